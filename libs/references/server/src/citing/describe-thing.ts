import {
  bidDay,
  careerYearsOn,
  certificateValidity,
  type CitedCertificate,
  type CitedExpert,
  type CitedFirm,
  type CitedProblem,
  type CitedReference,
  type CitableKind,
  type CitedThing,
  COMMON_RULE,
  consentHolds,
  creditedAmount,
  itsqfRole,
  lastDayOf,
  seoulDayOf,
} from '@shoal/references-domain';
import type { FirmEntity } from '@shoal/firms-server';
import type { EvidenceEntity } from '../evidence/evidence.entity';
import { consentOf } from '../experts/expert-name.entity';
import type { BidMoments, CitedRows } from './citing.repository';

/** The days that count, in Asia/Seoul. */
export interface CitingDays {
  readonly today: string;
  /** On which certificates and consents must hold. */
  readonly bidDay: string;
  /** The reference day of performance. */
  readonly noticeDay: string;
}

/** A bid whose day has passed, or that has none, is looked at as of today. */
export const citingDays = ({ publishedAt, closesAt }: BidMoments, now: Date): CitingDays => {
  const today = seoulDayOf(now);
  return { today, bidDay: closesAt ? bidDay(closesAt) : today, noticeDay: publishedAt ? seoulDayOf(publishedAt) : today };
};

/** Null where a part of the thing is not to be seen: then it is as if it were not shared. */
export const describeThing = (evidence: EvidenceEntity, rows: CitedRows, days: CitingDays): CitedThing | null => {
  const firm = rows.firms.get(evidence.firmId);
  const parts = describeParts(evidence.id, rows, days);
  if (!firm || !parts) return null;
  const { id, title, version, reviewState } = evidence;
  return { id, kind: evidence.kind as CitableKind, title, version, firm: firmOf(firm), isVerified: reviewState === 'verified', reference: null, certificate: null, expert: null, ...parts };
};

type Parts = Pick<CitedThing, 'problem'> & Partial<Pick<CitedThing, CitableKind>>;

const describeParts = (id: string, rows: CitedRows, days: CitingDays): Parts | null => {
  const [reference, certificate, expert] = [describeReference(id, rows, days), describeCertificate(id, rows, days), describeExpert(id, rows, days)];
  if (reference) return { problem: null, reference };
  if (certificate) return { problem: PROBLEMS[certificate.validity], certificate };
  return expert ? { problem: expert.problem, expert: expert.shown } : null;
};

const PROBLEMS: Readonly<Record<CitedCertificate['validity'], CitedProblem | null>> = { valid: null, not_yet: 'certificate_not_yet', expired: 'certificate_expired' };

const firmOf = ({ id, name, nameEn, chip, colorSlot }: FirmEntity): CitedFirm => ({ id, name, nameEn, chip, colorSlot });

const describeReference = (id: string, { references, phases }: CitedRows, { noticeDay }: CitingDays): CitedReference | null => {
  const reference = references.get(id);
  if (!reference) return null;
  const { buyerName, startsOn, endsOn, amount, vatIncluded, method, shareBasisPoints, partAmount } = reference;
  const credited = creditedAmount({ ...reference, phases: phases.filter(({ referenceId }) => referenceId === id) }, reference, COMMON_RULE, noticeDay);
  return { buyerName, startsOn, endsOn, amount: String(amount), vatIncluded, method, shareBasisPoints, partAmount: partAmount?.toString() ?? null, creditedAmount: credited.amount?.toString() ?? null, creditedOn: noticeDay };
};

const describeCertificate = (id: string, { certificates, kinds }: CitedRows, { bidDay: validOn }: CitingDays): CitedCertificate | null => {
  const certificate = certificates.get(id);
  const kind = certificate && kinds.get(certificate.kindId);
  if (!certificate || !kind) return null;
  const { number, scope, issuer, issuedOn } = certificate;
  return { kindName: kind.name, kindNameEn: kind.nameEn, number, scope, issuer, issuedOn, expiresOn: lastDayOf(certificate, kind), validity: certificateValidity(certificate, kind, validOn), validOn };
};

/** The own firm sees no more of a name here than the others: what stands in a proposal is for all its readers. */
const describeExpert = (id: string, { experts, names }: CitedRows, { today, bidDay: onBidDay }: CitingDays): { readonly shown: CitedExpert; readonly problem: CitedProblem | null } | null => {
  const expert = experts.get(id);
  if (!expert) return null;
  const named = names.get(id);
  const consent = named ? consentOf(named) : null;
  const isNamed = consentHolds(consent, today);
  const { name: roleName, nameEn: roleNameEn } = itsqfRole(expert.role);
  const shown = { role: expert.role, roleName, roleNameEn, position: expert.position, careerYears: careerYearsOn(expert, today), qualifications: expert.qualifications.map(({ name }) => name), name: isNamed && named ? named.name : null };
  // A consent that ends before the bid is due names nobody on that day.
  return { shown, problem: isNamed && (onBidDay < today || consentHolds(consent, onBidDay)) ? null : 'consent_missing' };
};
