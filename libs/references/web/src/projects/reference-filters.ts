import type { SearchValues } from '@shoal/ui';
import type { AnonymousReferencesQueryVariables, BuyerKind, ReferenceMethod, ReferencesQueryVariables } from '../generated/graphql';
import { countOn, idIn, oneOf, textIn, wonIn, yearIn } from '../registry/filters';

export const BUYER_KINDS: readonly BuyerKind[] = ['PUBLIC', 'FINANCE', 'PRIVATE', 'OVERSEAS'];
export const METHODS: readonly ReferenceMethod[] = ['SINGLE', 'JOINT', 'DIVIDED', 'SUBCONTRACT'];

/** The filters as the address holds them; what makes no sense there is nothing. */
export const readFilters = (search: SearchValues) => ({
  view: search['view'] === 'anonymous' ? ('anonymous' as const) : undefined,
  q: textIn(search['q']),
  firm: idIn(search['firm']),
  buyer: oneOf(BUYER_KINDS, search['buyer']),
  method: oneOf(METHODS, search['method']),
  from: yearIn(search['from']),
  to: yearIn(search['to']),
  least: wonIn(search['least']),
  most: wonIn(search['most']),
  verified: typeof search['verified'] === 'boolean' ? search['verified'] : undefined,
});

export type Filters = ReturnType<typeof readFilters>;

export const NO_FILTERS: Omit<Filters, 'view'> = { q: undefined, firm: undefined, buyer: undefined, method: undefined, from: undefined, to: undefined, least: undefined, most: undefined, verified: undefined };

export const isFiltered = (filters: Filters): boolean => countOn({ ...filters, view: undefined }) > 0;

export const toVariables = ({ q, firm, buyer, method, from, to, least, most, verified }: Filters): ReferencesQueryVariables => ({
  search: q ?? null,
  firmId: firm ?? null,
  buyerKind: buyer ?? null,
  method: method ?? null,
  yearFrom: from ?? null,
  yearTo: to ?? null,
  amountFrom: least ?? null,
  amountTo: most ?? null,
  verified: verified ?? null,
});

/** What an outline tells can be filtered by, and no more. */
export const outlineVariables = (filters: Filters): AnonymousReferencesQueryVariables => {
  const { firmId, buyerKind, yearFrom, yearTo } = toVariables(filters);
  return { firmId: firmId ?? null, buyerKind: buyerKind ?? null, yearFrom: yearFrom ?? null, yearTo: yearTo ?? null };
};
