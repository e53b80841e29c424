import type { DefinedRfp, DefinedSummaryRow } from '../corpus/definition';
import { cell, paragraph, table, type CellPiece, type Piece } from './piece';

type Row = readonly (CellPiece | string)[];
const HEAD: Row = ['구분', '요구사항 고유번호', '요구사항 명칭'];
const COLUMNS = [12000, 10000, 20000];

/** Rows under a cell for each run of the same category. */
const merged = (rows: readonly DefinedSummaryRow[]): readonly Row[] =>
  rows.map((row, at): Row => {
    const isFirst = rows[at - 1]?.category !== row.category;
    let down = 1;
    while (rows[at + down]?.category === row.category && at + down < rows.length) down += 1;
    return isFirst ? [cell(row.category ?? '-', 1, down), row.code, row.title] : [row.code, row.title];
  });

const plain = (rows: readonly DefinedSummaryRow[]): readonly Row[] => rows.map(({ category, code, title }) => [category ?? '-', code, title]);

const sideBySide = (rows: readonly DefinedSummaryRow[]): readonly Row[] => {
  const half = Math.ceil(rows.length / 2);
  return rows.slice(0, half).map((left, at) => {
    const right = rows[half + at];
    return [left.code, left.title, right?.code ?? '', right?.title ?? ''];
  });
};

/** The table that lists the requirements, as the document prints it. */
export const summaryPieces = ({ summary, stated, spoiling }: DefinedRfp): readonly Piece[] => {
  const counts: readonly Piece[] = stated.length === 0 ? [] : [paragraph('□ 요구사항 구분별 개수'), table([14000, 12000, 8000], [['요구사항 구분', 'ID 부여규칙', '요구사항 수'], ...stated.map(({ category, prefix, count }): Row => [`${category}`, `${prefix}-000`, `${count}`]), ['합계', '', `${stated.reduce((sum, { count }) => sum + count, 0)}`]])];
  if (spoiling.summary === 'none' || summary.length === 0) return counts;
  const title = paragraph('□ 요구사항 총괄표');
  if (spoiling.summary === 'side-by-side') return [...counts, title, table([8000, 13000, 8000, 13000], [['요구사항 ID', '요구사항명', '요구사항 ID', '요구사항명'], ...sideBySide(summary)])];
  if (spoiling.summary === 'split') {
    const half = Math.ceil(summary.length / 2);
    return [...counts, title, table(COLUMNS, [HEAD, ...merged(summary.slice(0, half))]), paragraph('- 9 -'), { kind: 'page' }, table(COLUMNS, merged(summary.slice(half)))];
  }
  return [...counts, title, table(COLUMNS, [HEAD, ...(spoiling.summary === 'merged' ? merged(summary) : plain(summary))])];
};
