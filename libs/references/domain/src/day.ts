/** Calendar days of Asia/Seoul as YYYY-MM-DD: they sort as text. Korea keeps UTC+9 all the year. */
const SEOUL_OFFSET_MS = 9 * 3_600_000;
const DAY_MS = 86_400_000;

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const text = (date: Date): string => date.toISOString().slice(0, 10);

export const seoulDayOf = (instant: Date): string => text(new Date(instant.getTime() + SEOUL_OFFSET_MS));

/** A day that exists, in the years 1900 to 2199. */
export const isDay = (day: string): boolean => /^(19|20|21)\d\d-\d\d-\d\d$/.test(day) && !Number.isNaN(utc(day).getTime()) && text(utc(day)) === day;

export const addDays = (day: string, days: number): string => text(new Date(utc(day).getTime() + days * DAY_MS));

/** The same day so many months later (or earlier); the last of the month where it has no such day: 2024-02-29 and a year make 2025-02-28. */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return text(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last))));
};

/** Whole days from one to the other; negative when `to` is earlier. */
export const daysFrom = (from: string, to: string): number => Math.round((utc(to).getTime() - utc(from).getTime()) / DAY_MS);
