import type { ProjectPeriod } from '../../reading/rfp-reading';

interface Day {
  readonly day: string | null;
  readonly year: number;
}

const DATE = /(?:(?<year>(?:19|20)\d{2}|['’‘`´]\s*\d{2})\s*[.년/-]\s*)?(?<month>\d{1,2})\s*[.월/-]\s*(?<day>\d{1,2})(?!\d)\s*[.일]?/u;
const YEAR_ONLY_MONTH = /(?<year>20\d{2}|['’‘`´]\s*\d{2})\s*[.년/-]\s*(?<month>\d{1,2})\s*월?/u;
const LAST_YEARS = 100;

const yearOf = (written: string | undefined, fallback: number | null): number | null => {
  const digits = written?.replace(/\D/gu, '');
  if (digits === undefined || digits === '') return fallback;
  return digits.length === 2 ? 2000 + (Number(digits) % LAST_YEARS) : Number(digits);
};

/** A day as written; the year of the first day counts for one without a year. */
const dayIn = (text: string, fallback: number | null): Day | null => {
  const found = DATE.exec(text)?.groups;
  const year = yearOf(found?.year, fallback);
  const [month, day] = [Number(found?.month), Number(found?.day)];
  if (found === undefined || year === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { day: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, year };
};

const RANGE = /\s*(?:[~∼〜～–—]|부터(?!\s*\d{1,3}\s*(?:개월|일|년))|\s-\s)\s*/u;

const rangeIn = (text: string): { readonly from: string | null; readonly to: string | null } => {
  const parts = text.split(RANGE);
  if (parts.length >= 2) {
    const from = dayIn(parts[0] ?? '', null);
    const to = dayIn(parts.slice(1).join(' '), from?.year ?? yearOf(YEAR_ONLY_MONTH.exec(parts[0] ?? '')?.groups?.year, null));
    return { from: from?.day ?? null, to: to?.day ?? null };
  }
  return { from: null, to: /까지|이내|限|^[~∼]/u.test(text) ? (dayIn(text, null)?.day ?? null) : null };
};

const MONTHS = /(\d{1,3})\s*(?:개월|個月|월간|달간)/u;
const YEARS = /(?<![\d.'’])(\d{1,2})\s*(?:개년|년\s*(?:간|이내|동안)?(?!\s*\d{1,2}\s*[월.]))/u;
const DAYS = /(\d{1,4})\s*일\s*(?:간|이내|동안|\(|$|\s)|(?:로부터|부터|후)\s*(\d{1,4})\s*일/u;
const MONTHS_OF_A_YEAR = 12;

/** "계약일로부터 6개월", "2026. 1. 1. ~ 12. 31.", "착수일로부터 180일 이내"; null where no length and no day is said. */
export const periodIn = (written: string): ProjectPeriod | null => {
  const text = written.normalize('NFKC');
  const range = rangeIn(text);
  const months = MONTHS.exec(text)?.[1];
  const years = months === undefined && range.to === null ? YEARS.exec(text)?.[1] : undefined;
  const isDayOfMonth = range.to !== null && months === undefined;
  const days = DAYS.exec(text);
  const period = {
    ...range,
    months: months !== undefined ? Number(months) : years !== undefined ? Number(years) * MONTHS_OF_A_YEAR : null,
    days: days === null || (isDayOfMonth && days[2] === undefined && Number(days[1]) <= 31) ? null : Number(days[1] ?? days[2]),
  };
  return Object.values(period).every((value) => value === null) ? null : period;
};
