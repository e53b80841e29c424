import type { BidFacts } from '@shoal/access-domain';
import type { BidEntity } from './bid.entity';
import type { ParticipationEntity } from './participation.entity';

/** A bid with all its participations: what the policy decides by and what the GraphQL type `Bid` is made from. */
export type BidWithConsortium = BidEntity & { participations: ParticipationEntity[] };

export const factsOf = (bid: BidWithConsortium): BidFacts => ({
  cooperativeId: bid.cooperativeId,
  leadFirmId: bid.leadFirmId,
  openedByFirmId: bid.openedByFirmId,
  participations: bid.participations.map(({ firmId, state }) => ({ firmId, state })),
});
