import type { SearchValues } from '@shoal/ui';
import type { BuyerKind, ReferenceMethod, ReferencesQueryVariables } from '../generated/graphql';

export const BUYER_KINDS: readonly BuyerKind[] = ['PUBLIC', 'FINANCE', 'PRIVATE', 'OVERSEAS'];
export const METHODS: readonly ReferenceMethod[] = ['SINGLE', 'JOINT', 'DIVIDED', 'SUBCONTRACT'];

// The router reads a search of digits alone as a number.
const textIn = (value: SearchValues[string]): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
const yearIn = (value: SearchValues[string]): number | undefined => (/^\d{4}$/.test(String(value)) ? Number(value) : undefined);
const wonIn = (value: SearchValues[string]): string | undefined => (/^\d{1,15}$/.test(String(value)) ? String(value) : undefined);
const FIRM_ID = /^[0-9a-f-]{36}$/;

/** The filters as the address holds them; what makes no sense there is nothing. */
export const readFilters = (search: SearchValues) => ({
  view: search['view'] === 'anonymous' ? ('anonymous' as const) : undefined,
  q: textIn(search['q']),
  firm: FIRM_ID.test(String(search['firm'])) ? String(search['firm']) : undefined,
  buyer: BUYER_KINDS.find((kind) => kind === search['buyer']),
  method: METHODS.find((method) => method === search['method']),
  from: yearIn(search['from']),
  to: yearIn(search['to']),
  least: wonIn(search['least']),
  most: wonIn(search['most']),
  verified: typeof search['verified'] === 'boolean' ? search['verified'] : undefined,
});

export type Filters = ReturnType<typeof readFilters>;

export const NO_FILTERS: Omit<Filters, 'view'> = { q: undefined, firm: undefined, buyer: undefined, method: undefined, from: undefined, to: undefined, least: undefined, most: undefined, verified: undefined };

export const isFiltered = (filters: Filters): boolean => (Object.keys(NO_FILTERS) as (keyof typeof NO_FILTERS)[]).some((key) => filters[key] !== undefined);

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
