import type { MembershipState } from '@shoal/access-domain';
import type { BidStage } from '@shoal/consortia-domain';
import { ShoalError } from '@shoal/contract';
import { addMonths, isDay } from '../day';
import { type Grant, grantHolds } from '../evidence/grant';

/** Longer than any bid; an end further off is a slip of the keyboard. */
export const GRANT_MONTHS_MAX = 60;

/** Bids that are over open nothing any more. */
export const isBidOver = (stage: BidStage): boolean => stage === 'result';

/** A firm that is no member (any more) neither shows its things nor sees the others'. */
export const isDeparted = (membership: MembershipState): boolean => membership !== 'member' && membership !== 'suspended';

/** The last day of a new grant. Errors: GRANT_DAY_WRONG. */
export const grantUntil = (until: string | null, today: string): string | null => {
  const last = addMonths(today, GRANT_MONTHS_MAX);
  if (until !== null && (!isDay(until) || until < today || until > last)) throw new ShoalError('GRANT_DAY_WRONG', { from: today, to: last });
  return until;
};

/** What a grant to a bid depends on beside itself; null: the owner does not take part any more. */
export interface GrantedBid {
  readonly stage: BidStage;
  readonly hasOwner: boolean;
}

/** Whether somebody sees the thing through this grant today. */
export const grantOpens = (grant: Grant, to: { readonly firm: MembershipState | null; readonly bid: GrantedBid | null }, today: string): boolean => {
  if (!grantHolds(grant, today)) return false;
  if (grant.toBidId === null) return to.firm !== null && !isDeparted(to.firm);
  return to.bid !== null && to.bid.hasOwner && !isBidOver(to.bid.stage);
};
