import { useEditorState } from '@tiptap/react';
import type { Editor } from '@tiptap/core';
import { useWorkspaceState } from '../workspace/use-workspace';
import { requirementsAtCaret } from './tie-requirement';

export interface CaretTies {
  /** The editor in which the caret is or was last; null: nothing can be tied. */
  readonly editor: Editor | null;
  /** Requirements that the paragraph with the caret answers. */
  readonly ids: ReadonlySet<string>;
}

/** What the paragraph with the caret answers; redraws only when that changes, not with every letter. */
export const useCaretTies = (): CaretTies => {
  const editor = useWorkspaceState((state) => state.writing?.editor ?? null);
  const ids = useEditorState({ editor, selector: ({ editor: at }) => (at && !at.isDestroyed ? requirementsAtCaret(at.state).join(' ') : '') }) ?? '';
  return { editor, ids: new Set(ids === '' ? [] : ids.split(' ')) };
};
