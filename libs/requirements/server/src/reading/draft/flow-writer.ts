import type { SourceLoss } from '@shoal/requirements-domain';
import type { Draft, DraftCell, Note } from './draft';

interface OpenParagraph {
  text: string;
  level: number | null;
  page: number | null;
  /** What hangs on the paragraph and comes after it: notes, images. */
  readonly after: Draft[];
}
interface OpenTable {
  readonly page: number | null;
  readonly cells: DraftCell[];
}
type Span = Omit<DraftCell, 'blocks'>;

/**
 * Blocks as the formats tell of them: paragraphs that hold tables, boxes and notes, which may hold paragraphs again.
 * What stands beside the text of a paragraph becomes blocks of its own, in reading order; notes follow their paragraph.
 */
export class FlowWriter {
  readonly drafts: Draft[] = [];
  page: number | null = null;
  private readonly targets: Draft[][] = [this.drafts];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly notes: Note[] = [];
  /** How many paragraphs were open where the innermost cell or note began: those do not hold what stands in it. */
  private readonly floors: number[] = [];

  openParagraph(level: number | null): void {
    this.breakText();
    this.paragraphs.push({ text: '', level, page: this.page, after: [] });
  }

  /** Where a format tells it only after the paragraph has begun. */
  set level(level: number | null) {
    const open = this.paragraphs.at(-1);
    if (open) open.level = level;
  }

  write(text: string): void {
    const open = this.paragraphs.at(-1);
    if (!open) return;
    if (open.text === '') open.page = this.page;
    open.text += text;
  }

  closeParagraph(): void {
    this.breakText();
    const closed = this.paragraphs.pop();
    if (closed) append(closed.after, this.target);
  }

  openTable(): void {
    this.breakText();
    this.tables.push({ page: this.page, cells: [] });
  }

  openCell(): void {
    this.enter();
  }

  /** The cell goes to the innermost table. */
  closeCell(span: Span): void {
    this.tables.at(-1)?.cells.push({ ...span, blocks: this.leave() });
  }

  /** Changes what the innermost table has so far, as where a later row says that an earlier cell goes on. */
  get cells(): DraftCell[] {
    return this.tables.at(-1)?.cells ?? [];
  }

  closeTable(): void {
    const table = this.tables.pop();
    if (table) this.target.push({ kind: 'table', ...table });
  }

  openNote(note: Note): void {
    this.notes.push(note);
    this.enter();
  }

  closeNote(): void {
    const drafts = this.leave();
    this.notes.pop();
    this.hang(drafts);
  }

  lose(loss: SourceLoss['kind']): void {
    this.hang([{ kind: 'loss', loss, page: this.page }]);
  }

  /** After the paragraph that is open here, or at once where none is. */
  hang(drafts: readonly Draft[]): void {
    const open = this.paragraphs.length > (this.floors.at(-1) ?? 0) ? this.paragraphs.at(-1) : undefined;
    append(drafts, open?.after ?? this.target);
  }

  private get target(): Draft[] {
    return this.targets.at(-1) ?? this.drafts;
  }

  private enter(): void {
    this.floors.push(this.paragraphs.length);
    this.targets.push([]);
  }

  private leave(): Draft[] {
    this.floors.pop();
    return this.targets.length > 1 ? (this.targets.pop() ?? []) : [];
  }

  /** What was written so far stands before what follows now. */
  private breakText(): void {
    const open = this.paragraphs.length > (this.floors.at(-1) ?? 0) ? this.paragraphs.at(-1) : undefined;
    if (!open) return;
    const { level, page } = open;
    const note = this.notes.at(-1);
    if (open.text !== '') this.target.push({ kind: 'paragraph', text: open.text, page, level, ...(note && { note }) });
    append(open.after.splice(0), this.target);
    open.text = '';
    open.page = this.page;
  }
}

/** One by one: more than some ten thousand do not fit into one call. */
const append = (drafts: readonly Draft[], into: Draft[]): void => drafts.forEach((draft) => into.push(draft));
