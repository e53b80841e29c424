import { pino } from 'pino';

/** The Nest token of the logger. */
export const LOGGER = Symbol('logger');

/** Structured logs on standard error; never bodies, never text of documents. */
export const createLogger = () =>
  pino({ level: process.env['SHOAL_LOG_LEVEL'] ?? 'info', redact: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'] }, pino.destination({ dest: 2, sync: false }));
