import { useCallback, useSyncExternalStore } from 'react';
import { useCollab } from './collab-provider';
import type { SectionView } from './section-view';

/** Connects to the room as long as it is not null and the component is there; null until then. */
export function useSectionConnection(room: string | null, { canWrite }: { readonly canWrite: boolean }): SectionView | null {
  const { rooms } = useCollab();
  const subscribe = useCallback(
    (listener: () => void) => {
      if (room === null) return () => undefined;
      const unsubscribe = rooms.acquire(room, canWrite).subscribe(listener);
      return () => {
        unsubscribe();
        rooms.release(room);
      };
    },
    [rooms, room, canWrite],
  );
  return useSyncExternalStore(subscribe, () => (room === null ? null : (rooms.get(room)?.view ?? null)));
}
