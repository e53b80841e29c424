import { Injectable } from '@nestjs/common';
import type { BidFacts } from '@shoal/access-domain';
import { ShoalError } from '@shoal/contract';
import { FirmsRepository } from '@shoal/firms-server';
import { NotificationsService } from '@shoal/notifications-server';
import { type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { dueDay } from '@shoal/proposals-domain';
import { COMPLIANCE_LIMITS, evaluationItemName } from '@shoal/requirements-domain';
import { ComplianceAccess, factsOf } from './compliance-access';
import type { AssignRequirementsInput, ComplianceSelectionInput, TieToEvaluationInput } from './compliance.inputs';
import type { AssignRequirementsPayload } from './compliance.type';
import type { ComplianceItemEntity } from './compliance-item.entity';
import { type Assigned, ItemsRepository } from './items.repository';
import { MatrixRepository } from './matrix.repository';

/** Rows that a bulk change answers with. */
const ANSWERED_WITH = 100;

/** Gives requirements to firms, people and days: any number of rows in one statement, and each person told once. */
@Injectable()
export class AssignService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly gate: ComplianceAccess,
    private readonly matrix: MatrixRepository,
    private readonly items: ItemsRepository,
    private readonly firms: FirmsRepository,
    private readonly notifications: NotificationsService,
  ) {}

  /** All rows or none. Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, NOT_A_MEMBER, INVALID_INPUT, COMPLIANCE_TOO_MANY. */
  assign(viewer: Principal, input: AssignRequirementsInput): Promise<AssignRequirementsPayload> {
    const wanted = { firmId: input.firmId, personId: input.personId, dueOn: input.dueOn === undefined ? undefined : dueDay(input.dueOn) };
    return this.work.run(viewer, async (work) => {
      const bid = await this.gate.bid(work, viewer, input.bidId);
      const mayAll = (rows: readonly ComplianceItemEntity[]): void => rows.forEach((row) => this.requireAssign(viewer, bid, row, input));
      const ids = await this.select(work, input, mayAll);
      await this.requirePeople(work, bid, ids, input);
      const changed = await this.items.assign(work, ids, wanted);
      await this.tell(work, viewer, input, changed);
      return { changed: changed.length, items: await this.matrix.rows(work, ids.slice(0, ANSWERED_WITH)) };
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT, COMPLIANCE_TOO_MANY. */
  tie(viewer: Principal, input: TieToEvaluationInput): Promise<AssignRequirementsPayload> {
    const name = evaluationItemName(input.evaluationItem ?? null);
    if ((name === null) !== (input.points == null)) throw new ShoalError('INVALID_INPUT', { detail: 'evaluationItem, points' });
    return this.work.run(viewer, async (work) => {
      await this.gate.bid(work, viewer, input.bidId, 'compliance.distribute');
      const ids = await this.select(work, input, () => undefined);
      await this.items.tie(work, ids, name, input.points == null ? null : Math.round(input.points * 100));
      return { changed: ids.length, items: await this.matrix.rows(work, ids.slice(0, ANSWERED_WITH)) };
    });
  }

  /** The rows meant, held until the work ends, in the order of the RFP. `allowed` is asked before and after waiting for them. */
  private async select(work: Work, { bidId, rows, filter }: ComplianceSelectionInput, allowed: (rows: readonly ComplianceItemEntity[]) => void): Promise<string[]> {
    if ((rows == null) === (filter == null)) throw new ShoalError('INVALID_INPUT', { detail: 'rows | filter' });
    if (rows && rows.length > COMPLIANCE_LIMITS.rowsAtOnce) throw new ShoalError('COMPLIANCE_TOO_MANY', { max: COMPLIANCE_LIMITS.rowsAtOnce });
    const asked = rows ? [...new Set(rows.map(({ id }) => id))] : await this.matrix.matching(work, bidId, filter);
    const found = (await this.matrix.rows(work, asked)).filter((row) => row.bidId === bidId);
    if (found.length !== asked.length) throw new ShoalError('NOT_FOUND');
    allowed(found);
    const held = await this.items.lock(work, found.map(({ id }) => id));
    // Whatever changed hands while we waited is not among them, or not allowed any more.
    if (held.length !== found.length) throw new ShoalError('STALE_VERSION');
    allowed(held);
    const versions = new Map(held.map(({ id, version }) => [id, version]));
    if (rows?.some(({ id, version }) => version != null && version !== versions.get(id))) throw new ShoalError('STALE_VERSION');
    return found.map(({ id }) => id);
  }

  /** A firm is given by whoever manages the bid, a person by the administrators of the firm that is to have it, a day by either. */
  private requireAssign(viewer: Principal, bid: BidFacts, row: ComplianceItemEntity, { firmId, personId, dueOn }: AssignRequirementsInput): void {
    const distributes = this.gate.allowsBid(viewer, 'compliance.distribute', bid);
    if (firmId !== undefined) this.gate.requireBid(viewer, 'compliance.distribute', bid);
    const owner = { ...row, ownerFirmId: firmId === undefined ? row.ownerFirmId : firmId };
    const takesAway = distributes && personId === null;
    if (personId !== undefined && !takesAway) this.gate.require(viewer, 'compliance.assign', factsOf(owner, bid, []));
    if (dueOn !== undefined && !distributes) this.gate.require(viewer, 'compliance.assign', factsOf(row, bid, []));
  }

  /** Errors: NOT_A_MEMBER. */
  private async requirePeople(work: Work, bid: BidFacts, ids: readonly string[], { firmId, personId }: AssignRequirementsInput): Promise<void> {
    if (firmId != null && !bid.participations.some((one) => one.firmId === firmId && one.state === 'accepted')) throw new ShoalError('NOT_A_MEMBER');
    if (personId == null || ids.length === 0) return;
    const [person] = await this.firms.findPeople(work, [personId]);
    const owners = firmId === undefined ? (await this.matrix.rows(work, ids)).map(({ ownerFirmId }) => ownerFirmId) : [firmId];
    if (!person || person.suspendedAt !== null || owners.some((owner) => owner === null || owner !== person.firmId)) throw new ShoalError('NOT_A_MEMBER');
  }

  /** One notification with a count, not one for each row; whoever acts knows already. */
  private async tell(work: Work, viewer: Principal, { bidId, firmId, personId }: AssignRequirementsInput, changed: readonly Assigned[]): Promise<void> {
    const link = `/bids/${bidId}/requirements?mine=1`;
    const toPerson = changed.filter(({ isNewPerson }) => isNewPerson).length;
    if (personId != null && personId !== viewer.personId && toPerson > 0) await this.notifications.notify(work, { kind: 'requirements_assigned', link, args: { count: toPerson }, personIds: [personId] });
    const toFirm = changed.filter(({ isNewFirm }) => isNewFirm).length;
    if (firmId == null || firmId === viewer.firmId || toFirm === 0) return;
    const giver = viewer.firmId === null ? null : await this.firms.find(work, viewer.firmId);
    if (giver) await this.notifications.notify(work, { kind: 'requirements_given', link, args: { firm: giver.name, firmEn: giver.nameEn, count: toFirm }, firmId });
  }
}
