import type { Clock } from '@shoal/collab-engine';

export const systemClock: Clock = {
  now: () => Date.now(),
  soon: (task) => void setImmediate(task),
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
