import { isMonth } from '@shoal/references-domain';
import type { SearchValues } from '@shoal/ui';
import type { ExpertsQueryVariables, ItsqfRoleCode } from '../generated/graphql';
import { countOn, idIn, textIn } from '../registry/filters';

/** Steps that tenders ask for. */
export const YEARS: readonly number[] = [3, 5, 7, 10, 15, 20];

const ROLE = /^[A-Z_]{2,40}$/;

/** The filters as the address holds them; what makes no sense there is nothing. */
export const readFilters = (search: SearchValues) => ({
  q: textIn(search['q']),
  firm: idIn(search['firm']),
  role: ROLE.test(String(search['role'])) ? String(search['role']) : undefined,
  years: YEARS.find((years) => years === Number(search['years'])),
  qualification: textIn(search['qualification']),
  in: isMonth(String(search['in'])) ? String(search['in']) : undefined,
});

export type Filters = ReturnType<typeof readFilters>;

export const NO_FILTERS: Filters = { q: undefined, firm: undefined, role: undefined, years: undefined, qualification: undefined, in: undefined };

export const isFiltered = (filters: Filters): boolean => countOn(filters) > 0;

/** A role that is none any more filters nothing. */
export const toVariables = ({ q, firm, role, years, qualification, in: month }: Filters, roles: readonly ItsqfRoleCode[]): ExpertsQueryVariables => ({
  search: q ?? null,
  firmId: firm ?? null,
  role: roles.find((code) => code === role) ?? null,
  minYears: years ?? null,
  qualification: qualification ?? null,
  availableIn: month ?? null,
});
