import { REQUIREMENT_DOUBTS } from '@shoal/requirements-domain';
import type { SearchValues } from '@shoal/ui';
import type { RequirementDoubt, ReviewRowsQueryVariables } from '../generated/graphql';

export const TABS = ['info', 'changes', 'files'] as const;
const STATES = ['removed', 'all'] as const;
export const DOUBTS = REQUIREMENT_DOUBTS.map((doubt) => doubt.toUpperCase() as RequirementDoubt);

/** An address may hold a number where a person typed digits. */
const text = (value: SearchValues[string]): string | undefined => (value === undefined || value === '' || typeof value === 'boolean' ? undefined : String(value));

/** What the address says: which part of the page, what is selected, what the list leaves. */
export const readView = (search: SearchValues) => ({
  tab: TABS.find((tab) => tab === search['tab']),
  rfp: text(search['rfp']),
  /** The block of that file to be shown, where not that of the selected requirement. */
  at: Number.isInteger(search['at']) && Number(search['at']) >= 0 ? Number(search['at']) : undefined,
  r: text(search['r']),
  q: text(search['q']),
  /** Empty: those without one. */
  category: typeof search['category'] === 'string' || typeof search['category'] === 'number' ? String(search['category']) : undefined,
  doubts: search['doubts'] === 'any' ? ('any' as const) : DOUBTS.find((doubt) => doubt === search['doubts']),
  incoming: search['incoming'] === true ? true : undefined,
  changedBy: text(search['changedBy']),
  state: STATES.find((state) => state === search['state']),
  /** On a narrow screen the original stands in place of the rest. */
  source: search['source'] === true ? true : undefined,
});
export type ReviewView = ReturnType<typeof readView>;
export type ChangeView = (changes: Partial<ReviewView>, options?: { readonly push?: boolean }) => unknown;

type Filters = Omit<ReviewRowsQueryVariables, 'tenderId' | 'first' | 'after'>;

const SEARCH_MAX = 100;

/** What the server is asked for. */
export const filtersOf = ({ q, category, doubts, incoming, changedBy, state }: ReviewView): Filters => ({
  ...(q !== undefined && { search: q.slice(0, SEARCH_MAX) }),
  ...(category !== undefined && { category }),
  ...(doubts === 'any' && { hasDoubts: true }),
  ...(doubts !== undefined && doubts !== 'any' && { doubts: [doubts] }),
  ...(incoming && { hasIncoming: true }),
  ...(changedBy !== undefined && { changedBy }),
  // What an RFP took out is part of what it changed.
  ...(state === 'removed' ? { state: 'REMOVED' as const } : state === undefined && changedBy === undefined && { state: 'ACTIVE' as const }),
});

export const NO_FILTERS: Partial<ReviewView> = { q: undefined, category: undefined, doubts: undefined, incoming: undefined, changedBy: undefined, state: undefined };

export const isFiltered = (view: ReviewView): boolean => Object.keys(NO_FILTERS).some((name) => view[name as keyof ReviewView] !== undefined);
