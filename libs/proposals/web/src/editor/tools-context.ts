import { createContext, useContext } from 'react';

/** What keys in an editor ask of the one toolbar. */
export interface Tools {
  readonly openLink: () => void;
}

export const ToolsContext = createContext<Tools>({ openLink: () => undefined });
export const useTools = (): Tools => useContext(ToolsContext);
