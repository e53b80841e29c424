import { createContext, type ReactNode, use, useEffect, useMemo } from 'react';
import { roomsOf } from './person-rooms';
import type { RoomConnections } from './room-connections';

interface Collab {
  readonly rooms: RoomConnections;
}

const CollabContext = createContext<Collab | null>(null);

export interface CollabProviderProps {
  readonly personId: string;
  readonly children: ReactNode;
}

/** Keeps the connections of the rooms below it. On leaving they close, those with unsaved edits once these are saved. */
export const CollabProvider = ({ personId, children }: CollabProviderProps) => {
  const rooms = roomsOf(personId);
  const collab = useMemo(() => ({ rooms }), [rooms]);
  useEffect(() => () => rooms.closeUnused(), [rooms]);
  return <CollabContext value={collab}>{children}</CollabContext>;
};

/** Throws an Error outside of a CollabProvider. */
export function useCollab(): Collab {
  const collab = use(CollabContext);
  if (!collab) throw new Error('rooms are used inside a CollabProvider');
  return collab;
}
