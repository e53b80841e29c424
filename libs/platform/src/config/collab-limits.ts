import type { OperatorLimits } from '@shoal/contract';
import { definedOnly, whole } from './whole-number';

const KB = 1024;
const MB = 1024 * KB;

/** Environment variables of the limits on collaboration sockets. */
export const COLLAB_LIMIT_VARIABLES = {
  SHOAL_COLLAB_MESSAGE_BYTES: whole(64 * KB, 16 * MB),
  SHOAL_COLLAB_UPDATES_AT_ONCE: whole(100, 1_000_000),
  SHOAL_COLLAB_UPDATES_PER_SECOND: whole(10, 100_000),
  SHOAL_COLLAB_BYTES_AT_ONCE: whole(16 * MB, 1024 * MB),
  SHOAL_COLLAB_BYTES_PER_SECOND: whole(64 * KB, 1024 * MB),
  SHOAL_COLLAB_UNSENT_BYTES: whole(256 * KB, 256 * MB),
  SHOAL_COLLAB_PING_MS: whole(1_000, 60_000),
  SHOAL_COLLAB_SOCKETS_PER_PERSON: whole(1, 100_000),
} as const;

type Values = { readonly [Name in keyof typeof COLLAB_LIMIT_VARIABLES]?: number | undefined };

/** What the operator has set; the rest stays as the contract has it. */
export const collabLimits = (values: Values): Partial<OperatorLimits> => {
  const set: { readonly [Limit in keyof OperatorLimits]: number | undefined } = {
    maxMessageBytes: values.SHOAL_COLLAB_MESSAGE_BYTES,
    syncBurst: values.SHOAL_COLLAB_UPDATES_AT_ONCE,
    syncPerSecond: values.SHOAL_COLLAB_UPDATES_PER_SECOND,
    bytesBurst: values.SHOAL_COLLAB_BYTES_AT_ONCE,
    bytesPerSecond: values.SHOAL_COLLAB_BYTES_PER_SECOND,
    maxUnsentBytes: values.SHOAL_COLLAB_UNSENT_BYTES,
    pingIntervalMs: values.SHOAL_COLLAB_PING_MS,
    maxConnectionsPerPerson: values.SHOAL_COLLAB_SOCKETS_PER_PERSON,
  };
  return definedOnly<OperatorLimits>(set);
};
