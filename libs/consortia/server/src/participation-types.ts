import { inOrder } from '@shoal/consortia-domain';
import type { BidWithConsortium } from './bid-with-consortium';
import type { ParticipationTermsType, ParticipationType } from './consortium.type';
import type { ParticipationEntity } from './participation.entity';

/** The participations of a bid as GraphQL shows them: in order, the lead marked. */
export const participationTypes = (bid: BidWithConsortium): ParticipationType[] =>
  inOrder(bid.participations, bid.leadFirmId).map((p) => ({ ...p, lead: p.firmId === bid.leadFirmId, agreed: agreedOf(p) }));

const agreedOf = ({ agreedMethod: method, agreedShareBasisPoints: shareBasisPoints, agreedPart: part }: ParticipationEntity): ParticipationTermsType | null =>
  method === null || shareBasisPoints === null || part === null ? null : { method, shareBasisPoints, part };
