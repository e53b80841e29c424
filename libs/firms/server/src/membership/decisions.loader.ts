import { Injectable } from '@nestjs/common';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import type { DecisionEntity } from './decision.entity';
import { DecisionsRepository } from './decisions.repository';

/** The newest decision on a firm, for the office and the firm itself. */
@Injectable()
export class DecisionsLoader extends BatchLoader<string, DecisionEntity> {
  constructor(
    work: UnitOfWork,
    private readonly decisions: DecisionsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, firmIds: readonly string[]): Promise<ReadonlyMap<string, DecisionEntity>> {
    const rows = await this.decisions.newest(work, firmIds);
    return new Map(rows.map((decision) => [decision.firmId, decision]));
  }
}
