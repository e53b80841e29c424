import { inOrder } from '@shoal/consortia-domain';
import type { BidWithConsortium } from './bid-with-consortium';
import type { ParticipationType } from './consortium.type';

/** The participations of a bid as GraphQL shows them: in order, the lead marked. */
export const participationTypes = (bid: BidWithConsortium): ParticipationType[] =>
  inOrder(bid.participations, bid.leadFirmId).map((p) => ({ ...p, lead: p.firmId === bid.leadFirmId }));
