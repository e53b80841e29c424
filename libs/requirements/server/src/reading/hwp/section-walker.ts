import type { Note } from '../draft/draft';
import type { FlowWriter } from '../draft/flow-writer';
import { type HwpRecord, longAt, TAG, wordAt } from './hwp-records';
import { textPieces } from './paragraph-text';

const NOTES: Readonly<Record<string, Note>> = { 'fn  ': 'footnote', 'en  ': 'endnote', head: 'header', foot: 'footer' };
const LOSSES = new Map<number, 'image' | 'equation' | 'embedded'>([[TAG.picture, 'image'], [TAG.equation, 'equation'], [TAG.ole, 'embedded'], [TAG.chart, 'embedded']]);
/** Not part of what the paper says: the section's own settings with its masters, hidden comments, memos. */
const UNREAD = new Set(['secd', 'tcmt', '%%me']);

/** Written the other way round. */
const controlName = (data: Buffer): string => String.fromCharCode(...[24, 16, 8, 0].map((shift) => (longAt(data, 0) >>> shift) & 0xff));

/** One section of an HWP 5 document: its records become blocks. `levels`: depth in the outline by the number of a paragraph's shape. */
export class SectionWalker {
  constructor(
    private readonly records: readonly HwpRecord[],
    private readonly flow: FlowWriter,
    private readonly levels: readonly (number | null)[],
  ) {}

  walk(): void {
    this.paragraphs(0, this.records.length);
  }

  /** All paragraphs from one record up to another, however deep the outermost ones stand. */
  private paragraphs(from: number, to: number): void {
    for (let at = from; at < to; ) {
      const record = this.records[at];
      if (!record) return;
      const loss = LOSSES.get(record.tag);
      if (loss) this.flow.lose(loss);
      if (record.tag === TAG.paragraph) this.paragraph(at, record);
      at = record.tag === TAG.paragraph ? record.end : at + 1;
    }
  }

  private paragraph(at: number, { data, end }: HwpRecord): void {
    const below = this.directlyBelow(at + 1, end);
    const controls = below.filter((child) => this.records[child]?.tag === TAG.control);
    const text = below.map((child) => this.records[child]).find((child) => child?.tag === TAG.text);
    this.flow.openParagraph(this.levels[wordAt(data, 8)] ?? null);
    for (const piece of text ? textPieces(text.data) : []) {
      if (piece !== 'control') this.flow.write(piece.text);
      else this.control(controls.shift());
    }
    for (const left of controls) this.control(left);
    this.flow.closeParagraph();
  }

  /** The records one level below, by their numbers. */
  private directlyBelow(from: number, to: number): number[] {
    const found: number[] = [];
    for (let at = from; at < to; at = this.records[at]?.end ?? to) found.push(at);
    return found;
  }

  private control(at: number | undefined): void {
    const record = at === undefined ? undefined : this.records[at];
    if (at === undefined || !record) return;
    const name = controlName(record.data);
    if (UNREAD.has(name)) return;
    const note = NOTES[name];
    if (note) {
      this.flow.openNote(note);
      this.paragraphs(at + 1, record.end);
      this.flow.closeNote();
    } else if (name === 'tbl ') this.table(at + 1, record);
    else this.paragraphs(at + 1, record.end);
  }

  /** What stands before the table's own record is its caption; then each list is a cell, with its paragraphs beside it. */
  private table(from: number, { end }: HwpRecord): void {
    let cell: Buffer | undefined;
    let isInTable = false;
    const closeCell = (): void => {
      if (cell) this.flow.closeCell(spanOf(cell));
      cell = undefined;
    };
    this.flow.openTable();
    for (const at of this.directlyBelow(from, end)) {
      const record = this.records[at];
      if (record?.tag === TAG.table) isInTable = true;
      else if (record?.tag === TAG.list && isInTable) {
        closeCell();
        cell = record.data;
        this.flow.openCell();
      } else if (record) this.paragraphs(at, record.end);
    }
    closeCell();
    this.flow.closeTable();
  }
}

const LIST_BYTES = 8;

const spanOf = (list: Buffer): { readonly row: number; readonly column: number; readonly rowSpan: number; readonly columnSpan: number } => ({
  column: wordAt(list, LIST_BYTES),
  row: wordAt(list, LIST_BYTES + 2),
  columnSpan: Math.max(1, wordAt(list, LIST_BYTES + 4, 1)),
  rowSpan: Math.max(1, wordAt(list, LIST_BYTES + 6, 1)),
});
