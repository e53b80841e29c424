export { createAggregateSaveState, type AggregateSaveState } from './aggregate-save-state';
export { CollabProvider, type CollabProviderProps } from './collab-provider';
export type { EndedReason, RefusedReason } from './closing';
export { forgetOfflineEdits } from './offline-copy';
export type { SaveState } from './save-state';
export type { RefusedEdits, SectionView } from './section-view';
export { useRoomPresence } from './use-room-presence';
export { useSaveState } from './use-save-state';
export { useSectionConnection } from './use-section-connection';
