import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import type { FirmEntity } from '@shoal/firms-server';
import { type Principal, toConnection, UnitOfWork, type Work } from '@shoal/platform';
import { answeringNode, childrenOf, coveredBy, heatCells, type HeatColumn, heatTotals, isLive } from '@shoal/references-domain';
import type { CapabilityMapArgs } from './capabilities.inputs';
import type { CapabilityNodeEntity } from './capability-node.entity';
import { CapabilityStates, type StatementState } from './capability-states';
import { CapabilityStatementsRepository, type StatementRow } from './capability-statements.repository';
import { CapabilityTreeRepository } from './capability-tree.repository';
import type { CapabilityCellType, CapabilityMapType } from './capability.type';
import { afterKey } from './list-page';
import { RegistryFirmsRepository } from './registry-firms.repository';

export type Stated = StatementRow & Omit<StatementState, 'backings'>;

/** Firms by capabilities, over what the asking person may see: what is private to another firm is in no cell and no total. */
@Injectable()
export class CapabilityMapService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tree: CapabilityTreeRepository,
    private readonly statements: CapabilityStatementsRepository,
    private readonly states: CapabilityStates,
    private readonly firms: RegistryFirmsRepository,
  ) {}

  /** Errors: NOT_FOUND, INVALID_INPUT. */
  map(viewer: Principal, args: CapabilityMapArgs): Promise<CapabilityMapType> {
    this.access.require(viewer, 'evidence.list', viewer);
    return this.work.run(viewer, async (work) => {
      const nodes = await this.tree.all(work);
      const shown = columnsOf(nodes, args);
      const columns = shown.map(({ id }) => ({ id, covers: coveredBy(nodes, id) }));
      const firms = ownFirst(await this.firms.members(work, args.firmIds ?? undefined), viewer.firmId);
      const cells = heatCells(await this.stated(work, columns, firms), columns);
      const page = toConnection(afterKey(firms, args.after, ({ id }) => id).slice(0, args.first + 1), args.first, firms.length, ({ id }) => [id]);
      return {
        columns: shown,
        rows: page.nodes.map((firm) => ({ firm, isOwn: firm.id === viewer.firmId, cells: columns.flatMap(({ id }) => cellOf(id, cells.get(firm.id)?.get(id))) })),
        totals: heatTotals(cells, columns),
        pageInfo: page.pageInfo,
        totalCount: page.totalCount,
      };
    });
  }

  /** Everything that these firms state in these columns. */
  async stated(work: Work, columns: readonly HeatColumn[], firms: readonly FirmEntity[]): Promise<Stated[]> {
    const nodeIds = [...new Set(columns.flatMap(({ covers }) => [...covers]))];
    const rows = await this.statements.rows(work, { nodeIds, firmIds: firms.map(({ id }) => id) });
    const states = await this.states.of(work, rows, new Date());
    return rows.flatMap((row) => {
      const found = states.get(row.id);
      return found ? [{ ...row, state: found.state, counted: found.counted }] : [];
    });
  }
}

const columnsOf = (nodes: readonly CapabilityNodeEntity[], { nodeIds, parentId }: CapabilityMapArgs): CapabilityNodeEntity[] => {
  if (nodeIds) return [...new Set(nodeIds.map((id) => answeringNode(nodes, id)))];
  const parent = parentId ? answeringNode(nodes, parentId) : null;
  const children = childrenOf(nodes, parent?.id ?? null).filter(isLive);
  return children.length === 0 && parent ? [parent] : children;
};

const ownFirst = (firms: readonly FirmEntity[], ownId: string | null): FirmEntity[] => [...firms.filter(({ id }) => id === ownId), ...firms.filter(({ id }) => id !== ownId)];

const cellOf = (nodeId: string, best: Stated | undefined): CapabilityCellType[] =>
  best ? [{ nodeId, capabilityId: best.id, statedNodeId: best.nodeId, level: best.level, state: best.state, backings: best.counted, verifiedAt: best.state === 'verified' ? best.reviewedAt : null }] : [];
