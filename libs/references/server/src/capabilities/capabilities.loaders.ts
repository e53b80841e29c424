import { Injectable } from '@nestjs/common';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import { EvidenceRepository } from '../evidence/evidence.repository';
import type { CapabilityNodeEntity } from './capability-node.entity';
import { CapabilityStates, type StatementState } from './capability-states';
import { CapabilityTreeRepository } from './capability-tree.repository';

/** Nodes by id. */
@Injectable()
export class CapabilityNodesLoader extends BatchLoader<string, CapabilityNodeEntity> {
  constructor(
    work: UnitOfWork,
    private readonly tree: CapabilityTreeRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work): Promise<ReadonlyMap<string, CapabilityNodeEntity>> {
    return new Map((await this.tree.all(work)).map((node) => [node.id, node]));
  }
}

/** State and backings of capabilities, for the asking person and today. */
@Injectable()
export class CapabilityStatesLoader extends BatchLoader<string, StatementState> {
  constructor(
    work: UnitOfWork,
    private readonly evidence: EvidenceRepository,
    private readonly states: CapabilityStates,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, StatementState>> {
    const rows = await this.evidence.findMany(work, ids);
    return this.states.of(work, rows.map(({ id, reviewState }) => ({ id, review: reviewState })), new Date());
  }
}
