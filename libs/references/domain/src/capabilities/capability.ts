import type { ReviewState } from '@shoal/access-domain';
import type { EvidenceKind } from '../evidence/evidence';

/** 경험, 수행, 주력: has done it once, delivers it, lives from it. */
export const CAPABILITY_LEVELS = ['experience', 'delivery', 'core'] as const;
export type CapabilityLevel = (typeof CAPABILITY_LEVELS)[number];

/** claimed: the firm says so; backed: with evidence; verified: with evidence that the office has checked. */
export const CAPABILITY_STATES = ['claimed', 'backed', 'verified'] as const;
export type CapabilityState = (typeof CAPABILITY_STATES)[number];

/** What backs a capability: everything but another capability. */
export type BackingKind = Exclude<EvidenceKind, 'capability'>;
export const BACKING_KINDS: readonly BackingKind[] = ['reference', 'certificate', 'expert'];

export const CAPABILITY_LIMITS = { noteMax: 500, backingsMax: 50 } as const;

/** What a firm says it can do: one statement for each node of the tree. */
export interface CapabilityStatement {
  /** Also the id of its evidence. */
  readonly id: string;
  readonly firmId: string;
  readonly nodeId: string;
  readonly level: CapabilityLevel;
  readonly note: string;
}

/** 1, 2, 3, as the heat map shows it. */
export const levelRank = (level: CapabilityLevel): number => CAPABILITY_LEVELS.indexOf(level) + 1;

export const levelsFrom = (least: CapabilityLevel): readonly CapabilityLevel[] => CAPABILITY_LEVELS.filter((level) => levelRank(level) >= levelRank(least));

export interface BackingFacts {
  readonly kind: BackingKind;
  /** In the owner's trash since then. */
  readonly removedAt: Date | null;
  /** Of a certificate, on the day that is asked about; null for what does not expire. */
  readonly isValid: boolean | null;
}

/** Whether it proves anything on that day. */
export const backingCounts = ({ kind, removedAt, isValid }: BackingFacts): boolean => removedAt === null && (kind !== 'certificate' || isValid === true);

/** `backings`: those that the asking person may see; what one may not see backs nothing. */
export const capabilityState = (review: ReviewState, backings: readonly BackingFacts[]): CapabilityState => {
  if (!backings.some(backingCounts)) return 'claimed';
  return review === 'verified' ? 'verified' : 'backed';
};

/** The better of two for one cell: the higher level, then what is better proven. */
export const isBetter = (a: { readonly level: CapabilityLevel; readonly state: CapabilityState }, b: { readonly level: CapabilityLevel; readonly state: CapabilityState }): boolean =>
  levelRank(a.level) - levelRank(b.level) > 0 || (a.level === b.level && CAPABILITY_STATES.indexOf(a.state) > CAPABILITY_STATES.indexOf(b.state));
