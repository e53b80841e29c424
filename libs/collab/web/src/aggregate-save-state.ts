import { combineSaveStates, isSameSaveState, SAVED, type SaveState } from './save-state';
import { Listeners } from './listeners';

export interface AggregateSaveState {
  /** One room's newest state. */
  report(room: string, state: SaveState): void;
  /** The room is closed here. */
  remove(room: string): void;
  /** The identical object until it changes. */
  current(): SaveState;
  /** Returns a function that ends the subscription. */
  subscribe(listener: () => void): () => void;
}

/** The save state over several rooms: the worst wins, counts add up. */
export function createAggregateSaveState(): AggregateSaveState {
  const states = new Map<string, SaveState>();
  const listeners = new Listeners();
  let current: SaveState = SAVED;
  const refresh = (): void => {
    const next = combineSaveStates(states.values());
    if (isSameSaveState(current, next)) return;
    current = next;
    listeners.notify();
  };
  return {
    report: (room, state) => {
      states.set(room, state);
      refresh();
    },
    remove: (room) => {
      if (states.delete(room)) refresh();
    },
    current: () => current,
    subscribe: (listener) => listeners.add(listener),
  };
}
