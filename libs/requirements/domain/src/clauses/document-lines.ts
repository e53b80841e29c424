import type { SourcePlace } from '../reading/rfp-reading';
import type { SourceBlock, SourceCell, SourceParagraph, SourceTable } from '../source/source-document';
import { headingLevel } from '../understanding/sections/headings';
import { isPageLine } from '../understanding/text/noise';
import { isContentsLine, isSentence } from '../understanding/text/numbering';
import { oneLine, trimmedLines } from '../understanding/text/tight';
import { grouped } from './grouped';

/** What a rule reads at once: a sentence, or a row of a table with its headings. */
export interface DocumentLine {
  readonly text: string;
  readonly place: SourcePlace;
  /** The paragraph, cell or table that it stands in: what is said there belongs to it. */
  readonly group: number;
  /** The heading above it, and those of the table's columns. */
  readonly around: string;
}

/** A cell up to here is a value, beyond it a text of its own. */
const VALUE_MAX = 80;
const LABEL_MAX = 24;
/** From so many columns on the first row names them. */
const COLUMNS_OF_A_LIST = 3;
const CAPTION_MAX = 40;

const SENTENCE_END = /(?<=[다함임음됨것요자]\s?[.。])\s+/u;

const sentences = (text: string): readonly string[] => trimmedLines(text).flatMap((line) => line.split(SENTENCE_END)).filter((line) => !isPageLine(line) && !isContentsLine(line));

const firstParagraph = ({ blocks }: SourceCell): SourceParagraph | null => {
  const [first] = blocks;
  return first?.kind === 'paragraph' ? first : null;
};
/** The cell's text where it is one short paragraph, else null. */
const valueOf = (cell: SourceCell): string | null => {
  const paragraph = firstParagraph(cell);
  if (!paragraph || cell.blocks.length > 1 || paragraph.text.includes('\n')) return null;
  const text = oneLine(paragraph.text);
  return text.length > VALUE_MAX ? null : text;
};
const placeOf = ({ id, page }: SourceBlock): SourcePlace => ({ block: id, page });

/** A document as lines in reading order. Running heads and feet are none of it. */
export const documentLines = (blocks: readonly SourceBlock[]): readonly DocumentLine[] => {
  const lines: DocumentLine[] = [];
  let heading = '';
  /** The short line right above a table says what it lists. */
  let caption = '';
  const paragraph = (block: SourceParagraph, group: number, around: string): void => {
    if (block.note === 'header' || block.note === 'footer') return;
    for (const text of sentences(block.text)) lines.push({ text, place: placeOf(block), group, around });
  };
  const inside = (cell: SourceCell, around: string): void => {
    for (const block of cell.blocks) {
      if (block.kind === 'table') table(block);
      else paragraph(block, cell.blocks[0]?.id ?? block.id, around);
    }
  };
  const row = (cells: readonly SourceCell[], labels: ReadonlyMap<number, string>, whole: SourceTable, around: string): void => {
    const values = cells.flatMap((cell) => {
      const text = valueOf(cell);
      return text === null || text === '' ? [] : [{ cell, text }];
    });
    for (const cell of cells) if (valueOf(cell) === null) inside(cell, around);
    const [first] = values;
    const place = first && firstParagraph(first.cell);
    if (!place) return;
    const text = values.map(({ cell, text: value }) => (labels.has(cell.column) && labels.get(cell.column) !== value ? `${labels.get(cell.column)}: ${value}` : value)).join(' | ');
    lines.push({ text, place: placeOf(place), group: whole.id, around });
  };
  const table = (block: SourceTable): void => {
    const rows = [...grouped(block.cells, (cell) => cell.row).values()];
    const isList = block.columns >= COLUMNS_OF_A_LIST && rows.length > 1;
    const head = isList ? (rows[0] ?? []) : [];
    const labels = new Map(head.flatMap((cell) => { const text = valueOf(cell); return text === null || text.length > LABEL_MAX ? [] : [[cell.column, text] as const]; }));
    const around = `${heading} ${caption} ${[...labels.values()].join(' ')}`;
    for (const cells of isList ? rows.slice(1) : rows) {
      // A label with its value; a sentence stands by itself.
      const pair = cells.length === 2 && cells.every((cell) => valueOf(cell) !== null && !isSentence(valueOf(cell) ?? '')) ? cells : null;
      if (isList) row(cells, labels, block, around);
      else if (pair) row(pair, new Map(), block, around);
      else for (const cell of cells) inside(cell, around);
    }
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      table(block);
      caption = '';
    } else {
      const text = oneLine(block.text);
      if (block.note === undefined && headingLevel(block.text.trim(), block.level) !== null) heading = text;
      caption = text.length <= CAPTION_MAX && !isSentence(text) ? text : '';
      paragraph(block, block.id, heading);
    }
  }
  return lines;
};
