import { seoulDay } from '@shoal/ui';
import { useProposalRoom } from '../proposal/proposal-room';

/** Until when a thing is shared with the bid by one click: through the day on which the bids are due; null: until the bid is over. */
export const useShareUntil = (): { readonly bidId: string; readonly until: string | null } => {
  const { bidId, closesAt } = useProposalRoom();
  const day = closesAt ? seoulDay(closesAt) : null;
  return { bidId, until: day !== null && day >= seoulDay(new Date()) ? day : null };
};
