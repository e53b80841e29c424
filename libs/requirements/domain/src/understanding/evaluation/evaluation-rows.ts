import type { SourceCell, SourceTable } from '../../source/source-document';
import type { SourcePlace } from '../../reading/rfp-reading';
import { gridOf, placesOf, textOfCell } from '../tables/table-text';
import { oneLine, tight } from '../text/tight';
import type { EvaluationColumns } from './evaluation-columns';
import { TOTALS } from './evaluation-labels.data';
import { pointsIn, withoutPoints } from './points';

/** A row that gives points, before it is known whether it heads others. */
export interface PointRow {
  readonly path: readonly string[];
  readonly points: number;
  readonly criteria: string;
  readonly place: SourcePlace;
  /** One cell over all columns of names: it may head the rows below. */
  readonly isBand: boolean;
  readonly isTotal: boolean;
}

const different = (texts: readonly string[]): readonly string[] => texts.filter((text, at) => text !== '' && texts.indexOf(text) === at);

/** The rows of an evaluation table that give points. `above` is the path of the last row before the page ended. */
export const pointRows = (table: SourceTable, columns: EvaluationColumns, above: readonly string[]): readonly PointRow[] => {
  const grid = gridOf(table);
  const rows: PointRow[] = [];
  let names = [...above];
  for (let row = columns.from; row < grid.length; row += 1) {
    const cells = grid[row] ?? [];
    const point = columns.points.toReversed().map((column) => cells[column]).find((cell) => cell !== undefined && pointsIn(textOfCell(cell)) !== null);
    const begun = columns.path.map((column) => cells[column]);
    names = columns.path.map((column, at) => {
      const cell = cells[column];
      const text = withoutPoints(oneLine(textOfCell(cell)));
      const isEmptyAfterPage = text === '' && begun.slice(at).some((other) => textOfCell(other) !== '');
      return isEmptyAfterPage ? (names[at] ?? '') : text;
    });
    if (point === undefined || point.row !== row) continue;
    const until = Math.min(point.row + point.rowSpan, grid.length);
    const isShared = (column: number): boolean => Array.from({ length: until - row }, (_, at) => grid[row + at]?.[column]).every((cell) => cell === cells[column]);
    const covered = (wanted: readonly number[]): readonly string[] => Array.from({ length: until - row }, (_, at) => wanted.map((column) => grid[row + at]?.[column])).flat().filter((cell, at, all): cell is SourceCell => cell !== undefined && all.indexOf(cell) === at).map(textOfCell);
    const shared = columns.path.filter(isShared);
    const path = different(columns.path.map((column, at) => (shared.includes(column) ? (names[at] ?? '') : '')));
    const apart = columns.path.filter((column) => !shared.includes(column));
    const named = path.length > 0 ? path : different([withoutPoints(oneLine(textOfCell(cells[apart[0] ?? -1])))]);
    const first = begun[0];
    rows.push({
      path: named,
      points: pointsIn(textOfCell(point)) ?? 0,
      criteria: different([...covered(apart), ...covered(columns.criteria)]).join('\n'),
      place: placesOf([point], table)[0] as SourcePlace,
      isBand: first !== undefined && begun.every((cell) => cell === first) && columns.path.length > 1,
      isTotal: cells.some((cell) => cell !== undefined && cell.row === row && TOTALS.test(tight(textOfCell(cell)))) || named.length === 0,
    });
  }
  return rows;
};

/** The names in front of the last row, for a table that goes on without them. */
export const lastNames = (table: SourceTable, columns: EvaluationColumns, above: readonly string[]): readonly string[] => {
  const grid = gridOf(table);
  const last = grid.at(-1) ?? [];
  return columns.path.map((column, at) => withoutPoints(oneLine(textOfCell(last[column]))) || (above[at] ?? ''));
};
