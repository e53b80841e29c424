import { createContext, useContext } from 'react';

/** What sections and their editors ask of the page around them. */
export interface Tools {
  readonly openLink: () => void;
  /** Present where the side panel is not on the screen. */
  readonly openPanel: ((sectionId: string) => void) | null;
}

export const ToolsContext = createContext<Tools>({ openLink: () => undefined, openPanel: null });
export const useTools = (): Tools => useContext(ToolsContext);
