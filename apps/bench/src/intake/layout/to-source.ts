import type { SourceBlock, SourceDocument } from '@shoal/requirements-domain';
import type { CellPiece, ParagraphPiece, Piece, TablePiece } from './piece';

/** Pieces as a faultless reader would take them out of a file without pages. */
export const toSource = (pieces: readonly Piece[]): SourceDocument => {
  let id = 0;
  const next = (): number => (id += 1) - 1;
  const blocks = (content: readonly Piece[]): readonly SourceBlock[] => content.flatMap((piece) => (piece.kind === 'page' ? [] : piece.kind === 'table' ? [table(piece)] : text(piece)));
  const text = (piece: ParagraphPiece): readonly SourceBlock[] => [
    { kind: 'paragraph', id: next(), page: null, text: piece.text, level: piece.level ?? null },
    ...(piece.footnote === undefined ? [] : [{ kind: 'paragraph', id: next(), page: null, text: piece.footnote, level: null, note: 'footnote' } as const]),
  ];
  const table = ({ columns, rows }: TablePiece): SourceBlock => {
    const own = next();
    const taken = new Set<string>();
    const cells = rows.flatMap((row, at) => {
      let column = 0;
      return row.map((cell: CellPiece) => {
        while (taken.has(`${at}.${column}`)) column += 1;
        for (let down = 0; down < cell.down; down += 1) for (let across = 0; across < cell.across; across += 1) taken.add(`${at + down}.${column + across}`);
        return { row: at, column, rowSpan: cell.down, columnSpan: cell.across, blocks: blocks(cell.content) };
      });
    });
    return { kind: 'table', id: own, page: null, rows: rows.length, columns: columns.length, cells };
  };
  return { format: 'hwpx', blocks: blocks(pieces), pages: null, losses: [] };
};
