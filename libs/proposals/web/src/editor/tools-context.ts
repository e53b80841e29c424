import type { Editor } from '@tiptap/core';
import { createContext, useContext } from 'react';

/** What sections and their editors ask of the page around them. */
export interface Tools {
  readonly openLink: () => void;
  /** Asks for a thing to cite where the caret is. */
  readonly openEvidence: (editor: Editor) => void;
  /** Shows the requirements beside the text. */
  readonly openRequirements: () => void;
  /** Puts a table of requirements and the sections that answer them where the caret is. */
  readonly insertIndex: (editor: Editor) => void;
  /** Brings one to the paragraph of the section that answers the requirement; null: to the section as a whole. */
  readonly goToAnswer: (sectionId: string, requirementId: string | null) => void;
  /** Present where the side panel is not on the screen. */
  readonly openPanel: ((sectionId: string) => void) | null;
}

export const ToolsContext = createContext<Tools>({ openLink: () => undefined, openEvidence: () => undefined, openRequirements: () => undefined, insertIndex: () => undefined, goToAnswer: () => undefined, openPanel: null });
export const useTools = (): Tools => useContext(ToolsContext);
