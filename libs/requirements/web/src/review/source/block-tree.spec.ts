import type { ReviewBlockFragment } from '../../generated/graphql';
import { blockTree, type BlockNode, enclosing } from './block-tree';

const paragraph = (id: number, text: string, inTable: number | null = null, inCell: number | null = null): ReviewBlockFragment => ({ id, kind: 'PARAGRAPH', page: 1, text, level: null, note: null, rows: 0, columns: 0, inTable, inCell, cells: [] });
const table = (id: number, rows: number, columns: number, cells: ReviewBlockFragment['cells'], inTable: number | null = null, inCell: number | null = null): ReviewBlockFragment => ({ ...paragraph(id, '', inTable, inCell), kind: 'TABLE', rows, columns, cells });
const cell = (row: number, column: number, rowSpan = 1, columnSpan = 1) => ({ row, column, rowSpan, columnSpan });

type Shape = string | readonly (readonly (readonly Shape[])[])[];
const shape = ({ block, rows }: BlockNode): Shape => (block.kind === 'PARAGRAPH' ? block.text : rows.map((cells) => cells.map(({ blocks }) => blocks.map(shape))));

const BLOCKS = [
  paragraph(0, '앞'),
  table(1, 2, 2, [cell(0, 0, 2), cell(0, 1), cell(1, 1)]),
  paragraph(2, '왼쪽', 1, 0),
  paragraph(3, '위', 1, 1),
  table(4, 1, 1, [cell(0, 0)], 1, 2),
  paragraph(5, '안', 4, 0),
  paragraph(6, '뒤'),
];

describe('the blocks of an original', () => {
  it('are put into their cells, tables in tables too', () => expect(blockTree(BLOCKS).map(shape)).toEqual(['앞', [[['왼쪽'], ['위']], [[[[['안']]]]]], '뒤']));

  it('stand at the top where their table is not there', () => expect(blockTree([paragraph(9, '잃은 것', 8, 0)]).map(shape)).toEqual(['잃은 것']));

  it('are within their tables, the innermost first', () => {
    expect(enclosing(BLOCKS, 5)).toEqual([5, 4, 1]);
    expect(enclosing(BLOCKS, 6)).toEqual([6]);
  });
});
