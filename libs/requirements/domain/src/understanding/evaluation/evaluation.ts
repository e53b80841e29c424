import type { SourceBlock } from '../../source/source-document';
import type { EvaluationItem } from '../../reading/rfp-reading';
import { gridOf, textOfCell } from '../tables/table-text';
import { isNoise } from '../text/noise';
import { tight } from '../text/tight';
import { evaluationColumns, type EvaluationColumns } from './evaluation-columns';
import { lastNames, pointRows, type PointRow } from './evaluation-rows';
import { groupRows } from './group-rows';
import { kindOf, pointsIn } from './points';
import { PRICE, TECHNICAL } from './evaluation-labels.data';

export interface EvaluationTable {
  readonly rows: readonly PointRow[];
  readonly items: readonly EvaluationItem[];
}

const ALL_POINTS = 100;
const FEW = 4;

/** Whether a table without headings goes on with one: as wide, and points where points are due. */
const goesOn = (grid: ReturnType<typeof gridOf>, columns: EvaluationColumns): boolean => {
  const finest = columns.points.at(-1) ?? -1;
  const texts = grid.map((row) => textOfCell(row[finest])).filter((text) => text !== '');
  return (grid[0]?.length ?? 0) === columns.width && texts.length > 0 && texts.every((text) => pointsIn(text) !== null);
};

const tablesOf = (flow: readonly SourceBlock[], heads: ReadonlySet<string>): readonly EvaluationTable[] => {
  const tables: { rows: PointRow[]; before: string }[] = [];
  let columns: EvaluationColumns | null = null;
  let names: readonly string[] = [];
  let before = '';
  for (const block of flow) {
    if (block.kind === 'paragraph') {
      if (isNoise(block, heads)) continue;
      before = block.text;
      columns = null;
      continue;
    }
    const grid = gridOf(block);
    const own = evaluationColumns(grid);
    const isRest: boolean = own === null && columns !== null && goesOn(grid, columns);
    if (own === null && !isRest) {
      columns = null;
      continue;
    }
    // A table that repeats its headings right after a page goes on, too.
    const isRepeated = own !== null && columns !== null && own.width === columns.width && own.path.join() === columns.path.join();
    const used: EvaluationColumns = own ?? { ...(columns as EvaluationColumns), from: 0 };
    const above = isRest || isRepeated ? names : [];
    const rows = pointRows(block, used, above);
    if (isRest || isRepeated) tables.at(-1)?.rows.push(...rows);
    else tables.push({ rows: [...rows], before });
    names = lastNames(block, used, above);
    columns = used;
  }
  return tables.map(({ rows, before: heading }) => ({
    rows,
    items: groupRows(rows).map(({ path, points, criteria, place }) => ({ path, points, kind: kindOf(path, heading.length <= 60 ? heading : ''), criteria, place })),
  }));
};

const sum = (items: readonly EvaluationItem[]): number => items.reduce((all, { points }) => all + points, 0);
const nameOf = ({ path }: EvaluationItem): string => tight(path.at(-1) ?? '');

/** "기술평가 90, 가격평가 10": the ratio, told again item by item elsewhere. */
const isRatio = ({ items }: EvaluationTable): boolean => items.length <= FEW && items.some((item) => PRICE.test(nameOf(item))) && items.some((item) => TECHNICAL.test(nameOf(item)) || /정량|정성/u.test(nameOf(item)));

/** The evaluation's items: tables that say again what another has said, or that pass the full points, are not counted twice. */
export const readEvaluation = (flow: readonly SourceBlock[], heads: ReadonlySet<string>): { readonly items: readonly EvaluationItem[]; readonly tables: readonly EvaluationTable[] } => {
  const tables = tablesOf(flow, heads).filter(({ rows }) => rows.length > 0);
  const hasDetail = tables.some((table) => !isRatio(table));
  const items: EvaluationItem[] = [];
  for (const table of tables) {
    const known = new Set(items.map(nameOf));
    const isAgain = table.items.every((item) => known.has(nameOf(item)) || item.path.some((name) => known.has(tight(name))));
    if ((hasDetail && isRatio(table)) || isAgain || sum(items) + sum(table.items) > ALL_POINTS + 0.5 && items.length > 0) continue;
    items.push(...table.items);
  }
  return { items, tables };
};
