/**
 * Close codes of the collaboration WebSocket. 4400–4499 mirror HTTP and are final for the stock y-websocket provider;
 * any other code makes it try again.
 */
export const CLOSE = {
  /** Restarting, or an edit could not be written: nothing of it was acknowledged; connect again and resync. */
  RESTARTING: 1012,
  /** No valid session. */
  NOT_SIGNED_IN: 4401,
  /** No access, an unknown room, or an edit by somebody who may only read (see the reason). */
  NO_ACCESS: 4403,
  /** Access ended while connected: signed out, suspended, membership revoked. */
  ACCESS_ENDED: 4408,
  /** A message of more bytes than `WIRE_LIMITS` allows. */
  TOO_LARGE: 4413,
  /** A message that cannot be read, or an update that would harm the text (see the reason). */
  REFUSED: 4422,
  /** More messages or bytes per second than `WIRE_LIMITS` allows. */
  TOO_FAST: 4429,
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/**
 * The close frame's reason: machine-readable, the same words in the log, the metrics and docs/PROTOCOL.md.
 * With 4422: `malformed` cannot be read or is written by no client; `client_taken` a client id that is not this person's;
 * `gap`, `dangling`, `unknown_deletion` refers to what is not there, also after a resync; `too_deep` nested beyond 32;
 * `oversized` stands for more deleted text than anybody can have typed.
 */
export const CLOSE_REASONS = [
  'not_signed_in',
  'no_access',
  'read_only',
  'access_ended',
  'too_large',
  'malformed',
  'client_taken',
  'gap',
  'dangling',
  'unknown_deletion',
  'too_deep',
  'oversized',
  'too_fast',
  'restarting',
  'not_saved',
  'unavailable',
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** Reads a close frame's reason; null when it is none of ours (a proxy's, a peer's). */
export function parseCloseReason(text: string): CloseReason | null {
  return (CLOSE_REASONS as readonly string[]).includes(text) ? (text as CloseReason) : null;
}
