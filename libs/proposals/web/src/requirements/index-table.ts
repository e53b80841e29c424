import type { Editor } from '@tiptap/core';
import type { Node, Schema } from '@tiptap/pm/model';
import { keepLineBelow } from '../editor/run-slash-command';

interface Row {
  readonly code: string;
  readonly title: string;
  readonly answerCount: number;
  readonly answers: readonly { readonly section?: { readonly id: string } | null }[];
}
interface Section {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

export interface IndexWords {
  readonly heading: readonly [code: string, title: string, section: string, page: string];
  readonly closed: (count: number) => string;
}

/** A line for each section that answers, in the order of the proposal; one without a place where nothing does. The page is set when it is printed: its section's number stands for it. */
export const indexLines = (rows: readonly Row[], sections: readonly Section[], words: IndexWords): string[][] =>
  rows.flatMap(({ code, title, answers, answerCount }) => {
    const readable = answers.flatMap(({ section }) => section?.id ?? []);
    const answering = new Set(readable);
    const known = sections.filter(({ id }) => answering.has(id)).map((section) => [code, title, section.title, section.number]);
    const closed = Math.max(0, answerCount - readable.length);
    const lines = [...known, ...(closed > 0 ? [[code, title, words.closed(closed), '']] : [])];
    return lines.length > 0 ? lines : [[code, title, '', '']];
  });

const tableOf = (schema: Schema, heading: readonly string[], lines: readonly (readonly string[])[]): Node | null => {
  const { table, tableRow, tableHeader, tableCell, paragraph } = schema.nodes;
  if (!table || !tableRow || !tableHeader || !tableCell || !paragraph) return null;
  const row = (cells: readonly string[], cell: typeof tableCell): Node => tableRow.create(null, cells.map((text) => cell.create(null, paragraph.create(null, text === '' ? null : schema.text(text)))));
  return table.create(null, [row(heading, tableHeader), ...lines.map((cells) => row(cells, tableCell))]);
};

/** Where such a table stands already, in either language; the one with the caret before any other. */
const indexIn = ({ doc, selection }: Editor['state'], headings: readonly (readonly string[])[]): { readonly from: number; readonly to: number } | null => {
  const found: { from: number; to: number }[] = [];
  doc.descendants((node, at) => {
    if (node.type.name !== 'table') return true;
    const heading: string[] = [];
    node.firstChild?.forEach((cell) => void heading.push(cell.textContent));
    if (headings.some((one) => one.join('\t') === heading.join('\t'))) found.push({ from: at, to: at + node.nodeSize });
    return false;
  });
  return found.find(({ from, to }) => from < selection.from && selection.from < to) ?? found[0] ?? null;
};

export type IndexOutcome = 'inserted' | 'refreshed' | 'refused';

/** Puts the table behind the block with the caret, in place of an empty one; one that is there already is written anew where it is. */
export const insertIndexTable = (editor: Editor, heading: IndexWords['heading'], lines: readonly (readonly string[])[], headings: readonly (readonly string[])[]): IndexOutcome => {
  if (editor.isDestroyed || !editor.isEditable) return 'refused';
  const { state } = editor;
  const table = tableOf(state.schema, heading, lines);
  if (!table) return 'refused';
  const there = indexIn(state, headings);
  if (there) {
    editor.view.dispatch(state.tr.replaceWith(there.from, there.to, table));
    return 'refreshed';
  }
  const { $head } = state.selection;
  const isEmpty = $head.depth === 1 && $head.parent.isTextblock && $head.parent.content.size === 0;
  const [from, to] = $head.depth === 0 ? [$head.pos, $head.pos] : [isEmpty ? $head.before(1) : $head.after(1), $head.after(1)];
  editor.view.dispatch(state.tr.replaceWith(from, to, table).scrollIntoView());
  keepLineBelow(editor);
  return 'inserted';
};
