import type { ComplianceState } from '../generated/graphql';
import { STATES } from './matrix-filters';
import type { Row } from './matrix-store';

export type Grouping = 'state' | 'category';
export type Line = { readonly kind: 'group'; readonly key: string; readonly count: number; readonly points: number; readonly isOpen: boolean } | { readonly kind: 'row'; readonly row: Row };

/** The row in hand keeps its group until one goes on: it does not jump away from under one’s fingers. */
export interface Held {
  readonly id: string;
  readonly group: string;
}

export const groupOf = (row: Pick<Row, 'state' | 'category'>, grouping: Grouping): string => (grouping === 'state' ? row.state : row.category);

const NO_DAY = '9999';
const byPlace = (a: Row, b: Row): number => a.position - b.position || a.id.localeCompare(b.id);
/** What is still to be written in the order of its days, what is written in that of the RFP. */
const byDue = (a: Row, b: Row): number => (a.dueOn ?? NO_DAY).localeCompare(b.dueOn ?? NO_DAY) || byPlace(a, b);
const isOpenState = (key: string): boolean => key === 'UNDECIDED' || key === 'ASSIGNED' || key === 'WRITING';

interface LinesOptions {
  readonly grouping: Grouping;
  readonly closed: ReadonlySet<string>;
  readonly held?: Held | null;
  /** What the server counts by state, where it is known: rows may still be on their way. */
  readonly counts?: ReadonlyMap<string, { readonly count: number; readonly points: number }>;
}

/** Groups with their rows below them, as lines from top to bottom. */
export const linesOf = (rows: readonly Row[], { grouping, closed, held, counts }: LinesOptions): Line[] => {
  const groups = new Map<string, Row[]>();
  for (const row of grouping === 'category' ? [...rows].sort(byPlace) : rows) {
    const key = held?.id === row.id ? held.group : groupOf(row, grouping);
    const own = groups.get(key);
    if (own) own.push(row);
    else groups.set(key, [row]);
  }
  const keys = grouping === 'state' ? STATES.filter((state) => groups.has(state)) : [...groups.keys()];
  return keys.flatMap((key): Line[] => {
    const own = [...(groups.get(key) ?? [])].sort(grouping === 'state' && isOpenState(key) ? byDue : byPlace);
    const counted = counts?.get(key);
    const isOpen = !closed.has(key);
    const head = { kind: 'group' as const, key, isOpen, count: counted?.count ?? own.length, points: counted?.points ?? own.reduce((sum, row) => sum + (row.pointsAtStake ?? 0), 0) };
    return [head, ...(isOpen ? own.map((row) => ({ kind: 'row' as const, row })) : [])];
  });
};

export const countsOf = (states: readonly { readonly state: ComplianceState; readonly count: number; readonly points: number }[]): ReadonlyMap<string, { readonly count: number; readonly points: number }> =>
  new Map(states.map(({ state, count, points }) => [state, { count, points }]));

/** Ids of the rows that are to be seen, from top to bottom. */
export const idsOf = (lines: readonly Line[]): string[] => lines.flatMap((line) => (line.kind === 'row' ? [line.row.id] : []));
