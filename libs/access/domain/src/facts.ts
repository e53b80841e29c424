/** What the policy needs to know about a thing; loaded by the services, never taken from the input. */
export interface CooperativeFacts {
  readonly cooperativeId: string;
}

export interface FirmFacts extends CooperativeFacts {
  readonly firmId: string;
}

export interface PersonFacts extends CooperativeFacts {
  readonly personId: string;
  /** Null for the office. */
  readonly firmId: string | null;
}

export type ParticipationState = 'invited' | 'accepted' | 'declined' | 'withdrawn';

export interface BidFacts extends CooperativeFacts {
  readonly leadFirmId: string;
  /** The firm that opened the bid; it manages until the lead has accepted. */
  readonly openedByFirmId: string;
  readonly participations: readonly { readonly firmId: string; readonly state: ParticipationState }[];
}

export type SectionReaders = 'consortium' | 'owner_and_lead' | 'owner';
export type SectionState = 'empty' | 'writing' | 'review' | 'confirmed';

export interface SectionFacts {
  readonly bid: BidFacts;
  readonly ownerFirmId: string;
  readonly readers: SectionReaders;
  /** Named writers: people of firms in the consortium. */
  readonly writerIds: readonly string[];
  readonly state: SectionState;
}

/** One requirement of the tender in one bid. */
export interface ComplianceFacts {
  readonly bid: BidFacts;
  /** Null: nobody's yet. */
  readonly ownerFirmId: string | null;
  /** Named writers of the sections that answer it, or of the one that is to. */
  readonly writerIds: readonly string[];
}

export type OpinionState = 'draft' | 'ready' | 'handed_in' | 'answered' | 'withdrawn';

/** An opinion of the cooperative on a tender: its members read it, those who joined write it, the office hands it in. */
export interface OpinionFacts extends CooperativeFacts {
  /** Null: the office. */
  readonly openedByFirmId: string | null;
  readonly joinedFirmIds: readonly string[];
  readonly state: OpinionState;
}

/** What somebody said about a clause. */
export interface ClauseCommentFacts extends CooperativeFacts {
  readonly authorId: string | null;
}

export type { MembershipState } from '@shoal/contract';

export type EvidenceVisibility = 'private' | 'cooperative';
/** none: never sent to the office; requested: waits for it; returned: sent back with a reason; verified: checked against the proof. */
export type ReviewState = 'none' | 'requested' | 'returned' | 'verified';

/** A firm's reference, certificate, expert or capability. */
export interface EvidenceFacts extends FirmFacts {
  readonly visibility: EvidenceVisibility;
  readonly review: ReviewState;
  /** In the owner's trash. */
  readonly isRemoved: boolean;
  /** Firms that a grant in force opens it to: named, or taking part in a bid that it is granted to. */
  readonly grantedFirmIds: readonly string[];
}

/** One firm's part of a reference that another firm owns. */
export interface EvidencePartFacts extends EvidenceFacts {
  /** Null for a firm outside the cooperative. */
  readonly participantFirmId: string | null;
}
