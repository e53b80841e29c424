import { useSyncExternalStore } from 'react';

const TICK_MS = 15_000;
const listeners = new Set<() => void>();
let now = new Date();
let timer: ReturnType<typeof setInterval> | undefined;

const tick = (): void => {
  now = new Date();
  listeners.forEach((listen) => listen());
};

// One timer for the page; a tab that was asleep catches up when it is seen again.
const subscribe = (listen: () => void): (() => void) => {
  if (listeners.size === 0) {
    now = new Date();
    timer = setInterval(tick, TICK_MS);
    document.addEventListener('visibilitychange', tick);
  }
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
    if (listeners.size > 0) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tick);
  };
};

/** The current time, renewed every 15 s, the same for the whole page. */
export const useNow = (): Date => useSyncExternalStore(subscribe, () => now);
