import { ShoalError } from '@shoal/contract';
import type { Request } from 'express';

/** The raw body, read only up to `limit` bytes. Errors: FILE_REFUSED when it is larger, whatever its length claims. */
export const readBody = async (request: Request, limit: number): Promise<Buffer> => {
  const refuse = (): never => {
    throw new ShoalError('FILE_REFUSED', { detail: `> ${limit / 1024 / 1024} MB` });
  };
  if (Number(request.headers['content-length'] ?? 0) > limit) refuse();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) refuse();
    parts.push(part);
  }
  return Buffer.concat(parts);
};
