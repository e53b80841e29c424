/** The PostgreSQL channel on which committed changes of access reach every collab process. */
export const ACCESS_CHANNEL = 'shoal_access';

/**
 * What changed: the receiver re-checks (never trusts) the sockets it concerns.
 * `person`: everything that person has open (suspension, role, firm); `session`: that session's sockets;
 * `firm`: everything that its people have open (its membership);
 * `bid`: all rooms of the bid (participation, lead); `room`: one room (readers, writers, owner, state).
 */
export type AccessChange =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'session'; readonly sessionId: string }
  | { readonly kind: 'firm'; readonly firmId: string }
  | { readonly kind: 'bid'; readonly bidId: string }
  | { readonly kind: 'room'; readonly room: string };
