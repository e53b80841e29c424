import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import type { FirmEntity } from '@shoal/firms-server';
import { type Principal, toConnection, UnitOfWork } from '@shoal/platform';
import { coveredBy, heatCells, heatTotals, isLive, treeOrder } from '@shoal/references-domain';
import type { CapabilityGapsArgs } from './capabilities.inputs';
import { CapabilityMapService } from './capability-map.service';
import { CapabilityTreeRepository } from './capability-tree.repository';
import type { CapabilityGapType, CapabilityGapsType } from './capability.type';
import { afterKey } from './list-page';
import { RegistryFirmsRepository } from './registry-firms.repository';

/** Where the cooperative could not bid today, as far as the office may see. */
@Injectable()
export class CapabilityGapsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tree: CapabilityTreeRepository,
    private readonly map: CapabilityMapService,
    private readonly firms: RegistryFirmsRepository,
  ) {}

  /** Errors: FORBIDDEN, INVALID_INPUT. */
  find(viewer: Principal, { level, minFirms, first, afterNode, afterFirm }: CapabilityGapsArgs): Promise<CapabilityGapsType> {
    this.access.require(viewer, 'registry.oversee', viewer);
    return this.work.run(viewer, async (work) => {
      const all = await this.tree.all(work);
      const live = treeOrder(all).flatMap(({ node }) => (isLive(node) ? [node] : []));
      const columns = live.map(({ id }) => ({ id, covers: coveredBy(all, id) }));
      const firms = await this.firms.members(work);
      const stated = await this.map.stated(work, columns, firms);
      const counts = new Map(heatTotals(heatCells(stated, columns), columns).map((total) => [total.nodeId, total[level]]));
      const rare = live.map((node): CapabilityGapType => ({ node, firms: counts.get(node.id) ?? 0 })).filter((gap) => gap.firms < minFirms);
      const gaps = rare.sort((a, b) => a.firms - b.firms);
      const backed = new Set(stated.filter(({ state }) => state !== 'claimed').map(({ firmId }) => firmId));
      const bare = firms.filter(({ id }) => !backed.has(id));
      return { nodes: pageOf(gaps, first, afterNode, ({ node }) => node.id), firms: pageOf<FirmEntity>(bare, first, afterFirm, ({ id }) => id) };
    });
  }
}

const pageOf = <T>(all: readonly T[], first: number, after: string | undefined, idOf: (row: T) => string) => toConnection(afterKey(all, after, idOf).slice(0, first + 1), first, all.length, (row) => [idOf(row)]);
