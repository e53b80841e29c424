import { isDay } from '../day';
import type { RenewalLead } from './renewal';
import { type CertificateDays, needsExpiry, type ValidityRule } from './validity';

/** Where a kind's rule comes from: a law, what notices usually say, or general knowledge that somebody has yet to check. */
export const RULE_BASES = ['law', 'notice', 'general_knowledge'] as const;
export type RuleBasis = (typeof RULE_BASES)[number];

/** What certificates of one kind have in common, with the source of their rule. */
export interface CertificateKindRule {
  readonly validity: ValidityRule;
  readonly renewalLead: RenewalLead | null;
  readonly basis: RuleBasis;
  /** Law and article, or notice. */
  readonly source: string;
  /** The day on which the source said so, YYYY-MM-DD. */
  readonly sourceAsOf: string;
}

export interface CertificateKind extends CertificateKindRule {
  readonly id: string;
  readonly cooperativeId: string;
  readonly name: string;
  readonly nameEn: string;
  /** New certificates of the kind are no longer taken; those that are here keep it. */
  readonly retiredAt: Date | null;
  readonly version: number;
}

/** A dated proof of a firm, e.g. 직접생산확인증명서; its id is that of its evidence. */
export interface Certificate extends CertificateDays {
  readonly id: string;
  readonly cooperativeId: string;
  readonly firmId: string;
  readonly kindId: string;
  /** As printed; may be empty. */
  readonly number: string;
  /** For what it was issued: 세부품명번호, service, grade; may be empty. */
  readonly scope: string;
  readonly issuer: string;
}

/** Lengths in UTF-16 code units after NFC. */
export const CERTIFICATE_LIMITS = { numberMax: 100, scopeMax: 180, issuerMax: 100, kindNameMax: 100, sourceMax: 500, monthsMax: 600, leadMonthsMax: 60, leadDaysMax: 1000, kindsMax: 100 } as const;

export type CertificateProblem = 'issued_on' | 'expires_on' | 'expiry_missing' | 'expires_before_issue';

/** The first thing that is wrong with a certificate's days, or null. */
export const checkCertificateDays = ({ issuedOn, expiresOn }: CertificateDays, validity: ValidityRule): CertificateProblem | null => {
  if (!isDay(issuedOn)) return 'issued_on';
  if (expiresOn === null) return needsExpiry(validity) ? 'expiry_missing' : null;
  if (!isDay(expiresOn)) return 'expires_on';
  return expiresOn < issuedOn ? 'expires_before_issue' : null;
};

export type KindRuleProblem = 'months' | 'ends_on' | 'lead' | 'source' | 'as_of';

const isWithin = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;
const checkValidity = (rule: ValidityRule): KindRuleProblem | null => {
  if (rule.type === 'months') return isWithin(rule.months, CERTIFICATE_LIMITS.monthsMax) ? null : 'months';
  // Not 29 February: it does not come every year.
  return rule.type === 'fiscal_year' && !isDay(`2027-${rule.endsOn}`) ? 'ends_on' : null;
};

/** The first thing that is wrong with a kind's rule, or null. A rule without its source and day is refused: nobody could check it later. */
export const checkKindRule = ({ validity, renewalLead: lead, source, sourceAsOf }: CertificateKindRule): KindRuleProblem | null => {
  const wrong = checkValidity(validity);
  if (wrong) return wrong;
  if (lead && !isWithin(lead.amount, lead.unit === 'days' ? CERTIFICATE_LIMITS.leadDaysMax : CERTIFICATE_LIMITS.leadMonthsMax)) return 'lead';
  if (source.trim() === '' || source.length > CERTIFICATE_LIMITS.sourceMax) return 'source';
  return isDay(sourceAsOf) ? null : 'as_of';
};
