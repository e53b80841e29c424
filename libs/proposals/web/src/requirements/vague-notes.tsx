import { useMessages } from '@shoal/ui';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { VAGUE_WORDINGS } from '@shoal/proposals-domain';
import { useWorkspaceState } from '../workspace/use-workspace';
import { answeringBlocks } from './block-findings';
import { requirementsMessages } from './requirements.messages';
import classes from './requirements.module.css';
import { reveal } from './use-go-to-answer';
import { useVagueReason } from './use-vague-reason';

interface Note {
  readonly at: number;
  readonly words: string;
  readonly id: string;
}

const SHOWN = 5;

/** Wording in the section's answers that may cost points, each a click away. */
export const VagueNotes = ({ sectionId }: { readonly sectionId: string }) => {
  const editor = useWorkspaceState((state) => state.editors.get(sectionId) ?? null);
  return editor ? <NotesOf key={sectionId} editor={editor} /> : null;
};

const NotesOf = ({ editor }: { readonly editor: Editor }) => {
  const t = useMessages(requirementsMessages);
  const reasonOf = useVagueReason();
  const notes = JSON.parse(useEditorState({ editor, selector: ({ editor: at }) => JSON.stringify(at.isDestroyed ? [] : notesIn(at)) })) as Note[];
  if (notes.length === 0) return null;
  return (
    <div className={classes.vagueNotes} role="note">
      <h3 className={classes.vagueHeading}>
        <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
        {t('vague.title', { count: notes.length })}
      </h3>
      <ul className={classes.items}>
        {notes.slice(0, SHOWN).map(({ at, words, id }, index) => {
          const wording = VAGUE_WORDINGS.find((one) => one.id === id);
          return (
            <li key={`${at}-${index}`} className={classes.vagueNote}>
              <button type="button" className={classes.vagueWords} onClick={() => reveal(editor, at)}>
                {words}
              </button>
              {wording && <span className={classes.quiet}>{reasonOf(wording)}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
};

const notesIn = (editor: Editor): Note[] =>
  answeringBlocks(editor.state.doc).flatMap(({ at, node, findings }) => findings.vague.map(({ from, to, wording }) => ({ at, id: wording.id, words: node.textBetween(from, to, undefined, ' ') })));
