import { isTooShort } from '@shoal/references-domain';
import { readWon, type SearchValues } from '@shoal/ui';
import type { EvidenceKind, SearchRegistryQueryVariables } from '../generated/graphql';
import { idIn, oneOf, textIn, wonIn, yearIn } from '../registry/filters';

export const KINDS: readonly EvidenceKind[] = ['REFERENCE', 'CERTIFICATE', 'EXPERT', 'CAPABILITY'];

/** The filters as the address holds them; what makes no sense there is nothing. */
export const readFilters = (search: SearchValues) => ({
  q: textIn(search['q']),
  kind: oneOf(KINDS, search['kind']),
  firm: idIn(search['firm']),
  capability: idIn(search['capability']),
  certificate: idIn(search['certificate']),
  buyer: textIn(search['buyer']),
  from: yearIn(search['from']),
  to: yearIn(search['to']),
  least: wonIn(search['least']),
  most: wonIn(search['most']),
  verified: search['verified'] === true ? true : undefined,
});

export type Filters = ReturnType<typeof readFilters>;

/** Those that stand in the popover, in its order. */
export const MORE = ['firm', 'capability', 'certificate', 'buyer', 'from', 'to', 'least', 'most', 'verified'] as const;
export type MoreFilter = (typeof MORE)[number];
export const NO_MORE: Pick<Filters, MoreFilter> = { firm: undefined, capability: undefined, certificate: undefined, buyer: undefined, from: undefined, to: undefined, least: undefined, most: undefined, verified: undefined };

export const setFilters = (filters: Filters): readonly MoreFilter[] => MORE.filter((key) => filters[key] !== undefined);

/** nothing: there is nothing to look for; short: single letters, which nearly everything holds; asked: go. */
export const askOf = (filters: Filters): 'nothing' | 'short' | 'asked' => {
  if (filters.q !== undefined && isTooShort(filters.q)) return 'short';
  return filters.q !== undefined || filters.kind !== undefined || setFilters(filters).length > 0 ? 'asked' : 'nothing';
};

/** '12억', '1,200,000,000' and '1200000000' are the same amount; what is none is nothing. */
export const typedWon = (text: string): string | undefined => {
  const won = readWon(text);
  return won === null || won === undefined ? undefined : wonIn(String(won));
};
export const typedYear = (text: string): number | undefined => yearIn(text.trim());

export const toVariables = ({ q, kind, firm, capability, certificate, buyer, from, to, least, most, verified }: Filters): Omit<SearchRegistryQueryVariables, 'first'> => ({
  text: q ?? '',
  kinds: kind ? [kind] : null,
  firmId: firm ?? null,
  nodeId: capability ?? null,
  certificateKindId: certificate ?? null,
  buyer: buyer ?? null,
  yearFrom: from ?? null,
  yearTo: to ?? null,
  amountFrom: least ?? null,
  amountTo: most ?? null,
  verified: verified ?? null,
});
