import { addDays, addMonths } from '../day';
import { isRenewing, type RenewalLead } from './renewal';
import type { LastDay } from './validity';

/** How lists put certificates together, the most urgent first. */
export const EXPIRY_GROUPS = ['expired', 'renewing', 'this_or_next_month', 'within_three_months', 'later'] as const;
export type ExpiryGroup = (typeof EXPIRY_GROUPS)[number];

/** The last day of the month after that of `day`. */
export const endOfNextMonth = (day: string): string => addDays(addMonths(`${day.slice(0, 7)}-01`, 2), -1);

/** What ends this month or the next is told by its end; only what ends later, by its renewal. */
export const expiryGroup = (last: LastDay, lead: RenewalLead | null, day: string): ExpiryGroup => {
  if (last === null) return 'later';
  if (last < day) return 'expired';
  if (last <= endOfNextMonth(day)) return 'this_or_next_month';
  if (isRenewing(last, lead, day)) return 'renewing';
  return last <= addMonths(day, 3) ? 'within_three_months' : 'later';
};
