/**
 * What a reader takes out of an RFP's file, whatever its format: paragraphs and tables in reading order.
 * Blocks are numbered from 0 through the whole document, depth first (a table, then what stands in its cells), so that
 * a number is a place for as long as the file's bytes are the same. Texts are NFC, without control characters.
 */
export interface SourceDocument {
  readonly format: SourceFormat;
  readonly blocks: readonly SourceBlock[];
  /** Pages the format knows of; null where a document has none before it is laid out (HWPX, HWP and DOCX may not say). */
  readonly pages: number | null;
  /** What could not be taken out and why, for the person who looks at the result: an image without text, a broken section. */
  readonly losses: readonly SourceLoss[];
}

export const SOURCE_FORMATS = ['hwpx', 'hwp', 'docx', 'pdf'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

export type SourceBlock = SourceParagraph | SourceTable;

export interface SourceParagraph {
  readonly kind: 'paragraph';
  readonly id: number;
  /** From 1; null where the format does not say. */
  readonly page: number | null;
  readonly text: string;
  /** Depth in the outline from 1 where the file says that this is a heading, else null. */
  readonly level: number | null;
  /** Where the text stands besides the running text. */
  readonly note?: 'footnote' | 'endnote' | 'header' | 'footer';
}

export interface SourceTable {
  readonly kind: 'table';
  readonly id: number;
  readonly page: number | null;
  readonly rows: number;
  readonly columns: number;
  /** One entry for each cell that begins there; what a merged cell covers has none. By row, then column, both from 0. */
  readonly cells: readonly SourceCell[];
}

export interface SourceCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly blocks: readonly SourceBlock[];
}

export interface SourceLoss {
  readonly kind: 'image' | 'equation' | 'section' | 'page' | 'embedded';
  readonly page: number | null;
  /** After which block it stood; null at the beginning. */
  readonly after: number | null;
}
