import type { CommittedState } from './committed-state';
import type { Frame } from './frame';
import { EMPTY_UPDATE, step2Frame, updateFrame } from './messages';

/**
 * The answer to a client's sync step 1, from committed state only: what it lacks as update messages,
 * the last of them as step 2, upon which stock clients call themselves synced.
 */
export function answerStep1(state: CommittedState, stateVector: Uint8Array): Frame[] {
  const updates = state.since(stateVector);
  const last = updates.at(-1) ?? EMPTY_UPDATE;
  return [...updates.slice(0, -1).map(updateFrame), step2Frame(last)];
}
