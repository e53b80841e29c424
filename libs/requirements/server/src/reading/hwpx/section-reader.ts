import type { Note } from '../draft/draft';
import type { FlowWriter } from '../draft/flow-writer';
import type { Attributes, XmlEvents } from '../xml/read-xml';
import type { HwpxOutline } from './read-outline';

const NOTES: Readonly<Record<string, Note>> = { footNote: 'footnote', endNote: 'endnote', header: 'header', footer: 'footer' };
const LOSSES = { pic: 'image', equation: 'equation', ole: 'embedded', chart: 'embedded', video: 'embedded' } as const;
/** Not part of what the paper says: hidden comments, what fields were made from, and the second version of what newer programs draw. */
const UNREAD = new Set(['hiddenComment', 'fieldBegin', 'default', 'memogroup']);
const LETTERS: Readonly<Record<string, string>> = { lineBreak: '\n', tab: '\t', nbSpace: ' ', fwSpace: ' ', hyphen: '-' };

interface OpenCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** One section of an HWPX document. */
export class SectionReader implements XmlEvents {
  private unread = 0;
  private texts = 0;
  /** Within a deletion that awaits approval; it never goes over the end of its paragraph. */
  private isDeleted = false;
  private readonly rows: { row: number; column: number }[] = [];
  private readonly openCells: OpenCell[] = [];

  constructor(
    private readonly flow: FlowWriter,
    private readonly outline: HwpxOutline,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.unread > 0 || UNREAD.has(name)) {
      this.unread += 1;
      return;
    }
    const note = NOTES[name];
    const letter = LETTERS[name];
    if (note) this.flow.openNote(note);
    else if (letter !== undefined && this.texts > 0) this.text(letter);
    else if (name in LOSSES) this.flow.lose(LOSSES[name as keyof typeof LOSSES]);
    else this.openPart(name, attributes);
  }

  private openPart(name: string, attributes: Attributes): void {
    switch (name) {
      case 'p':
        this.isDeleted = false;
        return this.flow.openParagraph(this.levelOf(attributes));
      case 't':
      case 'mainText':
        this.texts += 1;
        return;
      case 'compose':
        return this.flow.write(attributes['composeText'] ?? '');
      case 'deleteBegin':
        this.isDeleted = true;
        return;
      case 'deleteEnd':
        this.isDeleted = false;
        return;
      case 'tbl':
        this.rows.push({ row: -1, column: 0 });
        return this.flow.openTable();
      default:
        return this.openCellPart(name, attributes);
    }
  }

  private openCellPart(name: string, attributes: Attributes): void {
    const place = this.rows.at(-1);
    const cell = this.openCells.at(-1);
    if (name === 'tr' && place) Object.assign(place, { row: place.row + 1, column: 0 });
    else if (name === 'tc' && place) {
      this.openCells.push({ row: Math.max(0, place.row), column: place.column, rowSpan: 1, columnSpan: 1 });
      this.flow.openCell();
    } else if (name === 'cellAddr' && cell) Object.assign(cell, { row: whole(attributes['rowAddr'], cell.row), column: whole(attributes['colAddr'], cell.column) });
    else if (name === 'cellSpan' && cell) Object.assign(cell, { rowSpan: whole(attributes['rowSpan'], 1), columnSpan: whole(attributes['colSpan'], 1) });
  }

  close(name: string): void {
    if (this.unread > 0) {
      this.unread -= 1;
      return;
    }
    if (NOTES[name]) this.flow.closeNote();
    else if (name === 't' || name === 'mainText') this.texts -= 1;
    else if (name === 'p') {
      this.isDeleted = false;
      this.flow.closeParagraph();
    } else if (name === 'tc') this.closeCell();
    else if (name === 'tbl') {
      this.rows.pop();
      this.flow.closeTable();
    }
  }

  private closeCell(): void {
    const cell = this.openCells.pop();
    const place = this.rows.at(-1);
    if (!cell || !place) return;
    place.column = cell.column + cell.columnSpan;
    this.flow.closeCell(cell);
  }

  text(text: string): void {
    if (this.texts > 0 && this.unread === 0 && !this.isDeleted) this.flow.write(text);
  }

  private levelOf({ paraPrIDRef = '', styleIDRef = '' }: Attributes): number | null {
    return this.outline.byShape.get(paraPrIDRef) ?? this.outline.byStyle.get(styleIDRef) ?? null;
  }
}

const whole = (value: string | undefined, otherwise: number): number => (value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : otherwise);
