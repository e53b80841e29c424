import { CLOSE } from '@shoal/contract';
import type { CommittedState } from './committed-state';
import type { Connection } from './connection';
import type { Frame } from './frame';
import { inspectUpdate, type UpdateMeta } from './knowledge';
import { EMPTY_UPDATE, step2Frame, updateFrame } from './messages';
import { Refusal } from './refusal';

/**
 * The answer to a client's sync step 1, from committed state only: what it lacks as update messages,
 * the last of them as step 2, upon which stock clients call themselves synced.
 */
export function answerStep1(state: CommittedState, stateVector: Uint8Array): Frame[] {
  const updates = state.since(stateVector);
  const last = updates.at(-1) ?? EMPTY_UPDATE;
  return [...updates.slice(0, -1).map(updateFrame), step2Frame(last)];
}

export interface ReceivedUpdate {
  readonly meta: UpdateMeta;
  /** False when the log holds all of it: counted and acknowledged, but not written. */
  readonly isNew: boolean;
}

/**
 * Looks at an update before it may enter the log. Throws a `Refusal`: 4422 when it cannot be read,
 * 4403 `read_only` when it would change something and its sender may only read.
 */
export function receiveUpdate(state: CommittedState, connection: Connection, update: Uint8Array): ReceivedUpdate {
  const meta = inspectUpdate(update);
  const isNew = !state.covers(meta);
  if (isNew && connection.access !== 'write') throw new Refusal(CLOSE.NO_ACCESS, 'read_only');
  return { meta, isNew };
}
