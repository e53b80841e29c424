import { backPlan, type BackPlan, type DuePhase, planDue } from '@shoal/requirements-domain';
import type { MatrixDueRowsQuery } from '../../generated/graphql';

export type DueRow = MatrixDueRowsQuery['complianceMatrix']['nodes'][number];
type Firm = NonNullable<DueRow['ownerFirm']>;

export interface PlanOptions {
  readonly phases: readonly DuePhase[];
  readonly isSpread: boolean;
  readonly keepsDays: boolean;
  readonly today: string;
  /** The day on which the bids are due. */
  readonly closesOn: string;
}

export interface PlannedGroup {
  readonly firm: Firm | null;
  readonly category: string;
  /** That get the day. */
  readonly count: number;
  readonly dueOn: string;
}

export interface DuePlan {
  /** Null: no working day is left. */
  readonly plan: BackPlan | null;
  readonly groups: readonly PlannedGroup[];
  readonly count: number;
  /** That keep the day which somebody has set. */
  readonly kept: number;
  /** That need no day any more. */
  readonly written: number;
}

const isDone = ({ state }: DueRow): boolean => state === 'WRITTEN' || state === 'CONFIRMED';

/** What would be set: by firm, in it by category in the order of the RFP; nobody's last. */
export const duePlanOf = (rows: readonly DueRow[], { phases, isSpread, keepsDays, today, closesOn }: PlanOptions): DuePlan => {
  const open = rows.filter((row) => !isDone(row));
  const dated = open.filter((row) => !keepsDays || row.dueOn === null);
  const firms = new Map(dated.flatMap(({ ownerFirm }) => (ownerFirm ? [[ownerFirm.id, ownerFirm] as const] : [])));
  const counts = new Map<string, { firmId: string | null; category: string; count: number }>();
  for (const { ownerFirm, category } of dated) {
    const firmId = ownerFirm?.id ?? null;
    const key = `${firmId} ${category}`;
    counts.set(key, { firmId, category, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const order = [...firms.keys(), null];
  const groups = [...counts.values()].sort((a, b) => order.indexOf(a.firmId) - order.indexOf(b.firmId));
  const plan = backPlan({ today, closesOn, phases });
  const writing = plan?.phases.find(({ key }) => key === 'writing')?.days ?? [];
  return {
    plan,
    groups: planDue(groups, writing, isSpread).map(({ firmId, category, count, dueOn }) => ({ firm: firmId === null ? null : (firms.get(firmId) ?? null), category, count, dueOn })),
    count: dated.length,
    kept: open.length - dated.length,
    written: rows.length - open.length,
  };
};
