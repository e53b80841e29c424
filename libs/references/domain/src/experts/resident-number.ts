/**
 * 주민등록번호 and 외국인등록번호: birth date in six digits, then seven of which the first tells century, sex and origin. Since
 * October 2020 the last six are random, so no check digit tells a real number from another: whatever has the shape is refused.
 */
const LONG_YEAR = '(?:1[89]|20)?';
// Hyphens and dashes of every kind, tildes, dots, slashes and underscores, with spaces around them.
const BETWEEN = '[\\s\\p{Pd}−~.·・/_]{0,6}';
const SHAPE = new RegExp(`(?<!\\d)${LONG_YEAR}(\\d{2})(\\d{2})(\\d{2})${BETWEEN}(\\d)\\d{6}(?!\\d)`, 'gu');

/** By the first digit after the birth date. */
const CENTURIES: readonly number[] = [1800, 1900, 1900, 2000, 2000, 1900, 1900, 2000, 2000, 1800];

const isDate = (year: number, month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

const hasShape = (text: string): boolean =>
  [...text.matchAll(SHAPE)].some(([, year, month, day, first]) => isDate((CENTURIES[Number(first)] ?? 0) + Number(year), Number(month), Number(day)));

/** Digits of every script and width as 0 to 9, and nothing that cannot be seen between them. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)));

// Digits of a script stand in tens, in order: the zero is at most nine places before.
const digitOf = (digit: string): number => {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
};

/**
 * Whether a text holds something that looks like a resident or foreigner registration number: with or without a hyphen, in
 * full-width digits, with spaces between digits. A corporate number (110111-1129497) has the same shape and is refused too:
 * texts about a person have no place for one.
 */
export const hasResidentNumber = (text: string): boolean => {
  const read = plain(text);
  return hasShape(read) || hasShape(read.replace(/(?<=\d)\s+(?=\d)/gu, ''));
};
