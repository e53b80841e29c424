import { assertInvitable } from '@shoal/consortia-domain';
import { v7 as uuid } from 'uuid';
import type { BidWithConsortium } from './bid-with-consortium';
import type { BidShareInput } from './bids.inputs';
import { ParticipationEntity } from './participation.entity';

export const tidy = (text: string | undefined): string => (text ?? '').normalize('NFC').trim();

/** There is nothing to compare with. */
export const NOTHING_AGREED = { agreedMethod: null, agreedShareBasisPoints: null, agreedPart: null } as const;
type Unagreed = { readonly [K in keyof typeof NOTHING_AGREED]: null };

/** What an invitation sets, the first as well as one after the firm declined or left. */
export const invitedNow = (share: Omit<BidShareInput, 'firmId'>): Pick<ParticipationEntity, 'shareBasisPoints' | 'part' | 'state' | 'invitedAt' | 'answeredAt' | 'note'> & Unagreed => ({
  shareBasisPoints: share.shareBasisPoints,
  part: tidy(share.part),
  state: 'invited',
  invitedAt: new Date(),
  answeredAt: null,
  note: '',
  ...NOTHING_AGREED,
});

/** A participation that does not exist yet. Errors: ALREADY_PARTICIPATING. */
export const invitation = (bid: BidWithConsortium, share: BidShareInput): ParticipationEntity => {
  assertInvitable(bid.participations, share.firmId);
  const place = { id: uuid(), cooperativeId: bid.cooperativeId, bidId: bid.id, tenderId: bid.tenderId, firmId: share.firmId };
  return Object.assign(new ParticipationEntity(), place, invitedNow(share));
};
