import type { Columns } from './column';
import { type ExchangeContext, type ExchangeKind, exchangeColumns, readExchangeRow } from './exchange';
import { type HeadingMap, inOrder, isExampleRow, mapHeadings } from './heading';
import type { CellProblem } from './problem';
import { isEmptyRow, type Sheet, type SheetCell, type SheetRow } from './sheet';

/** The same thing as another: an earlier row of the file, or what is here already. */
export type DuplicateOf = { readonly row: number } | { readonly id: string };

export interface ExchangeRow {
  /** As the spreadsheet counts: the headings are row 1. */
  readonly row: number;
  /** In the order of the table's columns; nothing where a person's registration number stood. */
  readonly cells: SheetRow;
  readonly problems: readonly CellProblem[];
  readonly key: string | null;
  readonly duplicate: DuplicateOf | null;
}

export interface ExchangeTable {
  readonly headings: HeadingMap;
  readonly rows: readonly ExchangeRow[];
  /** The template's example stood there and is left out. */
  readonly hasExample: boolean;
}

const formulaProblems = (columns: Columns, { places }: HeadingMap, formulas: ReadonlySet<number>): CellProblem[] =>
  Object.keys(columns).flatMap((column, at) => (formulas.has(places[at] ?? -1) ? [{ column, code: 'formula' as const, args: {} }] : []));

const isFormulaText = (cell: SheetCell | undefined): boolean => typeof cell === 'string' && /^=\S/.test(cell.trim());

const formulasByRow = ({ rows, formulas }: Sheet): ReadonlyMap<number, ReadonlySet<number>> => {
  const found = new Map<number, Set<number>>();
  const add = (row: number, column: number): unknown => found.set(row, (found.get(row) ?? new Set<number>()).add(column));
  for (const { row, column } of formulas) add(row, column);
  rows.forEach((cells, row) => cells.forEach((cell, column) => isFormulaText(cell) && add(row, column)));
  return found;
};

/** Whatever is wrong at a formula's cell, the formula is what to say of it. */
const joinProblems = (first: readonly CellProblem[], others: readonly CellProblem[]): CellProblem[] => [...first, ...others.filter(({ column }) => !first.some((one) => one.column === column))];

/** Never kept: what looks like a person's registration number. */
const hideNumbers = (columns: Columns, cells: SheetRow, problems: readonly CellProblem[]): SheetRow => {
  const hidden = new Set(problems.filter(({ code }) => code === 'resident_number').map(({ column }) => column));
  return hidden.size === 0 ? cells : Object.keys(columns).map((key, at) => (hidden.has(key) ? null : (cells[at] ?? null)));
};

/** Every row with everything that is wrong with it, and what it is the same as. `known`: ids of what is here already, by key. */
export const readTable = (kind: ExchangeKind, sheet: Sheet, context: ExchangeContext, known: ReadonlyMap<string, string>): ExchangeTable => {
  const columns = exchangeColumns(kind, context);
  const headings = mapHeadings(columns, sheet.rows[0] ?? []);
  const formulas = formulasByRow(sheet);
  const [seen, chips] = [new Map<string, number>(), new Set(context.chips)];
  let hasExample = false;
  const rows = sheet.rows.flatMap((cells, at): ExchangeRow[] => {
    const ordered = inOrder(headings, cells);
    const formulaCells = formulas.get(at) ?? new Set<number>();
    if (at === 0 || (isEmptyRow(ordered) && formulaCells.size === 0)) return [];
    if (isExampleRow(columns, ordered)) return (hasExample = true), [];
    const read = readExchangeRow(kind, ordered, { ...context, chips });
    const problems = joinProblems(formulaProblems(columns, headings, formulaCells), read.problems);
    const key = problems.length > read.problems.length ? null : read.key;
    const earlier = key === null ? undefined : seen.get(key);
    const id = key === null ? undefined : known.get(key);
    const duplicate = id === undefined ? (earlier === undefined ? null : { row: earlier }) : { id };
    if (key !== null && earlier === undefined) seen.set(key, at + 1);
    // A firm that is left out takes nobody's two syllables, and is not asked for others.
    const kept = read.kind === 'firm' && duplicate ? problems.filter(({ code }) => code !== 'chip_taken') : problems;
    if (read.kind === 'firm' && !duplicate) chips.add(read.content.chip);
    return [{ row: at + 1, cells: hideNumbers(columns, ordered, problems), problems: kept, key, duplicate }];
  });
  return { headings, rows, hasExample };
};
