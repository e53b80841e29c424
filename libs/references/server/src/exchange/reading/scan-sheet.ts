import { IMPORT_LIMITS, type Sheet } from '@shoal/references-domain';

const TAGS = /<(?:\w+:)?(row|c|f|v|is)\b([^>]*)>/g;
const ADDRESS = /\br="([A-Z]*)(\d+)"/;

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export interface ScannedSheet {
  readonly formulas: Sheet['formulas'];
  /** Of the last row that holds anything, from 1. */
  readonly lastRow: number;
}

/** Where the formulas of a sheet stand, and how far it goes; stops where it goes further than an import may. */
export const scanSheet = (xml: string): ScannedSheet => {
  const formulas: { row: number; column: number }[] = [];
  let [row, column, lastRow] = [-1, -1, 0];
  for (const [, tag, attributes = ''] of xml.matchAll(TAGS)) {
    const [, letters = '', number] = ADDRESS.exec(attributes) ?? [];
    if (tag === 'row') [row, column] = [number === undefined ? row + 1 : Number(number) - 1, -1];
    else if (tag === 'c') column = letters === '' ? column + 1 : columnOf(letters);
    else lastRow = Math.max(lastRow, row + 1);
    if (tag === 'f') formulas.push({ row, column });
    if (lastRow > IMPORT_LIMITS.rowsMax + 1) break;
  }
  return { formulas, lastRow };
};
