import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { type Principal, UnitOfWork } from '@shoal/platform';
import { findNode, mergeNodes } from '@shoal/references-domain';
import type { CapabilityMergeArgs } from './capabilities.inputs';
import { CapabilityStatementsRepository } from './capability-statements.repository';
import { CapabilityTreeRepository } from './capability-tree.repository';
import type { CapabilityMergePreviewType } from './capability-tree.type';

/** What merging would do, before it is done. */
@Injectable()
export class MergePreview {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tree: CapabilityTreeRepository,
    private readonly statements: CapabilityStatementsRepository,
  ) {}

  /** Errors: as of the merge itself. */
  of(viewer: Principal, { fromId, intoId }: CapabilityMergeArgs): Promise<CapabilityMergePreviewType> {
    this.access.require(viewer, 'registry.maintain', viewer);
    return this.work.run(viewer, async (work) => {
      const nodes = await this.tree.all(work);
      const children = mergeNodes(nodes, fromId, intoId).map(({ id }) => findNode(nodes, id));
      const rows = await this.statements.rows(work, { nodeIds: [fromId, intoId] });
      const standing = new Set(rows.filter((row) => row.nodeId === intoId).map((row) => row.firmId));
      const moving = rows.filter((row) => row.nodeId === fromId);
      return { from: findNode(nodes, fromId), into: findNode(nodes, intoId), children, moved: moving.length, joined: moving.filter((row) => standing.has(row.firmId)).length };
    });
  }
}
