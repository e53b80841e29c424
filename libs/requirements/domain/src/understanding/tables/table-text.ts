import type { SourceBlock, SourceCell, SourceTable } from '../../source/source-document';
import type { SourcePlace } from '../../reading/rfp-reading';
import { isPageLine } from '../text/noise';
import { oneLine, trimmedLines } from '../text/tight';

/** A table within a text: a line for each of its rows. */
const linesOfTable = (table: SourceTable): readonly string[] => rowsOf(table).map((row) => row.map((cell) => oneLine(textOf(cell.blocks))).filter((text) => text !== '').join(' | ')).filter((line) => line !== '');

/** The lines of blocks; notes stand elsewhere on the page and are not of the text. */
export const textOf = (blocks: readonly SourceBlock[]): string =>
  blocks.flatMap((block) => (block.kind === 'table' ? linesOfTable(block) : block.note === undefined ? trimmedLines(block.text) : [])).join('\n');

/** Every rule looks at the same cells; their texts are put together once. */
const KNOWN = new WeakMap<SourceCell, string>();

export const textOfCell = (cell: SourceCell | undefined): string => {
  if (cell === undefined) return '';
  const known = KNOWN.get(cell) ?? textOf(cell.blocks);
  KNOWN.set(cell, known);
  return known;
};

/** The cells that begin in each row, by column. */
export const rowsOf = (table: SourceTable): readonly (readonly SourceCell[])[] => {
  const rows = Array.from({ length: table.rows }, (): SourceCell[] => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return rows;
};

export type Grid = readonly (readonly (SourceCell | undefined)[])[];

/** The cell that covers each place of a table. */
export const gridOf = (table: SourceTable): Grid => {
  const grid = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, (): SourceCell | undefined => undefined));
  for (const cell of table.cells) {
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, table.rows); row += 1) {
      for (let column = cell.column; column < Math.min(cell.column + cell.columnSpan, table.columns); column += 1) grid[row]?.splice(column, 1, cell);
    }
  }
  return grid;
};

export const placeOf = (block: SourceBlock): SourcePlace => ({ block: block.id, page: block.page });

export const placesOf = (cells: readonly SourceCell[], table: SourceTable): readonly SourcePlace[] => {
  const blocks = cells.flatMap((cell) => cell.blocks);
  return blocks.length > 0 ? blocks.map(placeOf) : [placeOf(table)];
};

/** Whether a row says nothing but what a page says at its foot or head. */
export const isPageRow = (cells: readonly SourceCell[]): boolean => cells.every((cell) => isPageLine(textOfCell(cell)));
