import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { ErrorCategory } from '@shoal/contract';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { errorBody } from '../graphql/error-format';
import { LOGGER } from './logger';

const STATUS: Readonly<Record<ErrorCategory, number>> = { unauthenticated: 401, forbidden: 403, not_found: 404, invalid: 400, conflict: 409, too_many: 429, unavailable: 503, internal: 500 };

/** The one formatter for plain HTTP; GraphQL errors pass through to Apollo's formatter. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<'http' | 'graphql'>() === 'graphql') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    if (error instanceof HttpException) {
      response.status(error.getStatus()).json({ message: error.message });
      return;
    }
    const body = errorBody(error);
    if (body.code === 'INTERNAL') this.logger.error({ err: error }, 'request failed');
    response.status(STATUS[body.category as ErrorCategory]).json({ error: body });
  }
}
