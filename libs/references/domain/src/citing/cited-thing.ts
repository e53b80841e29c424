import type { CertificateValidity } from '../certificates/validity';
import type { EvidenceKind } from '../evidence/evidence';
import type { ItsqfRoleCode } from '../experts/itsqf-roles';
import type { ReferenceMethod } from '../projects/reference';

/** What can stand in a proposal. */
export const CITABLE_KINDS = ['reference', 'certificate', 'expert'] as const satisfies readonly EvidenceKind[];
export type CitableKind = (typeof CITABLE_KINDS)[number];

/** Why a thing does not prove, for this bid, what it is cited for. */
export type CitedProblem = 'certificate_expired' | 'certificate_not_yet' | 'consent_missing';

export interface CitedFirm {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly chip: string;
  readonly colorSlot: number;
}

/** Amounts are won as decimal text: the same in an answer and in what is kept of a confirmed section. */
export interface CitedReference {
  readonly buyerName: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly amount: string;
  readonly vatIncluded: boolean;
  readonly method: ReferenceMethod;
  readonly shareBasisPoints: number | null;
  readonly partAmount: string | null;
  /** By the common rule, of the owner; null: nothing is credited. */
  readonly creditedAmount: string | null;
  /** The reference day of that rule: the notice's, or the day on which it was asked. */
  readonly creditedOn: string;
}

export interface CitedCertificate {
  readonly kindName: string;
  readonly kindNameEn: string;
  readonly number: string;
  readonly scope: string;
  readonly issuer: string;
  readonly issuedOn: string;
  /** The last day on which it holds; null: without end. */
  readonly expiresOn: string | null;
  readonly validity: CertificateValidity;
  /** The day that counts for the bid. */
  readonly validOn: string;
}

export interface CitedExpert {
  readonly role: ItsqfRoleCode;
  readonly roleName: string;
  readonly roleNameEn: string;
  readonly position: string;
  readonly careerYears: number;
  readonly qualifications: readonly string[];
  /** Only while a consent holds, also to the own firm: a proposal shows it to others. */
  readonly name: string | null;
}

/** What the owner shares of a thing with one bid: the same for everybody who may read the proposal. */
export interface CitedThing {
  readonly id: string;
  readonly kind: CitableKind;
  readonly title: string;
  /** Of the evidence. */
  readonly version: number;
  readonly firm: CitedFirm;
  readonly isVerified: boolean;
  readonly problem: CitedProblem | null;
  /** Exactly the one of its kind. */
  readonly reference: CitedReference | null;
  readonly certificate: CitedCertificate | null;
  readonly expert: CitedExpert | null;
}
