import { addDays, addMonths } from '../day';
import type { LastDay } from './validity';

/** How long before its last day a certificate's renewal should be applied for, at the latest. */
export type RenewalLead = { readonly unit: 'days' | 'months'; readonly amount: number };
export const LEAD_UNITS: readonly RenewalLead['unit'][] = ['days', 'months'];

/** Somebody who applies needs papers first: so long before the day to apply by, the renewal is shown as begun. */
export const RENEWAL_NOTICE_DAYS = 30;

/** The day by which to apply for the renewal; null: nothing to renew, or no lead is known. */
export const renewBy = (last: LastDay, lead: RenewalLead | null): string | null => {
  if (last === null || lead === null) return null;
  return lead.unit === 'days' ? addDays(last, -lead.amount) : addMonths(last, -lead.amount);
};

/** Whether on this day the renewal should be under way. */
export const isRenewing = (last: LastDay, lead: RenewalLead | null, day: string): boolean => {
  const by = renewBy(last, lead);
  return by !== null && last !== null && last >= day && addDays(by, -RENEWAL_NOTICE_DAYS) <= day;
};
