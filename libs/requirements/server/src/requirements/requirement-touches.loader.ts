import { Injectable } from '@nestjs/common';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import type { ComplianceRow } from '../compliance/compliance-item.entity';
import { RequirementTouchesRepository } from './requirement-touches.repository';

/** What rests on requirements in the viewer's own bids, by requirement. */
@Injectable()
export class RequirementTouchesLoader extends BatchLoader<string, readonly ComplianceRow[]> {
  constructor(
    work: UnitOfWork,
    private readonly touches: RequirementTouchesRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, requirementIds: readonly string[]): Promise<ReadonlyMap<string, readonly ComplianceRow[]>> {
    const rows = await this.touches.ofRequirements(work, requirementIds);
    return new Map(requirementIds.map((id) => [id, rows.filter(({ requirementId }) => requirementId === id)]));
  }
}
