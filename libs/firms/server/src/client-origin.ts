import type { ClientOrigin, PersonEntity, Principal, RequestContext, ServerSettings } from '@shoal/platform';

/** Where a request comes from, as far as it can be known. */
export const clientOrigin = ({ req }: RequestContext): ClientOrigin => ({ userAgent: req.headers['user-agent'] ?? '', address: req.ip ?? '' });

/** The address under which browsers reach Shoal. */
export const publicOrigin = ({ req }: RequestContext, settings: ServerSettings): string => settings.publicUrl?.replace(/\/$/, '') ?? `${req.protocol}://${req.headers.host ?? 'localhost'}`;

/** Who the rest of an answer is read as, right after signing in. */
export const signedIn = (person: PersonEntity): Principal => ({ personId: person.id, cooperativeId: person.cooperativeId, firmId: person.firmId, role: person.role, sessionId: '' });
