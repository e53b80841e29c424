import { ShoalError } from '@shoal/contract';

/** 미정, 배정, 작성 중, 작성됨, 확인됨: in the order of the work. */
export const COMPLIANCE_STATES = ['undecided', 'assigned', 'writing', 'written', 'confirmed'] as const;
export type ComplianceState = (typeof COMPLIANCE_STATES)[number];

/** 충족, 부분, 대체, 미충족: what the proposal says of the demand. */
export const COMPLIANCES = ['met', 'partial', 'alternative', 'unmet'] as const;
export type Compliance = (typeof COMPLIANCES)[number];

/** What a corrected notice did to the requirement; stands until somebody who answers for the item has acknowledged it. */
export const COMPLIANCE_FLAGS = ['changed', 'removed'] as const;
export type ComplianceFlag = (typeof COMPLIANCE_FLAGS)[number];

/** One requirement of the tender in one bid: whose it is, how far it is, what answers it. */
export interface ComplianceItem {
  readonly id: string;
  readonly cooperativeId: string;
  readonly bidId: string;
  readonly tenderId: string;
  readonly requirementId: string;
  readonly ownerFirmId: string | null;
  /** Of the owner firm. */
  readonly ownerPersonId: string | null;
  readonly state: ComplianceState;
  /** Null: nobody has said yet. */
  readonly compliance: Compliance | null;
  /** Empty only where the demand is met or nothing was said. */
  readonly reason: string;
  /** The evaluation item that somebody has tied it to, as the RFP words it; never guessed. Items of one wording share its points. */
  readonly evaluationItem: string | null;
  /** Of the evaluation item, in hundredths of a point. */
  readonly points: number | null;
  /** Internal deadline, `YYYY-MM-DD`, in Asia/Seoul. */
  readonly dueOn: string | null;
  /** Paragraphs and sections that answer it, also where one may not read them. */
  readonly answerCount: number;
  readonly flag: ComplianceFlag | null;
  readonly flaggedAt: Date | null;
  readonly version: number;
  readonly updatedAt: Date;
}

export const COMPLIANCE_LIMITS = {
  reasonCharacters: 500,
  /** Rows named one by one in a bulk change; a filter may take any number. */
  rowsAtOnce: 500,
  evidencePerItem: 20,
  marksPerSection: 500,
  searchCharacters: 80,
  evaluationItemCharacters: 200,
  /** Hundredths: no evaluation gives more than 1,000 points. */
  pointsMax: 100_000,
} as const;

/** A compliance with the reason that it needs: NFC, trimmed. Errors: COMPLIANCE_REASON_MISSING, INVALID_INPUT. */
export const complianceReason = (compliance: Compliance | null, reason: string | null): string => {
  const text = (reason ?? '').normalize('NFC').replace(/\p{Cc}+/gu, ' ').trim();
  if ([...text].length > COMPLIANCE_LIMITS.reasonCharacters) throw new ShoalError('INVALID_INPUT', { detail: `reason ≤ ${COMPLIANCE_LIMITS.reasonCharacters}` });
  if (text === '' && compliance !== null && compliance !== 'met') throw new ShoalError('COMPLIANCE_REASON_MISSING');
  return compliance === null ? '' : text;
};

/** An evaluation item as people read it: NFC, one line. Errors: INVALID_INPUT. */
export const evaluationItemName = (text: string | null): string | null => {
  if (text === null) return null;
  const line = text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line === '') throw new ShoalError('INVALID_INPUT', { detail: 'evaluationItem' });
  return line;
};
