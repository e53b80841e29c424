import { EXPERT_LIMITS } from './expert';
import { isMonth, monthOf, monthsFrom } from './month';

export interface AvailabilityChange {
  readonly month: string;
  /** Null: not stated any more. */
  readonly percent: number | null;
}

export type AvailabilityProblem = 'month' | 'month_away' | 'month_twice' | 'percent';

/** The months for which availability may be stated on a day, the present one first. */
export const availabilityMonths = (today: string): readonly string[] => monthsFrom(monthOf(today), EXPERT_LIMITS.availabilityMonths + 1);

/** The first thing that is wrong with changes made on a day, or null. */
export const checkAvailability = (changes: readonly AvailabilityChange[], today: string): AvailabilityProblem | null => {
  if (!changes.every(({ month }) => isMonth(month))) return 'month';
  const open = availabilityMonths(today);
  if (!changes.every(({ month }) => open.includes(month))) return 'month_away';
  if (new Set(changes.map(({ month }) => month)).size < changes.length) return 'month_twice';
  return changes.every(({ percent }) => percent === null || (Number.isInteger(percent) && percent >= 0 && percent <= 100)) ? null : 'percent';
};
