import type { SourceTable } from '../../source/source-document';
import { numbered, ROMAN_RANK } from '../text/numbering';
import { oneLine } from '../text/tight';
import { rowsOf, textOfCell } from './table-text';

const LONGEST = 60;

/** A heading in a box: one row, a number and a name; null where a table is none. */
export const boxedHeading = (table: SourceTable): string | null => {
  if (table.rows !== 1 || table.columns > 4) return null;
  const texts = (rowsOf(table)[0] ?? []).map((cell) => oneLine(textOfCell(cell))).filter((text) => text !== '');
  const text = texts.join(' ');
  const isNumbered = numbered(text).rank === ROMAN_RANK || (texts.length === 2 && /^(?:\d{1,2}|[가-하])[.)]?$/u.test(texts[0] ?? ''));
  return isNumbered && text.length <= LONGEST ? text : null;
};
