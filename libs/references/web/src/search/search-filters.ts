import { readWon, type SearchValues } from '@shoal/ui';
import type { EvidenceKind, SearchRegistryQueryVariables } from '../generated/graphql';

export const KINDS: readonly EvidenceKind[] = ['REFERENCE', 'CERTIFICATE', 'EXPERT', 'CAPABILITY'];

// The router reads a search of digits alone as a number.
const textIn = (value: SearchValues[string]): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
const yearIn = (value: SearchValues[string]): number | undefined => (/^(19|20)\d\d$/.test(String(value)) ? Number(value) : undefined);
const wonIn = (value: SearchValues[string]): string | undefined => (/^\d{1,15}$/.test(String(value)) ? String(value) : undefined);

/** The filters as the address holds them; what makes no sense there is nothing. */
export const readFilters = (search: SearchValues) => ({
  q: textIn(search['q']),
  kind: KINDS.find((kind) => kind === search['kind']),
  firm: /^[0-9a-f-]{36}$/.test(String(search['firm'])) ? String(search['firm']) : undefined,
  buyer: textIn(search['buyer']),
  from: yearIn(search['from']),
  to: yearIn(search['to']),
  least: wonIn(search['least']),
  most: wonIn(search['most']),
  verified: search['verified'] === true ? true : undefined,
});

export type Filters = ReturnType<typeof readFilters>;

/** Those that stand in the popover. */
const MORE = ['firm', 'buyer', 'from', 'to', 'least', 'most', 'verified'] as const;
export const NO_MORE: Pick<Filters, (typeof MORE)[number]> = { firm: undefined, buyer: undefined, from: undefined, to: undefined, least: undefined, most: undefined, verified: undefined };

export const countMore = (filters: Filters): number => MORE.filter((key) => filters[key] !== undefined).length;
export const isAsked = (filters: Filters): boolean => filters.q !== undefined || filters.kind !== undefined || countMore(filters) > 0;

/** '12억', '1,200,000,000' and '1200000000' are the same amount; what is none is nothing. */
export const typedWon = (text: string): string | undefined => {
  const won = readWon(text);
  return won === null || won === undefined ? undefined : wonIn(String(won));
};
export const typedYear = (text: string): number | undefined => yearIn(text.trim());

export const toVariables = ({ q, kind, firm, buyer, from, to, least, most, verified }: Filters): Omit<SearchRegistryQueryVariables, 'first'> => ({
  text: q ?? '',
  kinds: kind ? [kind] : null,
  firmId: firm ?? null,
  buyer: buyer ?? null,
  yearFrom: from ?? null,
  yearTo: to ?? null,
  amountFrom: least ?? null,
  amountTo: most ?? null,
  verified: verified ?? null,
});
