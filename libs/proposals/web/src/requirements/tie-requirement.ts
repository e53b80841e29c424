import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { readRequirementId, REQUIREMENT_MARK } from './requirement-mark';

/** What a paragraph begins with where there is nothing in it to tie. */
interface Tied {
  readonly requirementId: string;
  readonly words: string;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The requirements of a block, in its order. */
export const requirementsIn = (block: Node): string[] => {
  const ids = new Set<string>();
  block.forEach((child) => {
    for (const mark of child.marks) {
      const id = mark.type.name === REQUIREMENT_MARK ? readRequirementId(mark.attrs) : null;
      if (id !== null) ids.add(id);
    }
  });
  return [...ids];
};

/** What the block with the caret answers; in the order of the text. */
export const requirementsAtCaret = (state: EditorState): string[] => (state.selection.$head.parent.isTextblock ? requirementsIn(state.selection.$head.parent) : []);

/** The words of the textblocks that the selection touches: only the selected ones, or all of the block with the caret. */
const rangesToTie = ({ selection, doc }: Pick<EditorState, 'selection' | 'doc'>): Range[] => {
  const { from, to, empty, $head } = selection;
  if (empty) return $head.parent.isTextblock && !$head.parent.type.spec.code ? [{ from: $head.start(), to: $head.end() }] : [];
  const ranges: Range[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return true;
    const range = { from: Math.max(from, at + 1), to: Math.min(to, at + 1 + node.content.size) };
    if (!node.type.spec.code && range.from < range.to) ranges.push(range);
    return false;
  });
  return ranges;
};

/** Ties what is selected, or the paragraph with the caret; one that is empty begins with the requirement's name. False where nothing can be tied. */
export const tieRequirement = (editor: Editor, { requirementId, words }: Tied, typed: Range | null = null): boolean => {
  if (editor.isDestroyed || !editor.isEditable) return false;
  const { state } = editor;
  const mark = state.schema.marks[REQUIREMENT_MARK]?.create({ requirementId });
  if (!mark) return false;
  const { tr } = state;
  if (typed) tr.delete(spaceBefore(state, typed), typed.to);
  const ranges = rangesToTie(tr);
  const [only] = ranges;
  if (!only) return false;
  if (ranges.length === 1 && only.from === only.to) tr.insert(only.from, state.schema.text(words, [mark]));
  else for (const { from, to } of ranges) tr.addMark(from, to, mark);
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
  return true;
};

/** What was typed at a paragraph's end leaves no space behind. */
const spaceBefore = ({ doc }: EditorState, { from, to }: Range): number => {
  const $from = doc.resolve(from);
  return to === $from.end() && from > $from.start() && /\s/u.test(doc.textBetween(from - 1, from)) ? from - 1 : from;
};

/** Unties the paragraphs that the selection touches from the requirement. */
export const untieRequirement = (editor: Editor, requirementId: string): boolean => {
  if (editor.isDestroyed || !editor.isEditable) return false;
  const { state } = editor;
  const mark = state.schema.marks[REQUIREMENT_MARK]?.create({ requirementId });
  if (!mark) return false;
  const { tr } = state;
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, at) => {
    if (node.isTextblock) tr.removeMark(at + 1, at + 1 + node.content.size, mark);
    return !node.isTextblock;
  });
  if (!tr.docChanged) return false;
  editor.view.dispatch(tr);
  return true;
};

/** Where the text answers the requirement: the first block that does, from the top; null where none does. */
export const answerIn = (doc: Node, requirementId: string): number | null => {
  let found: number | null = null;
  doc.descendants((node, at) => {
    if (found === null && node.isTextblock && requirementsIn(node).includes(requirementId)) found = at;
    return found === null && !node.isTextblock;
  });
  return found;
};
