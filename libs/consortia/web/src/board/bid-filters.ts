import type { SearchValues } from '@shoal/ui';
import type { BidCardFragment } from '../generated/graphql';

export const ROLES = ['leads', 'joins', 'asked'] as const;
export const DUE_DAYS = [3, 7, 14, 30] as const;

/** What the address says; anything unknown there means no condition. */
export const readBidFilters = (search: SearchValues) => ({
  view: search['view'] === 'table' ? ('table' as const) : undefined,
  lead: typeof search['lead'] === 'string' ? search['lead'] : undefined,
  role: ROLES.find((role) => role === search['role']),
  due: DUE_DAYS.find((days) => days === Number(search['due'])),
});
export type BidFilters = ReturnType<typeof readBidFilters>;

type Filtered = Pick<BidCardFragment, 'mine' | 'nextDeadline'> & { readonly consortium: { readonly lead: { readonly id: string } } };

const roleOf = (bid: Filtered, firmId: string | undefined): (typeof ROLES)[number] => {
  if (bid.mine?.state === 'INVITED') return 'asked';
  return bid.consortium.lead.id === firmId ? 'leads' : 'joins';
};

const DAY_MS = 86_400_000;

export const filterBids = <B extends Filtered>(bids: readonly B[], filters: Omit<BidFilters, 'view'>, firmId: string | undefined, now: Date): B[] =>
  bids.filter(
    (bid) =>
      (filters.lead === undefined || bid.consortium.lead.id === filters.lead) &&
      (filters.role === undefined || roleOf(bid, firmId) === filters.role) &&
      (filters.due === undefined || (bid.nextDeadline != null && Date.parse(bid.nextDeadline.at) - now.getTime() <= filters.due * DAY_MS)),
  );

const timeOf = ({ nextDeadline }: Pick<Filtered, 'nextDeadline'>): number => (nextDeadline ? Date.parse(nextDeadline.at) : Number.MAX_SAFE_INTEGER);

/** What comes next first; bids without a deadline ahead last. */
export const byNextDeadline = (a: Pick<Filtered, 'nextDeadline'>, b: Pick<Filtered, 'nextDeadline'>): number => timeOf(a) - timeOf(b);
