import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { errorBody } from '../graphql/error-format';
import { SessionService } from '../identity/session.service';
import type { Principal } from '../database/tenant-context';

/** Finds out, once per request, who is asking. */
@Injectable()
export class PrincipalMiddleware implements NestMiddleware {
  constructor(private readonly sessions: SessionService) {}

  use(req: Request & { principal?: Principal | null }, res: Response, next: NextFunction): void {
    this.sessions.principalOf(req.headers.cookie).then(
      (principal) => {
        req.principal = principal;
        next();
      },
      (error: unknown) => {
        const body = errorBody(error);
        res.status(503).json({ errors: [{ message: body.texts.en, extensions: body }] });
      },
    );
  }
}
