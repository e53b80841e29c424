import type { ReadingLimits } from '../reading-limits';
import { tooMuch } from '../refuse-document';
import type { DraftCell } from './draft';

export interface LaidCells {
  readonly rows: number;
  readonly columns: number;
  /** By row, then column; no two cover the same place. */
  readonly cells: readonly DraftCell[];
}

/** Cells as they lie in a table, whatever sizes the file claims: spans end at the table's edge and at other cells; what begins where another cell is goes into that one. */
export const layCells = (given: readonly DraftCell[], limits: ReadingLimits): LaidCells => {
  const cells = [...given].sort((a, b) => a.row - b.row || a.column - b.column);
  const rows = cells.reduce((max, cell) => Math.max(max, cell.row + 1), 0);
  const columns = cells.reduce((max, cell) => Math.max(max, cell.column + 1, cell.column + Math.min(cell.columnSpan, limits.columnsMax)), 0);
  if (rows > limits.rowsMax) tooMuch('rows', limits.rowsMax);
  if (columns > limits.columnsMax) tooMuch('columns', limits.columnsMax);
  const taken = new Map<number, number>();
  const laid: DraftCell[] = [];
  const starts = new Set(cells.map(({ row, column }) => row * columns + column));
  for (const cell of cells) {
    const owner = taken.get(cell.row * columns + cell.column);
    const other = owner === undefined ? undefined : laid[owner];
    if (owner !== undefined && other) laid[owner] = { ...other, blocks: [...other.blocks, ...cell.blocks] };
    else laid.push(cover({ ...cell, ...fitted(cell, { rows, columns }) }, { columns, taken, starts, index: laid.length }));
  }
  return { rows, columns, cells: laid };
};

const fitted = ({ row, column, rowSpan, columnSpan }: DraftCell, { rows, columns }: { readonly rows: number; readonly columns: number }): Pick<DraftCell, 'rowSpan' | 'columnSpan'> => ({
  rowSpan: Math.max(1, Math.min(rowSpan, rows - row)),
  columnSpan: Math.max(1, Math.min(columnSpan, columns - column)),
});

interface Ground {
  readonly columns: number;
  readonly taken: Map<number, number>;
  readonly starts: ReadonlySet<number>;
  readonly index: number;
}

/** The cell in as much of its span as is free: first to the right, then down. */
const cover = (cell: DraftCell, { columns, taken, starts, index }: Ground): DraftCell => {
  const at = (down: number, across: number): number => (cell.row + down) * columns + cell.column + across;
  const isFree = (down: number, across: number): boolean => !taken.has(at(down, across)) && (!starts.has(at(down, across)) || (down === 0 && across === 0));
  let columnSpan = 1;
  while (columnSpan < cell.columnSpan && isFree(0, columnSpan)) columnSpan += 1;
  const isRowFree = (down: number): boolean => Array.from({ length: columnSpan }, (_, across) => isFree(down, across)).every(Boolean);
  let rowSpan = 1;
  while (rowSpan < cell.rowSpan && isRowFree(rowSpan)) rowSpan += 1;
  for (let down = 0; down < rowSpan; down += 1) for (let across = 0; across < columnSpan; across += 1) taken.set(at(down, across), index);
  return { ...cell, rowSpan, columnSpan };
};
