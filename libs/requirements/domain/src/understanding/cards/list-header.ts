import { gridOf, textOfCell, type Grid } from '../tables/table-text';
import { tight } from '../text/tight';
import type { SourceTable } from '../../source/source-document';
import { codeIn, wholeCode } from '../codes/requirement-code';
import { cardLabel, type CardLabel } from './card-label';
import { FORM_COLUMNS, type CardField } from './card-labels.data';

/** What the columns of a table with one requirement per row hold, by column. */
export interface ListColumns {
  readonly width: number;
  /** Several where requirements stand side by side. */
  readonly groups: readonly ReadonlyMap<CardField, number>[];
  readonly count: number | null;
  /** Columns of its own, with their headings. */
  readonly others: readonly { readonly column: number; readonly label: string }[];
  /** A number that only counts rows is no requirement's number. */
  readonly isCodeTelling: boolean;
  readonly isForm: boolean;
  /** Whether a heading only lists of requirements have is among them. */
  readonly isTelling: boolean;
}

const COUNT_LABELS = /^(?:요구사항)?(?:개수|건수|수량|수|항목수|갯수)(?:\(.*\))?$/u;
const LONGEST_HEADING = 20;
const BODY: readonly CardField[] = ['details', 'definition', 'group'];

const isHeader = (texts: readonly string[], labels: readonly (CardLabel | null)[]): boolean => {
  const fields = new Set(labels.map((label) => label?.field));
  const isNamed = (fields.has('code') && (fields.has('title') || BODY.some((field) => fields.has(field)))) || (fields.has('title') && BODY.some((field) => fields.has(field)) && labels.filter((label) => label !== null).length >= 3);
  if (!isNamed || texts.some((text) => text === '')) return false;
  const isValueBeside = labels.some((label, at) => label?.isTelling === true && at + 1 < texts.length && labels[at + 1] === null && /\d/u.test(texts[at + 1] ?? '') && wholeCode(texts[at + 1] ?? '') !== null);
  return !isValueBeside && texts.every((text) => tight(text).length <= LONGEST_HEADING);
};

/** Columns by what their headings say; each further number column begins a group of its own. */
const grouped = (labels: readonly { readonly column: number; readonly label: CardLabel | null }[]): readonly ReadonlyMap<CardField, number>[] => {
  const shared = new Map<CardField, number>();
  const groups: Map<CardField, number>[] = [];
  const codes = labels.filter(({ label }) => label?.field === 'code');
  const best = codes.some(({ label }) => label?.isTelling) || codes.some(({ label }) => /id|코드/iu.test(label?.label ?? '')) ? codes.filter(({ label }) => label?.isTelling === true || /id|코드/iu.test(label?.label ?? '')) : codes;
  for (const { column, label } of labels) {
    if (label === null || (label.field === 'code' && !best.some((code) => code.column === column))) continue;
    const current = groups.at(-1);
    if (label.field === 'code' && (current === undefined || current.has('code'))) groups.push(new Map([['code', column]]));
    else if (current === undefined) shared.set(label.field, column);
    else if (!current.has(label.field)) current.set(label.field, column);
  }
  if (groups.length === 0) return [shared];
  const named = groups.filter((group) => group.size > 1);
  return (named.length > 0 ? named : groups.slice(0, 1)).map((group) => new Map([...shared, ...group]));
};

/** The columns that a row names, if it is the heading of a list; merged headings count for every row they cover. */
export const listColumns = (grid: Grid, row: number): ListColumns | null => {
  const cells = grid[row] ?? [];
  const starts = cells.flatMap((cell, column) => (cell !== undefined && cell !== cells[column - 1] ? [{ column, text: textOfCell(cell) }] : []));
  const labels = starts.map(({ column, text }) => ({ column, label: cardLabel(text) }));
  if (!isHeader(starts.map(({ text }) => text), labels.map(({ label }) => label))) return null;
  const groups = grouped(labels);
  const used = new Set(groups.flatMap((group) => [...group.values()]));
  const count = starts.find(({ text }) => COUNT_LABELS.test(tight(text)))?.column ?? null;
  return {
    width: cells.length,
    groups,
    count,
    others: starts.filter(({ column, text }) => !used.has(column) && column !== count && cardLabel(text)?.field !== 'code').map(({ column, text }) => ({ column, label: text })),
    isCodeTelling: labels.some(({ label }) => label?.field === 'code' && (label.isTelling || /id|코드/iu.test(label.label))),
    isTelling: labels.some(({ label }) => label?.isTelling === true),
    isForm: starts.some(({ text }) => FORM_COLUMNS.includes(tight(text))),
  };
};

/** Whether a table without a heading of its own goes on with a list: the number column holds numbers, or nothing at the start of a page. */
export const goesOn = (table: SourceTable, columns: ListColumns): boolean => {
  const column = columns.groups[0]?.get('code');
  if (table.columns !== columns.width || column === undefined) return false;
  const codes = gridOf(table).map((row) => textOfCell(row[column]));
  const written = codes.filter((text) => text !== '');
  return written.length === 0 || written.every((text) => codeIn(text) !== null || cardLabel(text)?.field === 'code');
};
