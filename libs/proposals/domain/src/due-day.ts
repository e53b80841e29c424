import { ShoalError } from '@shoal/contract';

/** A day of the calendar, `YYYY-MM-DD`. */
export type Day = string;

const DAY_MS = 86_400_000;
/** Korea keeps UTC+9 all year. */
const SEOUL_OFFSET_MS = 9 * 3_600_000;

/** The day on which the instant falls in Asia/Seoul. */
export const seoulDay = (instant: Date): Day => new Date(instant.getTime() + SEOUL_OFFSET_MS).toISOString().slice(0, 10);

/** True for a real day between 2000 and 2999. */
export const isDay = (text: string): boolean => {
  if (!/^2\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
};

/** Throws INVALID_INPUT unless it is null or a real day. */
export const dueDay = (text: string | null): Day | null => {
  if (text !== null && !isDay(text)) throw new ShoalError('INVALID_INPUT', { detail: 'dueOn YYYY-MM-DD' });
  return text;
};

/** Whole days from `from` to `to`; negative when `to` is past. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

export type DueGroup = 'overdue' | 'today' | 'this_week' | 'next_week' | 'later' | 'undated';
export const DUE_GROUPS: readonly DueGroup[] = ['overdue', 'today', 'this_week', 'next_week', 'later', 'undated'];

/** Weeks run from Monday to Sunday. */
export const dueGroup = (dueOn: Day | null, today: Day): DueGroup => {
  if (dueOn === null) return 'undated';
  const days = daysBetween(today, dueOn);
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  const daysToSunday = 6 - ((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7);
  if (days <= daysToSunday) return 'this_week';
  return days <= daysToSunday + 7 ? 'next_week' : 'later';
};

/** Non-empty groups in order of urgency; inside a group the earlier day first, equal days as they came. */
export const groupByDue = <T extends { readonly dueOn: Day | null }>(items: readonly T[], today: Day): { readonly group: DueGroup; readonly items: T[] }[] =>
  DUE_GROUPS.map((group) => ({
    group,
    items: items.filter((item) => dueGroup(item.dueOn, today) === group).sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '')),
  })).filter((entry) => entry.items.length > 0);
