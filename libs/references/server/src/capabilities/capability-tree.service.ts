import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Connection, type PageArgs, type Principal, toConnection, UnitOfWork, type Work } from '@shoal/platform';
import { treeOrder } from '@shoal/references-domain';
import type { CapabilityNodeChangeEntity } from './capability-node-change.entity';
import type { CapabilityNodeEntity } from './capability-node.entity';
import { CapabilityTreeRepository } from './capability-tree.repository';
import type { CapabilityTreeType } from './capability-tree.type';

/** The taxonomy as everybody of the cooperative reads it. */
@Injectable()
export class CapabilityTreeService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tree: CapabilityTreeRepository,
  ) {}

  read(viewer: Principal): Promise<CapabilityTreeType> {
    this.access.require(viewer, 'evidence.list', viewer);
    return this.work.run(viewer, async (work) => ({ nodes: inReadingOrder(await this.tree.all(work)), viewerCan: this.abilities(viewer) }));
  }

  /** The newest first. */
  async changes(viewer: Principal, args: PageArgs): Promise<Connection<CapabilityNodeChangeEntity>> {
    this.access.require(viewer, 'evidence.list', viewer);
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.tree.pageChanges(work, args));
    return toConnection(rows, args.first, totalCount, ({ id }) => [id]);
  }

  abilities(viewer: Principal): CapabilityTreeType['viewerCan'] {
    const { cooperativeId, firmId } = viewer;
    return {
      maintain: this.access.allows(viewer, 'registry.maintain', viewer),
      state: firmId !== null && this.access.allows(viewer, 'evidence.create', { cooperativeId, firmId }),
      oversee: this.access.allows(viewer, 'registry.oversee', viewer),
    };
  }

  /** For a change by the office: alone with the tree until the transaction ends. Errors: NOT_FOUND, FORBIDDEN. */
  async holdForOffice(work: Work, viewer: Principal): Promise<CapabilityNodeEntity[]> {
    this.access.require(viewer, 'registry.maintain', viewer);
    await this.tree.holdTree(work, viewer.cooperativeId, 'office');
    return this.tree.all(work);
  }

  /** The node itself, to be changed. Errors: NOT_FOUND, STALE_VERSION. */
  async holdNode(work: Work, id: string, version: number): Promise<CapabilityNodeEntity> {
    const node = await this.tree.findForChange(work, id);
    if (!node) throw new ShoalError('NOT_FOUND');
    if (node.version !== version) throw new ShoalError('STALE_VERSION');
    return node;
  }
}

export const inReadingOrder = (nodes: readonly CapabilityNodeEntity[]): CapabilityNodeEntity[] => {
  const standing = treeOrder(nodes).map(({ node }) => node);
  return [...standing, ...nodes.filter((node) => node.mergedInto !== null).sort((a, b) => (a.id < b.id ? -1 : 1))];
};
