import { hasResidentNumber } from '../experts/resident-number';
import type { CellProblem } from './problem';
import { type CellReader, readCell } from './read-cell';
import { cellText, type SheetCell, type SheetRow } from './sheet';

type Words = Readonly<Record<'ko' | 'en', string>>;

/** One column of a kind's table: everything that templates, previews, imports and exports know of it. */
export interface ExchangeColumn<T> {
  readonly heading: Words;
  readonly isRequired: boolean;
  readonly read: CellReader<T>;
  /** What the example row of the template says. */
  readonly example: Words;
  /** How to fill it in, for the sheet of explanations. */
  readonly note: Words;
}

export type Columns = Readonly<Record<string, ExchangeColumn<unknown>>>;
export type ValueOf<C> = C extends ExchangeColumn<infer T> ? T : never;
/** What could be read: null where nothing stands, undefined where it is wrong. */
export type Values<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> | null | undefined };

export interface Reads<C extends Columns> {
  readonly values: Values<C>;
  readonly problems: readonly CellProblem[];
}

const both = (words: string | Words): Words => (typeof words === 'string' ? { ko: words, en: words } : words);

export const column = <T>(ko: string, en: string, read: CellReader<T>, example: string | Words, note: string | readonly [ko: string, en: string] = '', isRequired = false): ExchangeColumn<T> => ({
  heading: { ko, en },
  isRequired,
  read,
  example: both(example),
  note: typeof note === 'string' ? { ko: note, en: note } : { ko: note[0], en: note[1] },
});

export const required = <T>(...args: Parameters<typeof column<T>>): ExchangeColumn<T> => ({ ...column(...args), isRequired: true });

/** A registration number of a person may stand nowhere; a plain number of won or days that was read as such is none. */
const holdsResidentNumber = (cell: SheetCell | undefined, isRead: boolean): boolean => !(isRead && /^[\d,.]+$/.test(cellText(cell))) && hasResidentNumber(cellText(cell));

/** The cells of a row, in the order of the columns. */
export const readCells = <C extends Columns>(columns: C, row: SheetRow): Reads<C> => {
  const problems: CellProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const [at, [key, { read, isRequired }]] of Object.entries(columns).entries()) {
    const reading = readCell(read, row[at]);
    const value = reading && 'value' in reading ? reading.value : undefined;
    values[key] = reading === undefined ? null : value;
    if (holdsResidentNumber(row[at], typeof value === 'bigint')) {
      problems.push({ column: key, code: 'resident_number', args: {} });
      values[key] = undefined;
    } else if (reading && 'fault' in reading) problems.push({ column: key, ...reading.fault });
    else if (reading === undefined && isRequired) {
      problems.push({ column: key, code: 'missing', args: {} });
      values[key] = undefined;
    }
  }
  return { values: values as Values<C>, problems };
};
