import { addMonths, isDay } from '../day';

/** A month as YYYY-MM: they sort as text. */
export const isMonth = (month: string): boolean => /^\d{4}-\d{2}$/.test(month) && isDay(`${month}-01`);

export const monthOf = (day: string): string => day.slice(0, 7);

/** So many months from this one on, this one first. */
export const monthsFrom = (month: string, count: number): readonly string[] => Array.from({ length: count }, (_, i) => monthOf(addMonths(`${month}-01`, i)));

/** Whole months from one day to another; 0 when the second is not later. */
export const monthsBetween = (from: string, to: string): number => {
  const [years = 0, months = 0, days = 0] = to.split('-').map((part, i) => Number(part) - Number(from.split('-')[i]));
  return Math.max(0, years * 12 + months - (days < 0 ? 1 : 0));
};
