import { tight } from '../text/tight';
import { CODE_PREFIXES } from './code-prefixes.data';

/** A requirement's number as it is kept, and what stood around it in the same place. */
export interface ReadCode {
  readonly code: string;
  readonly rest: string;
}

const DASHES = /[‐-―−﹘﹣－ー─━ㅡ]+/gu;
const BRACKETS = /^[[(<{「『【〈]+|[\])>}」』】〉:;,.]+$/gu;
/** Letters first, a number at the end; own schemes may have more parts, in Hangul too (NAR-DB구축-008, SFR-CMM-01, 기능-03-2). */
const WHOLE = /^\p{L}[\p{L}\d]{0,15}(?:[-_.·/]?[\p{L}\d]{1,12}){0,4}[-_.]?\d{1,5}(?:[-.]\d{1,3})?$/u;
const KNOWN = new RegExp(`^(${Object.keys(CODE_PREFIXES).join('|')})-?(?=\\d)`, 'iu');
/** Within other text only the usual shape counts: capitals, dash, digits. */
const INSIDE = /(?<![\p{L}\d])([A-Z]{2,5}(?:\s*-\s*(?:[A-Z]{2,6}|[A-Z]*[가-힣]{1,8}))?\s*-\s*\d{1,4}(?:-\d{1,3})?)(?![\d\p{L}])/u;
const LONGEST = 40;

const normalised = (text: string): string => text.normalize('NFKC').replace(DASHES, '-');

/** Nothing is added that is not written, but the dash which spaces stood for; digits never. */
const repaired = (plain: string): string => plain.replace(KNOWN, (_, prefix: string) => `${prefix.toUpperCase()}-`);

/** The whole of a text as a number, repaired; null where it is none. */
export const wholeCode = (text: string): string | null => {
  const plain = tight(normalised(text)).replace(BRACKETS, '');
  return plain.length <= LONGEST && WHOLE.test(plain) ? repaired(plain) : null;
};

/** A number at the beginning of a text that goes on ("SFR-001 통합 로그인", "SFR-003 (필수)"). */
export const leadingCode = (text: string): ReadCode | null => {
  const plain = normalised(text).trim().replace(/^[[(<{「『【〈]\s*/u, '');
  const found = INSIDE.exec(plain);
  const after = plain.slice(found?.[0].length ?? 0);
  // "SFR-001 ~ SFR-012" names many, not one.
  if (found?.index !== 0 || found[1] === undefined || /^\s*[~∼〜]/u.test(after)) return null;
  return { code: repaired(tight(found[1])), rest: after.replace(/^\s*[\])>}」』】〉]?\s*[:.,-]?\s*/u, '').trim() };
};

/** What stands where a number is due: a number, one with a remark, or at least something with a digit in it. */
export const codeIn = (text: string): ReadCode | null => {
  const whole = wholeCode(text);
  if (whole !== null) return { code: whole, rest: '' };
  const leading = leadingCode(text);
  if (leading !== null) return leading;
  const plain = tight(normalised(text)).replace(BRACKETS, '');
  return plain.length <= LONGEST && /\d/u.test(plain) ? { code: plain, rest: '' } : null;
};

/** The numbers that a text names (the field of related requirements). */
export const codesNamed = (text: string): readonly string[] => {
  const found = new Set<string>();
  for (const piece of normalised(text).split(/[,;\n、·|/]|(?:\s및\s)/u)) {
    const all = [...piece.matchAll(new RegExp(INSIDE, 'gu'))].map((match) => repaired(tight(match[1] ?? '')));
    const whole = all.length > 0 ? null : wholeCode(piece.replace(/\([^)]*\)\s*$/u, ''));
    for (const code of whole === null ? all : [whole]) found.add(code);
  }
  return [...found];
};

/** For comparing: SFR-001, SFR 1 and sfr-01 are the same number. */
export const comparableCode = (code: string): string => (tight(code).toUpperCase().match(/\p{L}+|\d+/gu) ?? []).map((part) => (/^\d/u.test(part) ? part.replace(/^0+(?=\d)/u, '') : part)).join('-');

/** The letters in front: what numbers of one category share. */
export const prefixOf = (code: string): string => /^\p{L}+/u.exec(tight(code).toUpperCase())?.[0] ?? '';

/** What the prefix usually stands for; null where it is an own scheme. */
export const usualCategory = (code: string): string | null => CODE_PREFIXES[prefixOf(code)] ?? null;
