import { createContext, useContext, useSyncExternalStore } from 'react';
import { Workspace, type WorkspaceState } from './workspace';

export const WorkspaceContext = createContext<Workspace>(new Workspace());

export const useWorkspace = (): Workspace => useContext(WorkspaceContext);

/** One part of the state; redraws only when that part changes, so the selector must return a stable value. */
export const useWorkspaceState = <T>(select: (state: WorkspaceState) => T): T => {
  const workspace = useWorkspace();
  return useSyncExternalStore(workspace.subscribe, () => select(workspace.read()));
};
