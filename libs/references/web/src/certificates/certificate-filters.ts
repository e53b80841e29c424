import type { SearchValues } from '@shoal/ui';
import type { CertificatesQueryVariables, CertificateValidity } from '../generated/graphql';

export const STATES: readonly CertificateValidity[] = ['VALID', 'EXPIRED', 'NOT_YET'];
const ID = /^[0-9a-f-]{36}$/;

/** The filters as the address holds them; what makes no sense there is nothing. */
export const readFilters = (search: SearchValues) => ({
  // The router reads a search of digits alone as a number.
  q: typeof search['q'] === 'string' || typeof search['q'] === 'number' ? String(search['q']) : undefined,
  whose: search['whose'] === 'ours' ? ('ours' as const) : undefined,
  kind: ID.test(String(search['kind'])) ? String(search['kind']) : undefined,
  state: STATES.find((state) => state === search['state']),
});

export type Filters = ReturnType<typeof readFilters>;
export const NO_FILTERS: Filters = { q: undefined, whose: undefined, kind: undefined, state: undefined };
export const isFiltered = (filters: Filters): boolean => Object.values(filters).some((value) => value !== undefined);

/** "Ours" of somebody without a firm is nobody's: it filters nothing. */
export const toVariables = ({ q, whose, kind, state }: Filters, ownFirmId: string | undefined): CertificatesQueryVariables => ({
  search: q ?? null,
  firmId: (whose === 'ours' && ownFirmId) || null,
  kindId: kind ?? null,
  state: state ?? null,
});
