import type { IncomingMessage } from 'node:http';
import { ShoalError } from '@shoal/contract';
import type { Request } from 'express';
import type { ServerSettings } from '../config/server-settings';

/** A page elsewhere cannot send this header without asking us first, and we never say yes. */
const UPLOAD_HEADER = 'x-shoal-upload';

/** Refuses an upload that another site could have made a browser send. Errors: FORBIDDEN. */
export const requireSameOrigin = (request: Request, settings: Pick<ServerSettings, 'publicUrl'>): void => {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const own = settings.publicUrl ? new URL(settings.publicUrl).origin : `${request.protocol}://${host ?? ''}`;
  const elsewhere = (origin !== undefined && origin !== own) || (site !== undefined && site !== 'same-origin');
  if (request.headers[UPLOAD_HEADER] === undefined || elsewhere) throw new ShoalError('FORBIDDEN');
};

/**
 * Whether a page may open a socket: browsers name the page's origin, and it has to be this server's own.
 * Programs name none; they have no cookies but their own.
 */
export const isOwnOrigin = ({ headers }: IncomingMessage, publicUrl: string | undefined): boolean => {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  return page.host === host || (publicUrl !== undefined && page.origin === new URL(publicUrl).origin);
};
