/** What the writers can write, whatever the format. */
export type Piece = ParagraphPiece | TablePiece | { readonly kind: 'page' };

export interface ParagraphPiece {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly level?: number;
  readonly footnote?: string;
}

export interface TablePiece {
  readonly kind: 'table';
  readonly columns: readonly number[];
  readonly rows: readonly (readonly CellPiece[])[];
}

/** Merged cells are written where they begin; what they cover is left out. */
export interface CellPiece {
  readonly content: readonly (ParagraphPiece | TablePiece)[];
  readonly across: number;
  readonly down: number;
}

export const paragraph = (text: string, more: { readonly level?: number; readonly footnote?: string } = {}): ParagraphPiece => ({ kind: 'paragraph', text, ...more });
export const page: Piece = { kind: 'page' };
export const cell = (text: string | readonly (ParagraphPiece | TablePiece)[], across = 1, down = 1): CellPiece => ({ content: typeof text === 'string' ? text.split('\n').map((line) => paragraph(line)) : text, across, down });
export const table = (columns: readonly number[], rows: readonly (readonly (CellPiece | string)[])[]): TablePiece => ({ kind: 'table', columns, rows: rows.map((row) => row.map((entry) => (typeof entry === 'string' ? cell(entry) : entry))) });
