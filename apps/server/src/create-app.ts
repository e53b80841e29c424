import type { NestExpressApplication } from '@nestjs/platform-express';
import { createNestApp, type ServerSettings } from '@shoal/platform';
import { AppModule } from './app.module';
import { serveWeb } from './serve-web';

/** The whole server, not yet listening. `webDirectory`: the built web application, absent in tests of the API. */
export const createApp = async (settings: ServerSettings, webDirectory?: string): Promise<NestExpressApplication> => {
  const app = await createNestApp(AppModule.forRoot(settings), settings);
  if (webDirectory && settings.roles.includes('api')) serveWeb(app, webDirectory);
  return app;
};
