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
