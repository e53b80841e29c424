import type { ClientOrigin, RequestContext, ServerSettings } from '@shoal/platform';

/** Where a request comes from, as far as it can be known. */
export const clientOrigin = ({ req }: RequestContext): ClientOrigin => ({ userAgent: req.headers['user-agent'] ?? '', address: req.ip ?? '' });

/** The address under which browsers reach Shoal. */
export const publicOrigin = ({ req }: RequestContext, settings: ServerSettings): string => settings.publicUrl?.replace(/\/$/, '') ?? `${req.protocol}://${req.headers.host ?? 'localhost'}`;
