import { useSyncExternalStore } from 'react';
import { useCollab } from './collab-provider';
import type { SaveState } from './save-state';

/** Over all rooms open here. */
export function useSaveState(): SaveState {
  const { save } = useCollab().rooms;
  return useSyncExternalStore(save.subscribe, save.current);
}
