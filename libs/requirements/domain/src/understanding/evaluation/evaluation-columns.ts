import { textOfCell, type Grid } from '../tables/table-text';
import { tight } from '../text/tight';
import { BAND_HEADINGS, CRITERIA_HEADINGS, ITEM_HEADINGS, POINT_HEADINGS } from './evaluation-labels.data';

/** What the columns of an evaluation table hold. */
export interface EvaluationColumns {
  readonly width: number;
  /** The first row below the headings. */
  readonly from: number;
  readonly path: readonly number[];
  /** From the widest to the finest; the finest that is filled counts. */
  readonly points: readonly number[];
  readonly criteria: readonly number[];
}

const HEADER_ROWS = 3;

/** The columns by the headings of the first rows; null where it is no evaluation table. */
export const evaluationColumns = (grid: Grid): EvaluationColumns | null => {
  for (let row = 0; row < Math.min(HEADER_ROWS, grid.length); row += 1) {
    const texts = (grid[row] ?? []).map((cell) => tight(textOfCell(cell)));
    const points = texts.flatMap((text, column) => (POINT_HEADINGS.test(text) ? [column] : []));
    if (points.length === 0) continue;
    if (texts.some((text) => BAND_HEADINGS.test(text) && !POINT_HEADINGS.test(text))) return null;
    const path = texts.flatMap((text, column) => (ITEM_HEADINGS.test(text) ? [column] : []));
    if (path.length === 0) return null;
    const isHeading = (at: number): boolean => (grid[at] ?? []).every((cell) => cell !== undefined && (cell.row <= row || POINT_HEADINGS.test(tight(textOfCell(cell))) || ITEM_HEADINGS.test(tight(textOfCell(cell)))));
    let from = row + 1;
    while (from < grid.length && isHeading(from)) from += 1;
    // A merged heading over several columns names all of them; the cells below tell them apart.
    return { width: texts.length, from, path: path.filter((column) => !points.includes(column)), points, criteria: texts.flatMap((text, column) => (CRITERIA_HEADINGS.test(text) ? [column] : [])) };
  }
  return null;
};
