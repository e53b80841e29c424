import type { DefinedItem, DefinedRfp } from '../corpus/definition';
import { cell, paragraph, table, type CellPiece, type Piece } from './piece';

type Row = readonly (CellPiece | string)[];
const COLUMNS = [9000, 12000, 15000, 6000];
const HEAD: Row = ['평가부문', '평가항목', '평가기준', '배점'];
const criteria = ({ path }: DefinedItem): string => `${path.at(-1) ?? ''}의 적정성`;
const total = (items: readonly DefinedItem[]): number => items.reduce((sum, { points }) => sum + points, 0);
const sameUpTo = (a: DefinedItem | undefined, b: DefinedItem | undefined, depth: number): boolean => a !== undefined && b !== undefined && a.path.slice(0, depth + 1).join('›') === b.path.slice(0, depth + 1).join('›');

/** Merged cells for the wider names, subtotals after each group and a total. */
const merged = (items: readonly DefinedItem[], withSubtotals: boolean): readonly Row[] => {
  const rows: Row[] = [];
  items.forEach((item, at) => {
    const isFirst = !sameUpTo(items[at - 1], item, 0);
    let count = 1;
    while (sameUpTo(items[at + count], item, 0)) count += 1;
    const names: Row = item.path.length === 1 ? [cell(item.path[0] ?? '', 2)] : [...(isFirst ? [cell(item.path[0] ?? '', 1, count + (withSubtotals && count > 1 ? 1 : 0))] : []), item.path[1] ?? ''];
    rows.push([...names, criteria(item), at % 3 === 0 ? `${item.points}점` : at % 3 === 1 ? `(${item.points})` : `${item.points}`]);
    if (withSubtotals && !sameUpTo(items[at + 1], item, 0)) {
      let from = at;
      while (sameUpTo(items[from - 1], item, 0)) from -= 1;
      if (at > from) rows.push([cell('소계', 2), `${total(items.slice(from, at + 1))}`]);
    }
  });
  return rows;
};

/** Rows over the whole width with the points of what follows. */
const bands = (items: readonly DefinedItem[]): readonly Row[] => {
  const rows: Row[] = [];
  items.forEach((item, at) => {
    if (item.path.length === 1) {
      rows.push([cell(item.path[0] ?? '', 3), `${item.points}`]);
      return;
    }
    if (!sameUpTo(items[at - 1], item, 0)) rows.push([cell(item.path[0] ?? '', 3), `${total(items.filter((other) => sameUpTo(other, item, 0)))}점`]);
    rows.push(['', item.path[1] ?? '', criteria(item), `${item.points}점`]);
  });
  return rows;
};

export const evaluationPieces = ({ evaluation, spoiling }: DefinedRfp): readonly Piece[] => {
  if (spoiling.evaluation === 'none' || evaluation.length === 0) return [];
  const sum: Row = [cell('합 계', 3), `${total(evaluation)}`];
  const title = paragraph('○ 평가항목 및 배점');
  if (spoiling.evaluation === 'flat') return [title, table([14000, 20000, 8000], [['평가부문', '평가항목', '배점(점)'], ...evaluation.map(({ path, points }): Row => (path.length === 1 ? [cell(path[0] ?? '', 2), `${points}`] : [path[0] ?? '', path[1] ?? '', `${points}`])), [cell('총점', 2), `${total(evaluation)}`]])];
  if (spoiling.evaluation === 'bands') return [title, table([3000, 15000, 18000, 6000], [['구분', '평가항목', '평가기준', '배점'], ...bands(evaluation), sum])];
  if (spoiling.evaluation === 'split') {
    const half = evaluation.findIndex((item, at) => at >= evaluation.length / 2 && evaluation[at - 1]?.path[0] !== item.path[0]);
    return [title, table(COLUMNS, [HEAD, ...merged(evaluation.slice(0, half), false)]), paragraph('- 88 -'), { kind: 'page' }, table(COLUMNS, [...merged(evaluation.slice(half), false), sum])];
  }
  return [title, table(COLUMNS, [HEAD, ...merged(evaluation, true), sum])];
};
