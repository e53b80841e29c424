import { definedOnly, whole } from './whole-number';

const KB = 1024;
const MB = 1024 * KB;

/** Limits of one socket of live events, for whoever runs the server. */
export const LIVE_LIMITS = {
  /** One message from a client. */
  maxMessageBytes: 64 * KB,
  /** Open at once on one socket; beyond it a subscription is refused. */
  subscriptionsPerSocket: 50,
  /** Sockets of one person in one process; beyond it 4429. */
  socketsPerPerson: 100,
  /** Messages at once, refilled per second; beyond it 4429. */
  messagesAtOnce: 200,
  messagesPerSecond: 20,
  /** A reader with more unsent bytes is cut. */
  maxUnsentBytes: 1 * MB,
  /** A socket that answers no ping until the next one is ended. */
  pingIntervalMs: 20_000,
} as const;
export type LiveLimits = { readonly [Name in keyof typeof LIVE_LIMITS]: number };

/** Environment variables of these limits. */
export const LIVE_LIMIT_VARIABLES = {
  SHOAL_LIVE_MESSAGE_BYTES: whole(4 * KB, 1 * MB),
  SHOAL_LIVE_SUBSCRIPTIONS_PER_SOCKET: whole(1, 1_000),
  SHOAL_LIVE_SOCKETS_PER_PERSON: whole(1, 100_000),
  SHOAL_LIVE_MESSAGES_AT_ONCE: whole(10, 100_000),
  SHOAL_LIVE_MESSAGES_PER_SECOND: whole(1, 100_000),
  SHOAL_LIVE_UNSENT_BYTES: whole(64 * KB, 256 * MB),
  SHOAL_LIVE_PING_MS: whole(1_000, 60_000),
} as const;

type Values = { readonly [Name in keyof typeof LIVE_LIMIT_VARIABLES]?: number | undefined };

/** What the operator has set; the rest stays as it is. */
export const liveLimits = (values: Values): Partial<LiveLimits> =>
  definedOnly<LiveLimits>({
    maxMessageBytes: values.SHOAL_LIVE_MESSAGE_BYTES,
    subscriptionsPerSocket: values.SHOAL_LIVE_SUBSCRIPTIONS_PER_SOCKET,
    socketsPerPerson: values.SHOAL_LIVE_SOCKETS_PER_PERSON,
    messagesAtOnce: values.SHOAL_LIVE_MESSAGES_AT_ONCE,
    messagesPerSecond: values.SHOAL_LIVE_MESSAGES_PER_SECOND,
    maxUnsentBytes: values.SHOAL_LIVE_UNSENT_BYTES,
    pingIntervalMs: values.SHOAL_LIVE_PING_MS,
  });
