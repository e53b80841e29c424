/** First varint of every message on the collaboration socket (y-websocket's own numbers, and ours from 8). */
export const MESSAGE = {
  SYNC: 0,
  AWARENESS: 1,
  AUTH: 2,
  QUERY_AWARENESS: 3,
  /** Server to client, only with `?ack=1`: one varint, the count of this connection's committed updates. */
  ACK: 8,
} as const;

/** Second varint of a `MESSAGE.SYNC` message (y-protocols/sync). */
export const SYNC = { STEP_1: 0, STEP_2: 1, UPDATE: 2 } as const;

/** Second varint of a `MESSAGE.AUTH` message, server to client, only with `?ack=1`. */
export const AUTH = {
  /** Followed by a reason as a string: `read_only`. Stock clients print it. */
  DENIED: 0,
  /** This connection may write. Stock clients ignore it. */
  MAY_WRITE: 1,
} as const;

/** Query parameter with which a client asks for acknowledgements: `?ack=1`. */
export const ACK_PARAM = 'ack';

/** Limits of one connection; bytes and milliseconds where not said otherwise. */
export const WIRE_LIMITS = {
  /** One message from a client; larger ones close with 4413. */
  maxMessageBytes: 1024 * 1024,
  /** JSON of one connection's presence; larger ones close with 4413. */
  maxPresenceBytes: 4 * 1024,
  /** Presence of one connection reaches the others at most once in this time; the newest wins. */
  presenceIntervalMs: 100,
  /** Presence that was not renewed for this long is removed (clients renew every 15 s). */
  presenceExpiryMs: 30_000,
  /** Sync messages: so many at once, refilled per second; beyond it 4429. */
  syncBurst: 5_000,
  syncPerSecond: 500,
  /** Presence messages; generous, since stock clients echo what they hear of others. */
  presenceBurst: 5_000,
  presencePerSecond: 2_000,
  /** Bytes of any kind. */
  bytesBurst: 16 * 1024 * 1024,
  bytesPerSecond: 2 * 1024 * 1024,
  /** Beyond this the socket is not read on until its access check has finished. */
  maxEarlyBytes: 256 * 1024,
  /** A connection with more unsent bytes than this is cut. */
  maxUnsentBytes: 4 * 1024 * 1024,
  pingIntervalMs: 20_000,
  /** Stock clients reconnect after 30 s without a message (pings are none): an idle one gets an empty presence message. */
  keepAliveMs: 15_000,
  /** Sockets of one person; beyond it 4429. */
  maxConnectionsPerPerson: 500,
  /** Client ids that one connection may bring in (old tabs and offline copies have their own); beyond it 4429. */
  clientIdsPerConnection: 512,
  /** Client ids that one person may claim in a room, at once and per hour; beyond it 4429. */
  clientIdsPerHour: 1_024,
  /** Messages of one connection that wait until its client id is known to be its person's; beyond it 4429. */
  maxWaitingBytes: 16 * 1024 * 1024,
  /** Updates that came before what they refer to wait so long, and so many bytes of them; then the client is asked to resync. */
  heldMs: 2_000,
  maxHeldBytes: 64 * 1024,
  /** What was asked for has to be there after this; then it is refused. */
  resyncMs: 10_000,
  /** Access is asked again at least this often, beside every change event. */
  accessRecheckMs: 60_000,
} as const;

export type WireLimits = { readonly [Name in keyof typeof WIRE_LIMITS]: number };

/** The limits that whoever runs the server may set otherwise; the rest is part of the protocol. */
export type OperatorLimits = Pick<
  WireLimits,
  'maxMessageBytes' | 'syncBurst' | 'syncPerSecond' | 'bytesBurst' | 'bytesPerSecond' | 'maxUnsentBytes' | 'pingIntervalMs' | 'maxConnectionsPerPerson'
>;

/** Who is behind a connection, stamped by the server into the `user` field of every presence state. */
export interface PresenceUser {
  readonly personId: string;
  readonly name: string;
  /** Null for the office and for guests without a firm. */
  readonly firmId: string | null;
  readonly firmName: string | null;
  /** Two-syllable mark of the firm, e.g. `나루`. */
  readonly chip: string | null;
  /** 1–12, the firm's place in the colour palette; null without a firm. */
  readonly colorSlot: number | null;
}
