import type { Editor } from '@tiptap/core';
import type { Citation } from '@shoal/references-domain';
import { keepLineBelow } from '../editor/run-slash-command';

/** At the caret, with a line below it to go on writing; false where the text may not be written any more. */
export const insertEvidence = (editor: Editor, { evidenceId, version }: Citation): boolean => {
  if (editor.isDestroyed || !editor.isEditable) return false;
  const done = editor.chain().focus().insertContent({ type: 'evidence', attrs: { evidenceId, version } }).run();
  if (done) keepLineBelow(editor);
  return done;
};
