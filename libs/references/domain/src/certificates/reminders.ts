import { daysFrom } from '../day';

/** Days before its last day on which a firm is reminded of a certificate. */
export const REMINDER_DAYS = [90, 30, 7] as const;
export type ReminderStep = (typeof REMINDER_DAYS)[number];

/**
 * The reminder that is due on a day, or null. After days on which nobody was reminded only the most urgent is: its sentence says
 * how many days are left, the earlier ones would say nothing more.
 */
export const reminderDue = (lastDay: string, day: string): ReminderStep | null => {
  const left = daysFrom(day, lastDay);
  if (left < 0) return null;
  return REMINDER_DAYS.findLast((step) => left <= step) ?? null;
};
