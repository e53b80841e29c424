import { Injectable } from '@nestjs/common';
import { NotificationsService } from '@shoal/notifications-server';
import { type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { dueDay } from '@shoal/proposals-domain';
import { ComplianceAccess } from './compliance-access';
import type { PlanDueDaysInput } from './compliance.inputs';
import type { AssignRequirementsPayload } from './compliance.type';
import { type Dated, DuePlanRepository } from './due-plan.repository';
import { MatrixRepository } from './matrix.repository';

/** Rows that a bulk change answers with. */
const ANSWERED_WITH = 100;

interface Recipient {
  readonly personId: string | null;
  readonly firmId: string;
  readonly count: number;
  readonly earliest: string;
}

/** Sets the days of a whole matrix at once; each person, or the administrators where there is none, is told once. */
@Injectable()
export class DuePlanService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly gate: ComplianceAccess,
    private readonly plan: DuePlanRepository,
    private readonly matrix: MatrixRepository,
    private readonly notifications: NotificationsService,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT. */
  apply(viewer: Principal, { bidId, days, onlyUndated }: PlanDueDaysInput): Promise<AssignRequirementsPayload> {
    const planned = days.map(({ firmId = null, category, dueOn }) => ({ firmId, category, dueOn: dueDay(dueOn) ?? dueOn }));
    return this.work.run(viewer, async (work) => {
      await this.gate.bid(work, viewer, bidId, 'compliance.distribute');
      const dated = await this.plan.setDays(work, bidId, planned, onlyUndated);
      for (const recipient of recipientsOf(dated)) await this.tell(work, viewer, bidId, recipient);
      return { changed: dated.length, items: await this.matrix.rows(work, dated.slice(0, ANSWERED_WITH).map(({ id }) => id)) };
    });
  }

  /** Whoever planned it knows already. */
  private async tell(work: Work, viewer: Principal, bidId: string, { personId, firmId, count, earliest }: Recipient): Promise<void> {
    if (personId === viewer.personId) return;
    const who = personId === null ? { firmId } : { personIds: [personId] };
    await this.notifications.notify(work, { kind: 'requirements_due', link: `/bids/${bidId}/requirements?mine=1`, args: { count, day: earliest }, ...who });
  }
}

/** People by name, firms where nobody is named yet; what belongs to no firm is nobody's. */
const recipientsOf = (dated: readonly Dated[]): Recipient[] => {
  const found = new Map<string, Recipient>();
  for (const { firmId, personId, dueOn } of dated) {
    if (firmId === null) continue;
    const key = personId ?? firmId;
    const before = found.get(key);
    found.set(key, { personId, firmId, count: (before?.count ?? 0) + 1, earliest: before && before.earliest < dueOn ? before.earliest : dueOn });
  }
  return [...found.values()];
};
