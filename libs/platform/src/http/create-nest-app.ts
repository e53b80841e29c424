import { type DynamicModule, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ShoalError } from '@shoal/contract';
import type { ValidationError } from 'class-validator';
import type { ServerSettings } from '../config/server-settings';
import { secureHeaders } from './secure-headers';

/** The largest JSON body: a notice of 5 MB, whose quotes are all escaped once more inside the request. */
const BODY_LIMIT = '12mb';

const fieldsOf = (errors: readonly ValidationError[], path = ''): string[] =>
  errors.flatMap((error) => [...Object.values(error.constraints ?? {}).map((text) => path + text), ...fieldsOf(error.children ?? [], `${path}${error.property}.`)]);

/** A Nest application with everything that every entry point shares: headers, body limits, input checks. Not yet listening. */
export const createNestApp = async (root: DynamicModule, settings: ServerSettings): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(root, { logger: ['error', 'warn'], bodyParser: false, abortOnError: false, forceCloseConnections: true });
  app.useBodyParser('json', { limit: BODY_LIMIT });
  if (settings.publicUrl) app.set('trust proxy', 1);
  app.use(secureHeaders(settings));
  app.useGlobalPipes(new ValidationPipe({ transform: true, exceptionFactory: (errors) => new ShoalError('INVALID_INPUT', { detail: fieldsOf(errors).join('; ') }) }));
  return app;
};
