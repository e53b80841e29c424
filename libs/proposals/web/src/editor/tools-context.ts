import type { Editor } from '@tiptap/core';
import { createContext, useContext } from 'react';

/** What sections and their editors ask of the page around them. */
export interface Tools {
  readonly openLink: () => void;
  /** Asks for a thing to cite where the caret is. */
  readonly openEvidence: (editor: Editor) => void;
  /** Present where the side panel is not on the screen. */
  readonly openPanel: ((sectionId: string) => void) | null;
}

export const ToolsContext = createContext<Tools>({ openLink: () => undefined, openEvidence: () => undefined, openPanel: null });
export const useTools = (): Tools => useContext(ToolsContext);
