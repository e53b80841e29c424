import type { SearchValues } from '@shoal/ui';
import type { CertificatesQueryVariables, CertificateValidity } from '../generated/graphql';
import { countOn, idIn, oneOf, textIn } from '../registry/filters';

export const STATES: readonly CertificateValidity[] = ['VALID', 'EXPIRED', 'NOT_YET'];

/** The filters as the address holds them; what makes no sense there is nothing. */
export const readFilters = (search: SearchValues) => ({
  q: textIn(search['q']),
  whose: search['whose'] === 'ours' ? ('ours' as const) : undefined,
  kind: idIn(search['kind']),
  state: oneOf(STATES, search['state']),
});

export type Filters = ReturnType<typeof readFilters>;
export const NO_FILTERS: Filters = { q: undefined, whose: undefined, kind: undefined, state: undefined };
export const isFiltered = (filters: Filters): boolean => countOn(filters) > 0;

/** "Ours" of somebody without a firm is nobody's: it filters nothing. */
export const toVariables = ({ q, whose, kind, state }: Filters, ownFirmId: string | undefined): CertificatesQueryVariables => ({
  search: q ?? null,
  firmId: (whose === 'ours' && ownFirmId) || null,
  kindId: kind ?? null,
  state: state ?? null,
});
