/** What stands in a cell; a day as YYYY-MM-DD. */
export type SheetCell = string | number | boolean | null;
export type SheetRow = readonly SheetCell[];

export interface Sheet {
  /** From the first row on, which holds the headings; empty rows in between stay. */
  readonly rows: readonly SheetRow[];
  /** Cells that hold a formula instead of a value; both count from 0. */
  readonly formulas: readonly { readonly row: number; readonly column: number }[];
}

/** What a file may hold; a longer list is brought in in parts. */
export const IMPORT_LIMITS = { rowsMax: 20_000, columnsMax: 100, fileBytesMax: 10 * 1024 * 1024, unpackedBytesMax: 120 * 1024 * 1024, entriesMax: 500, cellMax: 20_000, hours: 24, resultDays: 30 } as const;

/** As a person reads it. */
export const cellText = (cell: SheetCell | undefined): string => (cell === null || cell === undefined ? '' : String(cell).normalize('NFC').trim());

export const isEmptyRow = (row: SheetRow): boolean => row.every((cell) => cellText(cell) === '');

/** How spreadsheets name a column: 0 is A, 26 is AA. */
export const columnLetters = (index: number): string => (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** Programs for spreadsheets would take these for the beginning of a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** A text that no program for spreadsheets takes for a formula. A number below zero is none. */
export const harmlessText = (text: string): string => (FORMULA_START.test(text) && !/^-?\d+([.,]\d+)*$/.test(text) ? `'${text}` : text);
