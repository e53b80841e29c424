import type { SearchValues } from '@shoal/ui';
import type { ClauseKind } from '../generated/graphql';

export const KINDS = ['SPECIFICATION', 'QUALIFICATION', 'PEOPLE', 'TERMS'] as const satisfies readonly ClauseKind[];

/** What the address says: which clauses are listed, and about which one is talked. */
export const readView = (search: SearchValues) => ({
  kind: KINDS.find((kind) => kind === search['kind']),
  /** Those called harmless too. */
  all: search['all'] === true ? true : undefined,
  /** The clause whose discussion is open. */
  clause: typeof search['clause'] === 'string' && search['clause'] !== '' ? search['clause'] : undefined,
});
export type OpinionsView = ReturnType<typeof readView>;

/** What the server is asked for. */
export const filtersOf = ({ kind, all }: OpinionsView) => ({ ...(kind && { kind }), ...(!all && { state: 'OPEN' as const }) });
