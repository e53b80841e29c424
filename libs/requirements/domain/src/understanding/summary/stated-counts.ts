import type { SourceBlock, SourceCell, SourceTable } from '../../source/source-document';
import type { FoundRequirement, SourcePlace } from '../../reading/rfp-reading';
import { prefixOf } from '../codes/requirement-code';
import { CODE_PREFIXES } from '../codes/code-prefixes.data';
import { gridOf, placesOf, textOfCell, type Grid } from '../tables/table-text';
import { oneLine, tight } from '../text/tight';

/** How many requirements of a category the document itself says there are. */
export interface StatedCount {
  readonly category: string;
  /** The letters of the category's numbers, where the row names them. */
  readonly prefix: string | null;
  readonly isTotal: boolean;
  readonly stated: number;
  readonly place: SourcePlace;
}

const COUNT = /^(?:요구사항)?(?:개수|갯수|건수|수량|수|항목수)(?:\(.*\))?$/u;
const CATEGORY = /^(?:요구사항)?(?:구분|분류|유형|종류|영역)$|^요구사항$/u;
const TOTAL = /^(?:합계|총계|총합계|계|총)$/u;
const SUBTOTAL = /^소계$/u;
const HEADER_ROWS = 3;

const columnsOf = (grid: Grid): { readonly row: number; readonly count: number; readonly category: number } | null => {
  for (let row = 0; row < Math.min(HEADER_ROWS, grid.length); row += 1) {
    const texts = (grid[row] ?? []).map((cell) => tight(textOfCell(cell)));
    const count = texts.findIndex((text) => COUNT.test(text));
    const category = texts.findIndex((text) => CATEGORY.test(text));
    if (count >= 0 && category >= 0) return { row, count, category };
  }
  return null;
};

const PREFIX = /(?<![A-Z])([A-Z]{2,5})(?![A-Z])/u;

interface CountCells {
  readonly category: SourceCell | undefined;
  readonly count: SourceCell | undefined;
  /** Everything said of the category: the rule for its numbers is among it. */
  readonly beside: readonly (SourceCell | undefined)[];
}

/** A category per row, below headings. */
const byRows = (grid: Grid): readonly CountCells[] => {
  const columns = columnsOf(grid);
  if (columns === null) return [];
  return grid.flatMap((cells, row) => (row > columns.row && cells[columns.count]?.row === row ? [{ category: cells[columns.category], count: cells[columns.count], beside: cells }] : []));
};

/** A category per column, as the RFP guide prints it: 요구사항 구분, ID 부여규칙 and 요구사항 수 one under the other. */
const byColumns = (grid: Grid): readonly CountCells[] =>
  grid.flatMap((cells, row) => {
    if (!COUNT.test(tight(textOfCell(cells[0])))) return [];
    const above = grid.slice(0, row).findLastIndex((other) => CATEGORY.test(tight(textOfCell(other[0]))));
    if (above < 0) return [];
    return cells.flatMap((count, column) => (column === 0 || count === cells[column - 1] ? [] : [{ category: grid[above]?.[column], count, beside: grid.slice(above, row).map((other) => other[column]) }]));
  });

const countsOf = (table: SourceTable): readonly StatedCount[] => {
  const grid = gridOf(table);
  const rows = byRows(grid);
  return (rows.length > 0 ? rows : byColumns(grid)).flatMap(({ category: named, count, beside }): readonly StatedCount[] => {
    const number = /^\(?(\d{1,4})(?:개|건|종)?\)?$/u.exec(tight(textOfCell(count)))?.[1];
    const category = oneLine(textOfCell(named));
    if (count === undefined || number === undefined || category === '' || SUBTOTAL.test(tight(category))) return [];
    const prefix = PREFIX.exec(beside.map(textOfCell).join(' ').normalize('NFKC'))?.[1] ?? null;
    return [{ category, prefix, isTotal: TOTAL.test(tight(category)), stated: Number(number), place: placesOf([count], table)[0] as SourcePlace }];
  });
};

/** Other tables count things by kind, too (수량 of equipment): one of requirements names at least one kind of them. */
const isOfRequirements = ({ category, prefix, isTotal }: StatedCount): boolean => !isTotal && (/요구사항|제약사항/u.test(tight(category)) || (prefix !== null && prefix in CODE_PREFIXES));

export const statedCounts = (flow: readonly SourceBlock[]): readonly StatedCount[] => flow.flatMap((block) => {
  const counts = block.kind === 'table' ? countsOf(block) : [];
  return counts.some(isOfRequirements) ? counts : [];
});

/** "기능 요구사항(SFR)" and "기능" are the same category. */
const plain = (category: string): string => tight(category).replace(/\(.*?\)/gu, '').replace(/요구사항$|사항$/u, '');

/** The requirements that a stated count is about; null where the document does not let one tell. */
export const countedBy = ({ category, prefix, isTotal }: StatedCount, requirements: readonly FoundRequirement[]): number | null => {
  if (isTotal) return requirements.length;
  const codes = prefix ?? Object.entries(CODE_PREFIXES).find(([letters, name]) => plain(name) === plain(category) && requirements.some(({ code }) => code !== null && prefixOf(code) === letters))?.[0] ?? null;
  const found = requirements.filter((requirement) => (requirement.category !== null && plain(requirement.category) === plain(category)) || (requirement.code !== null && codes !== null && prefixOf(requirement.code) === codes));
  return found.length > 0 || prefix !== null ? found.length : null;
};
