import type { ConsortiumMethod } from '@shoal/tenders-domain';
import type { BidStage } from './bid-stage';

/** One consortium's pursuit of one tender (입찰 건). */
export interface Bid {
  readonly id: string;
  readonly cooperativeId: string;
  readonly tenderId: string;
  readonly title: string;
  readonly stage: BidStage;
  readonly method: ConsortiumMethod;
  readonly leadFirmId: string;
  /** Manages the bid until the lead has accepted. */
  readonly openedByFirmId: string;
  /** Part of the removable demo. */
  readonly demo: boolean;
  readonly version: number;
  readonly createdAt: Date;
}

/** What a firm is in a bid: its lead, a member, or asked and still to answer. */
export const BID_ROLES = ['leads', 'joins', 'asked'] as const;
export type BidRole = (typeof BID_ROLES)[number];

/** Characters. */
export const BID_TITLE_MAX = 200;
