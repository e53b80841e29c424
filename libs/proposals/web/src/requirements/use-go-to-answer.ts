import { useMessages, useToast } from '@shoal/ui';
import type { Editor } from '@tiptap/core';
import { type RefObject, useCallback } from 'react';
import { useLatest } from '../proposal/use-latest';
import { useWorkspace } from '../workspace/use-workspace';
import type { Workspace } from '../workspace/workspace';
import { requirementsMessages } from './requirements.messages';
import { answerIn } from './tie-requirement';

const WAIT_MS = 10_000;
/** After the page has brought the section up by itself. */
const SETTLE_MS = 300;
const FLASH: Keyframe[] = [{ backgroundColor: 'var(--accent-tint)' }, { backgroundColor: 'transparent' }];

/** Brings a place of a text to the middle of the page and puts the caret there; nothing in the text itself is touched. */
export const reveal = (editor: Editor, at: number): void => {
  const element = editor.view.nodeDOM(at);
  if (!(element instanceof HTMLElement)) return;
  element.scrollIntoView({ block: 'center' });
  element.animate?.(FLASH, { duration: 1_600 });
  const size = editor.state.doc.nodeAt(at)?.nodeSize ?? 2;
  if (editor.isEditable) editor.commands.focus(at + size - 1, { scrollIntoView: false });
};

interface Surroundings {
  readonly go: (sectionId: string) => void;
  readonly onLost: () => void;
}

const goThere = async (workspace: Workspace, latest: RefObject<Surroundings>, sectionId: string, requirementId: string | null): Promise<void> => {
  latest.current.go(sectionId);
  if (requirementId === null) return;
  const editor = await workspace.editorOf(sectionId, WAIT_MS);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const at = editor && !editor.isDestroyed ? answerIn(editor.state.doc, requirementId) : null;
  if (editor && at !== null) reveal(editor, at);
  else latest.current.onLost();
};

/** The way from a requirement to the paragraph that answers it, also in a section that is not loaded yet. */
export const useGoToAnswer = (go: (sectionId: string) => void): ((sectionId: string, requirementId: string | null) => void) => {
  const workspace = useWorkspace();
  const t = useMessages(requirementsMessages);
  const toast = useToast();
  const latest = useLatest({ go, onLost: () => toast.note(t('pane.lost')) });
  return useCallback((sectionId: string, requirementId: string | null): void => void goThere(workspace, latest, sectionId, requirementId), [workspace, latest]);
};
