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
