import type { Budget } from '../../reading/rfp-reading';

/** What a unit multiplies by, as a power of ten; longer spellings first. */
const UNITS: readonly (readonly [string, number])[] = [['조', 12], ['천억', 11], ['백억', 10], ['십억', 9], ['억', 8], ['천만', 7], ['백만', 6], ['십만', 5], ['만', 4], ['천', 3]];
const NUMBER = String.raw`(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,4}))?`;
const AMOUNT = new RegExp(String.raw`${NUMBER}\s*(${UNITS.map(([unit]) => unit).join('|')})?\s*(?=(\d[\d,.]*\s*(?:천만|백만|만|천))?)`, 'gu');
const LEAST_WON = 100_000n;
const IS_RANGE = /미만|초과/u;

const scaled = (whole: string, fraction: string, power: number): bigint => BigInt(`${whole.replaceAll(',', '')}${fraction.slice(0, power).padEnd(power, '0')}`);

/** The first amount of money of a text in won: 1,650,000,000원, 1,650백만원, 16억 5천만원, 16.5억. */
export const wonIn = (written: string): bigint | null => {
  const text = written.normalize('NFKC');
  let sum: bigint | null = null;
  let end = -1;
  for (const found of text.matchAll(AMOUNT)) {
    const [all, whole, fraction = '', unit] = found;
    const power = UNITS.find(([spelling]) => spelling === unit)?.[1] ?? 0;
    const between = text.slice(end, found.index).trim();
    if (sum !== null && (between !== '' || found.index < end)) break;
    const after = text.slice(found.index + all.length).trimStart();
    const isMoney = unit !== undefined || whole?.includes(',') === true || after.startsWith('원');
    if (!isMoney || whole === undefined) {
      if (sum !== null) break;
      continue;
    }
    // 개월 and 년 are not money, whatever stands before them.
    if (sum === null && /^(?:개월|년|월|일|명|%|부|점)/u.test(after)) continue;
    sum = (sum ?? 0n) + scaled(whole, fraction, power);
    end = found.index + all.length;
    if (after.startsWith('원')) break;
  }
  return sum !== null && sum >= LEAST_WON ? sum : null;
};

const VAT = /(?:부\s*가\s*(?:가\s*치\s*)?세|VAT|V\.A\.T\.?|제\s*세)[^가-힣\d]{0,4}(?:액|등)?\s*(?:를|을|은|는)?\s*(포함|별도|제외|불포함|미포함|면세)/iu;

export const vatIn = (text: string): Budget['vat'] => {
  const word = VAT.exec(text.normalize('NFKC'))?.[1];
  if (word === undefined || word === '면세') return null;
  return word === '포함' ? 'included' : 'excluded';
};

/** A budget as the document states it; null where no amount is written in digits, or only a limit. */
export const budgetIn = (text: string): Budget | null => {
  const won = wonIn(text);
  return won === null || IS_RANGE.test(text) ? null : { won: won.toString(), vat: vatIn(text) };
};
