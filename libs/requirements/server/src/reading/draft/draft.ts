import type { SourceLoss, SourceParagraph } from '@shoal/requirements-domain';

/** What a reader has taken out so far: blocks without numbers, and where something could not be taken out. */
export type Draft = DraftParagraph | DraftTable | DraftLoss;
export type Note = NonNullable<SourceParagraph['note']>;

export interface DraftParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly page: number | null;
  readonly level: number | null;
  readonly note?: Note;
}

export interface DraftTable {
  readonly kind: 'table';
  readonly page: number | null;
  readonly cells: readonly DraftCell[];
}

export interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly blocks: readonly Draft[];
}

export interface DraftLoss {
  readonly kind: 'loss';
  readonly loss: SourceLoss['kind'];
  readonly page: number | null;
}
