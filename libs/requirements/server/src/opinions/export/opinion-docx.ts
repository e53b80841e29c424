import type { OpinionPiece } from '@shoal/requirements-domain';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';

const FONT = { ascii: 'Malgun Gothic', hAnsi: 'Malgun Gothic', eastAsia: '맑은 고딕', cs: 'Malgun Gothic' } as const;
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** Twentieths of a point. */
const INDENT = 360;

const runs = (text: string): TextRun[] => text.split('\n').map((line, at) => new TextRun({ text: line, break: at === 0 ? 0 : 1 }));

const block = (piece: OpinionPiece): Paragraph | Table => {
  switch (piece.kind) {
    case 'heading':
      return new Paragraph({ heading: LEVELS[piece.level], children: runs(piece.text) });
    case 'item':
      return new Paragraph({ indent: { left: INDENT * (piece.depth + 1), hanging: INDENT }, children: runs(`${piece.mark} ${piece.text}`) });
    case 'table':
      return new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: piece.rows.map((row) => new TableRow({ children: row.map((cell) => new TableCell({ children: cell.split('\n').map((line) => new Paragraph({ children: runs(line) })) })) })),
      });
    default:
      return new Paragraph({ ...(piece.style === 'quote' && { indent: { left: INDENT }, border: { left: { style: 'single', size: 12, color: '999999', space: 8 } } }), spacing: { after: 80 }, children: runs(piece.text) });
  }
};

/** As Word opens it. Fonts are named for Korean too, else it falls back to another one. */
export const opinionDocx = (title: string, pieces: readonly OpinionPiece[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title,
      creator: 'Shoal',
      styles: { default: { document: { run: { font: FONT, size: 22 } }, title: { run: { font: FONT, size: 32, bold: true } } } },
      sections: [{ children: [new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }), ...pieces.map(block)] }],
    }),
  );
