import type { Request, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from '../storage/file-store';

interface SentFile {
  readonly sha256: string;
  readonly type: string;
  readonly bytes: number;
  /** Under which it is saved. */
  readonly name: string;
}

const PLAIN = /^[\w .()-]+$/;
const escaped = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** RFC 6266: a name that old programs would misread is given in both forms. */
const disposition = (name: string): string =>
  PLAIN.test(name) ? `attachment; filename="${name}"` : `attachment; filename="${name.replace(/[^\w .()-]/g, '_')}"; filename*=UTF-8''${escaped(name)}`;

/**
 * A stored file, never as a page. The browser may keep it, but asks again each time, so that a right that ended ends here too:
 * whoever calls has just checked it.
 */
export const sendFile = async (request: Request, response: Response, store: FileStore, { sha256, type, bytes, name }: SentFile): Promise<void> => {
  response.set({
    'Cache-Control': 'private, no-cache',
    ETag: `"${sha256}"`,
    Vary: 'Cookie',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Disposition': disposition(name),
  });
  if (request.headers['if-none-match'] === `"${sha256}"`) return void response.status(304).end();
  response.set({ 'Content-Type': type, 'Content-Length': String(bytes) });
  await pipeline(store.read(sha256), response);
};
