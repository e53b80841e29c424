import { addDays, addMonths } from '../day';

/** For how long certificates of a kind hold. What is printed on the certificate always goes before it. */
export type ValidityRule =
  /** Until the day that is printed, and through it; the kind itself says nothing. */
  | { readonly type: 'printed' }
  /** So many months from the day of issue. */
  | { readonly type: 'months'; readonly months: number }
  /** Through the same day of every year, whenever it was issued; `endsOn` as MM-DD. */
  | { readonly type: 'fiscal_year'; readonly endsOn: string }
  | { readonly type: 'unlimited' };

export type ValidityRuleType = ValidityRule['type'];
export const VALIDITY_RULE_TYPES: readonly ValidityRuleType[] = ['printed', 'months', 'fiscal_year', 'unlimited'];

export type CertificateValidity = 'valid' | 'not_yet' | 'expired';

/** Days as YYYY-MM-DD in Asia/Seoul; a certificate holds on both of them. */
export interface CertificateDays {
  readonly issuedOn: string;
  readonly expiresOn: string | null;
}

interface KindRule {
  readonly validity: ValidityRule;
}

/** `null`: it has none. */
export type LastDay = string | null;

/**
 * The last day on which a certificate holds. One that should have such a day and does not name it proves nothing: it counts as
 * over before it began, until somebody writes the day down.
 */
export const lastDayOf = ({ issuedOn, expiresOn }: CertificateDays, { validity }: KindRule): LastDay =>
  expiresOn ?? (validity.type === 'unlimited' ? null : addDays(issuedOn, -1));

/** Whether a certificate holds on a day (YYYY-MM-DD in Asia/Seoul): the one answer to that question. */
export const certificateValidity = (certificate: CertificateDays, kind: KindRule, day: string): CertificateValidity => {
  const last = lastDayOf(certificate, kind);
  if (last !== null && last < day) return 'expired';
  return day < certificate.issuedOn ? 'not_yet' : 'valid';
};

/**
 * The last day that the rule makes of a day of issue; null where it makes none. The day of issue counts: two years from 2026-03-15
 * end with 2028-03-14; where the last month has no such day, with its last (민법 §160③).
 */
export const proposedExpiry = (rule: ValidityRule, issuedOn: string): string | null => {
  if (rule.type === 'months') {
    const later = addMonths(issuedOn, rule.months);
    return later.slice(8) === issuedOn.slice(8) ? addDays(later, -1) : later;
  }
  if (rule.type !== 'fiscal_year') return null;
  const year = Number(issuedOn.slice(0, 4));
  const end = `${year}-${rule.endsOn}`;
  return issuedOn <= end ? end : `${year + 1}-${rule.endsOn}`;
};

/** Whether a certificate of the kind must name its last day. */
export const needsExpiry = (rule: ValidityRule): boolean => rule.type !== 'unlimited';
