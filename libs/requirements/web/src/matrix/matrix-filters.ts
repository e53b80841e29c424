import type { SearchValues } from '@shoal/ui';
import type { ComplianceFilterInput, ComplianceState } from '../generated/graphql';

/** In the order of the work: what nothing answers yet comes first. */
export const STATES = ['UNDECIDED', 'ASSIGNED', 'WRITING', 'WRITTEN', 'CONFIRMED'] as const satisfies readonly ComplianceState[];
/** An id; anything else in the address is no condition. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);
const SEARCH_MAX = 80;
/** Of nobody's in `owner`. */
export const NOBODY = 'none';

const isOn = (value: unknown): true | undefined => (['true', '1'].includes(String(value)) ? true : undefined);

/** What the address says; anything unknown there means no condition. */
export const readMatrixAddress = (search: SearchValues) => ({
  view: search['view'] === 'coverage' ? ('coverage' as const) : undefined,
  group: search['group'] === 'category' ? ('category' as const) : undefined,
  r: isId(search['r']) ? search['r'] : undefined,
  /** A search for digits comes out of the address as a number. */
  q: search['q'] === undefined ? undefined : String(search['q']).slice(0, SEARCH_MAX) || undefined,
  owner: search['owner'] === NOBODY || isId(search['owner']) ? search['owner'] : undefined,
  category: search['category'] === undefined ? undefined : String(search['category']) || undefined,
  state: STATES.find((state) => state === String(search['state']).toUpperCase()),
  mine: isOn(search['mine']),
  flagged: isOn(search['flagged']),
  dialog: search['dialog'] === 'due' ? ('due' as const) : undefined,
});
export type MatrixAddress = ReturnType<typeof readMatrixAddress>;
export type ChangeAddress = (changes: Partial<MatrixAddress>, options?: { readonly push?: boolean }) => unknown;

const CONDITIONS = ['q', 'owner', 'category', 'state', 'mine', 'flagged'] as const satisfies readonly (keyof MatrixAddress)[];
export const NO_CONDITIONS = Object.fromEntries(CONDITIONS.map((name) => [name, undefined])) as Partial<Record<keyof MatrixAddress, undefined>>;
export const isNarrowed = (address: MatrixAddress): boolean => CONDITIONS.some((name) => address[name] !== undefined);

/** The server narrows the rows, so that counts, points and what is done with all of them are those of what is shown. */
export const filterOf = ({ q, owner, category, state, mine, flagged }: MatrixAddress): ComplianceFilterInput => ({
  ...(q !== undefined && { search: q }),
  ...(owner === NOBODY ? { withoutFirm: true } : owner !== undefined && { firmIds: [owner] }),
  ...(category !== undefined && { categories: [category] }),
  ...(state !== undefined && { states: [state] }),
  ...(mine && { mine: true }),
  ...(flagged && { flagged: true }),
});
