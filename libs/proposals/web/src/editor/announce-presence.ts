import type { Awareness } from 'y-protocols/awareness';

/**
 * A person is shown in the section where they are, not in every section that is open because it is near: elsewhere
 * their presence is taken back. The server stamps who it is.
 */
export const announcePresence = (awareness: Awareness, here: boolean): void => {
  const state = awareness.getLocalState();
  if (here && state === null) awareness.setLocalState({ user: {} });
  else if (!here && state !== null) awareness.setLocalState(null);
};
