import { isBusinessNumber, isChip, readBusinessNumber } from '@shoal/firms-domain';
import { isDay } from '../day';
import type { CellArguments, CellCode, CellFault } from './problem';
import { cellText, type SheetCell } from './sheet';

export type Reading<T> = { readonly value: T } | { readonly fault: CellFault };
/** Of a cell that is not empty. */
export type CellReader<T> = (text: string, cell: SheetCell) => Reading<T>;

const value = <T>(read: T): Reading<T> => ({ value: read });
const fault = (code: CellCode, args: CellArguments = {}): Reading<never> => ({ fault: { code, args } });

/** Line breaks and repeated spaces go, but for texts that keep their lines; so does the mark by which an export keeps a text from being a formula. */
export const text = (max: number, keepsLines = false): CellReader<string> => (written) => {
  const plain = written.replace(/^'(?=[=+\-@])/, '');
  const tidy = keepsLines ? plain.replace(/\r\n?/g, '\n') : plain.replace(/\s+/g, ' ');
  return tidy.length > max ? fault('too_long', { max }) : value(tidy);
};

const DAY = /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?$/;
const PLAIN_DAY = /^(\d{4})(\d{2})(\d{2})$/;

/** 2024-03-01, 2024.3.1, 2024. 3. 1., 2024/03/01, 2024년 3월 1일, 20240301. */
export const day: CellReader<string> = (written) => {
  const [, year = '', month = '', date = ''] = DAY.exec(written.replace(/[T ]00:00.*$/, '')) ?? PLAIN_DAY.exec(written) ?? [];
  const read = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(read) ? value(read) : fault('not_day');
};

/** Digits with or without separators, with or without 원; a number that is not whole is none. */
export const won: CellReader<bigint> = (written, cell) => {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell >= 0 ? value(BigInt(cell)) : fault('not_won');
  const digits = written.replace(/^[₩\\]\s*/, '').replace(/\s*원$/, '');
  return /^(\d{1,3}(,\d{3})+|\d{1,18})$/.test(digits) ? value(BigInt(digits.replaceAll(',', ''))) : fault('not_won');
};

/** Spreadsheets keep 35% as 0.35: a number up to 1 without a sign is read so. */
export const share: CellReader<number> = (written) => {
  const match = /^(\d{1,3}(?:\.\d+)?)\s*(%?)$/.exec(written);
  if (!match) return fault('not_share');
  const number = Number(match[1]);
  const points = (match[2] === '' && number <= 1 ? number * 100 : number) * 100;
  const whole = Math.round(points);
  return Math.abs(points - whole) < 1e-6 ? value(whole) : fault('not_share');
};

/** 147, 12년 3개월, 12년, 12y 3m. */
export const months: CellReader<number> = (written) => {
  if (/^\d{1,4}(\s*(개월|months?|m))?$/i.test(written)) return value(Number.parseInt(written, 10));
  const match = /^(\d{1,2})\s*(?:년|years?|y)\s*(?:(\d{1,2})\s*(?:개월|months?|m))?$/i.exec(written);
  return match ? value(Number(match[1]) * 12 + Number(match[2] ?? 0)) : fault('not_months');
};

const YES = ['예', '네', 'y', 'yes', 'o', 'true', '1', '포함'];
const NO = ['아니오', '아니요', 'n', 'no', 'x', 'false', '0', '별도', '미포함'];

export const yesNo: CellReader<boolean> = (written) => {
  const word = written.toLowerCase();
  return YES.includes(word) ? value(true) : NO.includes(word) ? value(false) : fault('not_yes_no');
};

export interface Word<T> {
  readonly value: T;
  readonly ko: string;
  readonly en: string;
}

const compact = (written: string): string => written.normalize('NFKC').toLowerCase().replace(/[\s·/&,-]/g, '');

/** One of these, in either language or as the word of the program's interface. */
export const oneOf = <T>(words: readonly Word<T>[]): CellReader<T> => {
  const known = new Map(words.flatMap((word) => [word.ko, word.en, ...(typeof word.value === 'string' ? [word.value.replaceAll('_', '')] : [])].map((name) => [compact(name.replaceAll('_', '')), word.value])));
  return (written) => {
    const sought = compact(written.replaceAll('_', ''));
    return known.has(sought) ? value(known.get(sought) as T) : fault('not_among', { allowed: words.map(({ ko }) => ko).join(', '), allowedEn: words.map(({ en }) => en).join(', ') });
  };
};

/** Parted by commas, semicolons or lines. */
export const listOf = <T>(read: CellReader<T>): CellReader<readonly T[]> => (written) => {
  const all: T[] = [];
  for (const part of written.split(/[,;\n]/).map((one) => one.trim()).filter(Boolean)) {
    const reading = read(part, part);
    if ('fault' in reading) return reading;
    all.push(reading.value);
  }
  return value(all);
};

/** Entries parted by semicolons or lines, their fields by `|`; `read` gives null for one that it cannot read. */
export const entries = <T>(shape: Readonly<Record<'ko' | 'en', string>>, read: (fields: readonly string[]) => T | null): CellReader<readonly T[]> => (written) => {
  const all: T[] = [];
  for (const [at, entry] of written.split(/[;\n]/).map((one) => one.trim()).filter(Boolean).entries()) {
    const known = read(entry.split('|').map((field) => field.trim()));
    if (known === null) return fault('not_entry', { at: at + 1, shape: shape.ko, shapeEn: shape.en });
    all.push(known);
  }
  return value(all);
};

/** The value of a field that may be left out; undefined where it cannot be read. */
export const optional = <T>(read: CellReader<T>, written: string | undefined): T | null | undefined => {
  if (!written) return null;
  const reading = read(written, written);
  return 'fault' in reading ? undefined : reading.value;
};

export const businessNumber: CellReader<string> = (written) => (isBusinessNumber(written) ? value(readBusinessNumber(written) as string) : fault('not_business_number'));

export const chip: CellReader<string> = (written) => (isChip(written) ? value(written) : fault('not_chip'));

export const email = (max: number): CellReader<string> => (written) =>
  written.length > max ? fault('too_long', { max }) : /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[A-Za-z]{2,}$/.test(written) ? value(written) : fault('not_email');

/** Undefined where it is empty. */
export const readCell = <T>(read: CellReader<T>, cell: SheetCell | undefined): Reading<T> | undefined => {
  const written = cellText(cell);
  return written === '' ? undefined : read(written, cell ?? null);
};
