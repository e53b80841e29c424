import type { BidFacts } from '@shoal/access-domain';
import type { BidEntity } from './bid.entity';
import type { ParticipationEntity } from './participation.entity';

/** A bid with all its participations: what the policy decides by and what the GraphQL type `Bid` is made from. */
export type BidWithConsortium = BidEntity & { participations: ParticipationEntity[] };

/** Of these columns the policy's facts are made, whichever way they were read. */
export type BidColumns = Pick<BidEntity, 'cooperativeId' | 'leadFirmId' | 'openedByFirmId'> & { readonly participations: readonly Pick<ParticipationEntity, 'firmId' | 'state'>[] };

export const factsOf = (bid: BidColumns): BidFacts => ({
  cooperativeId: bid.cooperativeId,
  leadFirmId: bid.leadFirmId,
  openedByFirmId: bid.openedByFirmId,
  participations: bid.participations.map(({ firmId, state }) => ({ firmId, state })),
});
