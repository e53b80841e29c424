import { Injectable } from '@nestjs/common';
import type { ComplianceFacts } from '@shoal/access-domain';
import { ShoalError } from '@shoal/contract';
import { type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { complianceReason, stepAction } from '@shoal/requirements-domain';
import { ComplianceAccess, factsOf } from './compliance-access';
import type { AcknowledgeChangeInput, SetComplianceInput, SetItemStateInput } from './compliance.inputs';
import type { ComplianceRow } from './compliance-item.entity';
import { ItemsRepository } from './items.repository';
import { MatrixRepository } from './matrix.repository';

/** What people say of single rows. */
@Injectable()
export class ItemsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly gate: ComplianceAccess,
    private readonly matrix: MatrixRepository,
    private readonly items: ItemsRepository,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, COMPLIANCE_REASON_MISSING, INVALID_INPUT. */
  setCompliance(viewer: Principal, { id, version, compliance = null, reason = null }: SetComplianceInput): Promise<ComplianceRow> {
    const said = complianceReason(compliance, reason);
    return this.work.run(viewer, async (work) => {
      await this.gate.itemToChange(work, viewer, id, this.mayAnswer(viewer), version);
      await this.items.say(work, id, compliance, said);
      return this.fresh(work, id);
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, COMPLIANCE_STATE_NOT_NEXT. */
  setState(viewer: Principal, { id, version, state }: SetItemStateInput): Promise<ComplianceRow> {
    return this.work.run(viewer, async (work) => {
      const { item } = await this.gate.item(work, viewer, id);
      const action = stepAction(item.state, state);
      const allowed = (facts: ComplianceFacts): void => (action === 'compliance.confirm' ? this.gate.requireBid(viewer, action, facts.bid) : this.gate.require(viewer, action, facts));
      const { item: held } = await this.gate.itemToChange(work, viewer, id, allowed, version);
      if (held.state !== item.state) throw new ShoalError('STALE_VERSION');
      await this.items.step(work, id, state);
      return this.fresh(work, id);
    });
  }

  /** Rows that wait for nothing stay as they are. Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION. */
  acknowledge(viewer: Principal, { bidId, ids }: AcknowledgeChangeInput): Promise<ComplianceRow[]> {
    return this.work.run(viewer, async (work) => {
      const bid = await this.gate.bid(work, viewer, bidId);
      const unique = [...new Set(ids)];
      const rows = (await this.matrix.rows(work, unique)).filter((row) => row.bidId === bidId);
      if (rows.length !== unique.length) throw new ShoalError('NOT_FOUND');
      const written = await this.items.answeredByAsker(work, unique);
      for (const row of rows) this.gate.require(viewer, 'compliance.answer', factsOf(row, bid, written.has(row.id) ? [viewer.personId] : []));
      if ((await this.items.lock(work, unique)).length !== unique.length) throw new ShoalError('STALE_VERSION');
      await this.items.acknowledge(work, unique);
      return this.matrix.rows(work, unique);
    });
  }

  private mayAnswer(viewer: Principal): (facts: ComplianceFacts) => void {
    return (facts) => this.gate.require(viewer, 'compliance.answer', facts);
  }

  private async fresh(work: Work, id: string): Promise<ComplianceRow> {
    const [row] = await this.matrix.rows(work, [id]);
    if (!row) throw new ShoalError('NOT_FOUND');
    return row;
  }
}
