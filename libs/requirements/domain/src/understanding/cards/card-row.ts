import type { SourceCell } from '../../source/source-document';
import type { Grid } from '../tables/table-text';
import { wholeCode } from '../codes/requirement-code';
import { textOfCell } from '../tables/table-text';
import { tight } from '../text/tight';
import { cardLabel, labelledLine, type CardLabel } from './card-label';
import type { CardField } from './card-labels.data';

/** What a row of a card says: a label with its text, or a text without a label. */
export type RowPart = { readonly kind: 'pair'; readonly field: CardField; readonly label: string; readonly isTelling: boolean; readonly text: string } | { readonly kind: 'text'; readonly text: string; readonly under: CardField | null };

const LONGEST_OWN_LABEL = 20;
/** What by itself looks like a requirement's number: letters, a dash, digits. */
const SHAPE = /^[\s[(<]*\p{L}+[\p{L}\d\s]*[-‐-―−]/u;

const joined = (texts: readonly string[]): string => texts.filter((text, at) => text !== '' && tight(text) !== tight(texts[at - 1] ?? '')).join('\n');

interface LabelAt {
  readonly label: CardLabel;
  /** Where its value begins; where the next label stands if it has none. */
  readonly value: number;
  readonly isEmpty: boolean;
}

/** A label over other labels (상세설명 over 정의 and 세부내용) is passed over for the one beside it; empty cells between a label and its value do not count. */
const labelAt = (texts: readonly string[], at: number): LabelAt | null => {
  const label = cardLabel(texts[at] ?? '');
  if (label === null) return null;
  let value = at + 1;
  while (value < texts.length && texts[value] === '') value += 1;
  const beside = cardLabel(texts[value] ?? '');
  if (label.field === 'group' && beside !== null) return labelAt(texts, value);
  return { label, value, isEmpty: value >= texts.length || (beside !== null && value > at + 1) };
};

/** Where the value ends that begins at a place: before the next label. */
const endOfValue = (texts: readonly string[], from: number): number => {
  let to = from + 1;
  while (to < texts.length && cardLabel(texts[to] ?? '') === null) to += 1;
  return to;
};

/** A label of the document's own: short, in the first column, with one text beside it. */
const ownLabel = (texts: readonly string[], cells: readonly SourceCell[]): RowPart | null => {
  const [label, value] = texts;
  if (texts.length !== 2 || label === undefined || value === undefined || cells[0]?.column !== 0 || label.includes('\n') || tight(label).length > LONGEST_OWN_LABEL || /[.:|\d]/u.test(label)) return null;
  return { kind: 'pair', field: 'other', label, isTelling: false, text: value };
};

/** The label that a merged cell in the first column puts beside a row that begins after it. */
const coveringField = (cells: readonly SourceCell[], grid: Grid): CardField | null => {
  const first = cells[0];
  if (first === undefined || first.column === 0) return null;
  const covering = grid[first.row]?.slice(0, first.column).findLast((cell) => cell !== undefined && cell.row < first.row);
  return covering === undefined ? null : (cardLabel(textOfCell(covering))?.field ?? null);
};

/** Where the labels of a row begin: after empty cells, and after one that stands beside the whole card. */
const beginningOf = (cells: readonly SourceCell[], texts: readonly string[]): number => {
  const first = texts.findIndex((text) => text !== '');
  const next = texts.findIndex((text, at) => at > first && text !== '');
  const isBesideCard = first >= 0 && next > first && (cells[first]?.rowSpan ?? 1) > 1 && cardLabel(texts[first] ?? '') === null && cardLabel(texts[next] ?? '') !== null && next + 1 < texts.length;
  return isBesideCard ? next : Math.max(first, 0);
};

/** A row with one text only. */
const onlyText = (text: string, cells: readonly SourceCell[], written: readonly SourceCell[], grid: Grid): RowPart => {
  const alone = cardLabel(text);
  // A label with an empty cell beside it says that there is nothing; over the whole width it heads the rows below.
  if (alone !== null) return { kind: 'pair', ...alone, text: '' };
  const line = labelledLine(text);
  if (line !== null && line.rest !== '' && cells.at(-1)?.column === 0) return { kind: 'pair', ...line, text: line.rest };
  // Some cards begin with a row that is only the number, over the whole width.
  const width = grid[0]?.length ?? 1;
  if (width > 1 && written[0]?.columnSpan === width && SHAPE.test(text) && wholeCode(text) !== null) return { kind: 'pair', field: 'code', label: '', isTelling: false, text };
  return { kind: 'text', text, under: coveringField(written, grid) };
};

/** One row of a card read from left to right. `isInCard` says that rows before it were of a card. */
export const cardRow = (cells: readonly SourceCell[], grid: Grid, isInCard: boolean): readonly RowPart[] => {
  const texts = cells.map(textOfCell);
  const written = cells.filter((_, at) => texts[at] !== '');
  const [only] = written;
  if (only !== undefined && written.length === 1) return [onlyText(textOfCell(only), cells, written, grid)];
  const parts: RowPart[] = [];
  let at = beginningOf(cells, texts);
  while (at < texts.length) {
    const found = labelAt(texts, at);
    if (found === null) {
      const own = isInCard && parts.length === 0 && coveringField(written, grid) === null ? ownLabel(written.map(textOfCell), written) : null;
      // Headings of columns before anything is said of a requirement (항목 | 내용).
      if (own === null && parts.length === 0 && !isInCard && written[0]?.column === 0) return [];
      return own === null ? [...parts, { kind: 'text', text: joined(parts.length === 0 ? [written.map(textOfCell).join(' | ')] : texts.slice(at)), under: coveringField(written, grid) }] : [own];
    }
    const to = found.isEmpty ? found.value : endOfValue(texts, found.value);
    parts.push({ kind: 'pair', ...found.label, text: found.isEmpty ? '' : joined(texts.slice(found.value, to)) });
    at = to;
  }
  return parts;
};
