import type { OpinionState } from '@shoal/access-domain';

/** Days before the end at which people are reminded. */
export const OPINION_REMINDER_DAYS = [3, 1] as const;
export type OpinionReminderStep = (typeof OPINION_REMINDER_DAYS)[number];

const DAY_MS = 86_400_000;
/** Korea keeps UTC+9 all year. */
const SEOUL_OFFSET_MS = 9 * 3_600_000;

const seoulDayNumber = (instant: Date): number => Math.floor((instant.getTime() + SEOUL_OFFSET_MS) / DAY_MS);

/** The day in Seoul on which the instant falls, YYYY-MM-DD. */
export const opinionDay = (instant: Date): string => new Date(instant.getTime() + SEOUL_OFFSET_MS).toISOString().slice(0, 10);

/** Whole days in Seoul from now to the end; 0 on its last day, negative after. */
export const daysToDeadline = (dueAt: Date, now: Date): number => seoulDayNumber(dueAt) - seoulDayNumber(now);

/** Not handed in and not given up. */
export const isWaiting = (state: OpinionState): boolean => state === 'draft' || state === 'ready';

/** The reminder that is due, or null. After days without any only the most urgent one is: it says how many days are left. */
export const opinionReminderDue = (dueAt: Date, now: Date): OpinionReminderStep | null => {
  if (dueAt.getTime() <= now.getTime()) return null;
  const left = daysToDeadline(dueAt, now);
  return OPINION_REMINDER_DAYS.findLast((step) => left <= step) ?? null;
};
