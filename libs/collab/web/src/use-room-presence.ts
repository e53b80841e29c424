import type { PresenceUser } from '@shoal/contract';
import { useMemo, useSyncExternalStore } from 'react';
import { useCollab } from './collab-provider';
import { PresenceStore } from './presence-store';

/** Who else is in a room that is connected here: each person once, and the same list until somebody comes or goes. */
export function useRoomPresence(room: string | null): PresenceUser[] {
  const { rooms } = useCollab();
  const store = useMemo(() => new PresenceStore(rooms, room), [rooms, room]);
  return useSyncExternalStore(store.subscribe, store.current);
}
