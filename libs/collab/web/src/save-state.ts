/** What the person is told about what was typed. `count`: edits (one per transaction) that the server has not confirmed. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'reconnecting' }
  | { readonly kind: 'unsaved'; readonly count: number };

export const SAVED: SaveState = { kind: 'saved' };
const SAVING: SaveState = { kind: 'saving' };
const RECONNECTING: SaveState = { kind: 'reconnecting' };

export interface SaveFacts {
  /** The server has let this connection in. */
  readonly connected: boolean;
  /** A connection was lost or could not be made; false while the first one is on its way. */
  readonly lost: boolean;
  /** Local edits that are not acknowledged. */
  readonly unsaved: number;
  /** Local edits that the server refused and the person has not yet taken note of. */
  readonly refused: number;
  /** The acknowledgement has been awaited for too long to call it saving. */
  readonly stalled: boolean;
  /** The room is closed for good. */
  readonly ended: boolean;
}

/** One room's state; equal facts give the identical object except for `unsaved`. */
export function deriveSaveState({ connected, lost, unsaved, refused, stalled, ended }: SaveFacts): SaveState {
  if (refused > 0) return { kind: 'unsaved', count: refused + unsaved };
  if (unsaved === 0) return lost && !connected && !ended ? RECONNECTING : SAVED;
  const onItsWay = !stalled && !ended && (connected || !lost);
  return onItsWay ? SAVING : { kind: 'unsaved', count: unsaved };
}

const countOf = (state: SaveState): number => (state.kind === 'unsaved' ? state.count : 0);

export const isSameSaveState = (one: SaveState, other: SaveState): boolean => one.kind === other.kind && countOf(one) === countOf(other);

const WORST_FIRST = ['unsaved', 'reconnecting', 'saving', 'saved'] as const;

/** All rooms together: the worst state wins, counts add up. */
export function combineSaveStates(states: Iterable<SaveState>): SaveState {
  let worst: SaveState = SAVED;
  let count = 0;
  for (const state of states) {
    count += countOf(state);
    if (WORST_FIRST.indexOf(state.kind) < WORST_FIRST.indexOf(worst.kind)) worst = state;
  }
  return worst.kind === 'unsaved' ? { kind: 'unsaved', count } : worst;
}
