import { type BidStage, isConsortiumFixed } from '@shoal/consortia-domain';

/** Whether the bid is submitted, so that its firms and shares stand. */
export const isFixed = (bid: { readonly stage: string }): boolean => isConsortiumFixed(bid.stage.toLowerCase() as BidStage);
