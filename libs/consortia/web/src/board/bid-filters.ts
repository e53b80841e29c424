import type { SearchValues } from '@shoal/ui';
import type { BidCardFragment, BidsQueryVariables } from '../generated/graphql';

export const ROLES = ['leads', 'joins', 'asked'] as const;
export const DUE_DAYS = [3, 7, 14, 30] as const;
/** A firm's id; anything else in the address is no condition. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the address says; anything unknown there means no condition. */
export const readBidFilters = (search: SearchValues) => ({
  view: search['view'] === 'table' ? ('table' as const) : undefined,
  lead: typeof search['lead'] === 'string' && ID.test(search['lead']) ? search['lead'] : undefined,
  role: ROLES.find((role) => role === search['role']),
  due: DUE_DAYS.find((days) => days === Number(search['due'])),
});
export type BidFilters = ReturnType<typeof readBidFilters>;

const ROLE_ENUM = { leads: 'LEADS', joins: 'JOINS', asked: 'ASKED' } as const;

export const isNarrowed = ({ lead, role, due }: BidFilters): boolean => lead !== undefined || role !== undefined || due !== undefined;

/** The server narrows the list, so that its pages and counts are those of what is shown. */
export const queryOf = ({ lead, role, due }: BidFilters): Omit<BidsQueryVariables, 'first' | 'after'> => ({
  ...(lead !== undefined && { leadFirmId: lead }),
  ...(role !== undefined && { role: ROLE_ENUM[role] }),
  ...(due !== undefined && { dueWithinDays: due }),
});

type Dated = Pick<BidCardFragment, 'nextDeadline'>;
const timeOf = ({ nextDeadline }: Dated): number => (nextDeadline ? Date.parse(nextDeadline.at) : Number.MAX_SAFE_INTEGER);

/** What comes next first; bids without a deadline ahead last. */
export const byNextDeadline = (a: Dated, b: Dated): number => timeOf(a) - timeOf(b);
