import type { SourceBlock, SourceDocument, SourceFormat, SourceLoss } from '@shoal/requirements-domain';
import type { ReadingLimits } from '../reading-limits';
import { tooMuch } from '../refuse-document';
import { cleanText } from './clean-text';
import type { Draft, DraftParagraph, DraftTable } from './draft';
import { layCells } from './lay-cells';

/** Cleans, numbers and counts what a reader has taken out. `pages`: null where the file does not say, whatever its breaks let one guess. Errors: RFP_TOO_MUCH. */
export const finishDocument = (format: SourceFormat, drafts: readonly Draft[], pages: number | null, limits: ReadingLimits): SourceDocument => {
  const finish = new Finish(limits, pages !== null);
  return { format, blocks: finish.blocks(drafts, 0), pages, losses: finish.losses };
};

class Finish {
  readonly losses: SourceLoss[] = [];
  private count = 0;
  private cells = 0;
  private characters = 0;

  constructor(
    private readonly limits: ReadingLimits,
    private readonly hasPages: boolean,
  ) {}

  blocks(drafts: readonly Draft[], depth: number): SourceBlock[] {
    if (depth > this.limits.tableDepthMax) tooMuch('tables within tables', this.limits.tableDepthMax);
    const blocks: SourceBlock[] = [];
    for (const draft of drafts) {
      if (draft.kind === 'paragraph') this.paragraph(draft, blocks);
      else if (draft.kind === 'table') this.table(draft, depth, blocks);
      else this.losses.push({ kind: draft.loss, page: this.pageOf(draft), after: this.count === 0 ? null : this.count - 1 });
    }
    return blocks;
  }

  private paragraph(draft: DraftParagraph, into: SourceBlock[]): void {
    const { level, note } = draft;
    const text = cleanText(draft.text);
    if (text === '') return;
    this.characters += text.length;
    if (this.characters > this.limits.charactersMax) tooMuch('characters', this.limits.charactersMax);
    into.push({ kind: 'paragraph', id: this.next(), page: this.pageOf(draft), text, level, ...(note && { note }) });
  }

  private table(draft: DraftTable, depth: number, into: SourceBlock[]): void {
    const drafts = draft.cells;
    if (drafts.length === 0) return;
    this.cells += drafts.length;
    if (this.cells > this.limits.cellsMax) tooMuch('cells', this.limits.cellsMax);
    const { rows, columns, cells } = layCells(drafts, this.limits);
    const id = this.next();
    into.push({ kind: 'table', id, page: this.pageOf(draft), rows, columns, cells: cells.map(({ blocks, ...cell }) => ({ ...cell, blocks: this.blocks(blocks, depth + 1) })) });
  }

  private pageOf({ page }: Draft): number | null {
    return this.hasPages ? page : null;
  }

  private next(): number {
    this.count += 1;
    if (this.count > this.limits.blocksMax) tooMuch('paragraphs and tables', this.limits.blocksMax);
    return this.count - 1;
  }
}
