import type { EvidenceVisibility, ReviewState } from '@shoal/access-domain';

/** What a firm proves itself with. Each kind has its own fields beside these. */
export const EVIDENCE_KINDS = ['reference', 'certificate', 'expert', 'capability'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const EVIDENCE_VISIBILITIES: readonly EvidenceVisibility[] = ['private', 'cooperative'];
export const REVIEW_STATES: readonly ReviewState[] = ['none', 'requested', 'returned', 'verified'];

export interface Evidence {
  readonly id: string;
  readonly cooperativeId: string;
  /** The owner. */
  readonly firmId: string;
  readonly kind: EvidenceKind;
  /** What lists show to everybody who may read it; never a person's name. */
  readonly title: string;
  readonly visibility: EvidenceVisibility;
  /** Whether the anonymised form is visible to the cooperative while this is not. */
  readonly isAnonymousVisible: boolean;
  readonly reviewState: ReviewState;
  /** The office's words on the last review; empty when there are none. */
  readonly reviewNote: string;
  /** Since when it waits for the office, or when it was last asked. */
  readonly reviewRequestedAt: Date | null;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Date | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** In the owner's trash since then. */
  readonly removedAt: Date | null;
  /** Rises by one with every change of content; an update names the version it saw. */
  readonly version: number;
}

/** Lengths in UTF-16 code units after NFC. */
export const EVIDENCE_LIMITS = { titleMax: 300, reviewNoteMax: 1000, purposeMax: 300, filesMax: 20, fileBytesMax: 50 * 1024 * 1024, fileNameMax: 200 } as const;

/** A change of content after the office has looked reopens the review: what was verified is no longer what stands there. */
export const reviewAfterChange = (state: ReviewState): ReviewState => (state === 'verified' ? 'requested' : state);

/** From which states a step is possible; asking again while it waits changes nothing. */
const STEPS: Readonly<Record<Exclude<ReviewState, 'none'>, readonly ReviewState[]>> = {
  requested: ['none', 'returned', 'requested'],
  returned: ['requested', 'verified'],
  verified: ['requested', 'returned'],
};

export const mayReview = (from: ReviewState, to: Exclude<ReviewState, 'none'>): boolean => STEPS[to].includes(from);
