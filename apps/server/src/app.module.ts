import { type DynamicModule, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { AccessModule } from '@shoal/access-server';
import { FirmsModule } from '@shoal/firms-server';
import { PlatformModule, PrincipalMiddleware, type ServerSettings, ShoalGraphqlModule } from '@shoal/platform';
import { DemoModule } from './demo.module';
import { persistence } from './persistence';

const FEATURES = [FirmsModule];

@Module({})
export class AppModule implements NestModule {
  static forRoot(settings: ServerSettings): DynamicModule {
    const api = settings.roles.includes('api') ? [ShoalGraphqlModule, DemoModule] : [];
    return { module: AppModule, imports: [PlatformModule.forRoot(settings, persistence), AccessModule, ...FEATURES, ...api] };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(PrincipalMiddleware).forRoutes('/graphql', '/files');
  }
}
