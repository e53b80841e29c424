import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';

const ONE_YEAR = '1y';
const SERVER_PATHS = /^\/(graphql|files|collab|healthz|readyz|metrics|demo\.json|dev)(\/|$)/;

/** The built web application: hashed assets for a year, every other page is the application itself. */
export const serveWeb = (app: NestExpressApplication, directory: string): void => {
  app.use('/assets', express.static(join(directory, 'assets'), { immutable: true, maxAge: ONE_YEAR, fallthrough: false }));
  app.use(express.static(directory, { index: false, maxAge: '1h' }));
  app.use((req: Request, res: Response, next: NextFunction) => {
    if (req.method !== 'GET' || SERVER_PATHS.test(req.path)) return next();
    res.sendFile(join(directory, 'index.html'), { cacheControl: false, headers: { 'Cache-Control': 'no-cache' } });
  });
};
