import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Connection, type Principal, toConnection, UnitOfWork, type Work } from '@shoal/platform';
import { answeringNode, coveredBy } from '@shoal/references-domain';
import { EvidenceService } from '../evidence/evidence.service';
import type { BackingCandidatesArgs, CapabilitiesArgs } from './capabilities.inputs';
import { CapabilityStates } from './capability-states';
import type { CapabilityStatementEntity } from './capability-statement.entity';
import { CapabilityStatementsRepository, readStatementCursor, type StatementRow, type StatementsFilter } from './capability-statements.repository';
import { CapabilityTreeRepository } from './capability-tree.repository';

interface Candidate {
  readonly evidenceId: string;
  readonly counts: boolean;
}

interface RowsPage {
  readonly rows: readonly StatementRow[];
  readonly totalCount: number;
}

@Injectable()
export class CapabilitiesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly evidence: EvidenceService,
    private readonly tree: CapabilityTreeRepository,
    private readonly statements: CapabilityStatementsRepository,
    private readonly states: CapabilityStates,
  ) {}

  /** By name of the capability. Errors: NOT_FOUND, INVALID_INPUT. */
  list(viewer: Principal, args: CapabilitiesArgs): Promise<Connection<CapabilityStatementEntity>> {
    this.access.require(viewer, 'evidence.list', viewer);
    return this.work.run(viewer, async (work) => {
      const { rows, totalCount } = await this.pageOf(work, args);
      const { nodes, pageInfo } = toConnection(rows, args.first, totalCount, ({ title, id }) => [title, id]);
      const found = new Map((await this.statements.findMany(work, nodes.map(({ id }) => id))).map((one) => [one.id, one]));
      return { nodes: nodes.flatMap(({ id }) => found.get(id) ?? []), pageInfo, totalCount };
    });
  }

  /** A look in full. Errors: NOT_FOUND. */
  get(viewer: Principal, id: string): Promise<CapabilityStatementEntity> {
    return this.work.run(viewer, async (work) => {
      const statement = await this.statements.find(work, id);
      if (!statement) throw new ShoalError('NOT_FOUND');
      await this.evidence.note(work, viewer, await this.evidence.read(work, viewer, id), 'page', new Date());
      return statement;
    });
  }

  /** What the viewer's firm could back a capability with, by title; nothing for the office. */
  candidates(viewer: Principal, { first, after, kind, search }: BackingCandidatesArgs): Promise<Connection<Candidate>> {
    this.access.require(viewer, 'evidence.list', viewer);
    const { firmId } = viewer;
    return this.work.run(viewer, async (work) => {
      const { rows, totalCount } = firmId === null ? { rows: [], totalCount: 0 } : await this.statements.pageCandidates(work, firmId, { first, after: after ?? undefined, kind: kind ?? undefined, search: search ?? undefined });
      const counting = await this.states.counting(work, rows, new Date());
      const { nodes, pageInfo } = toConnection(rows, first, totalCount, ({ title, evidenceId }) => [title, evidenceId]);
      return { nodes: nodes.map(({ evidenceId }) => ({ evidenceId, counts: counting.has(evidenceId) })), pageInfo, totalCount };
    });
  }

  private async pageOf(work: Work, { first, after, firmId, nodeId, minLevel, state, search }: CapabilitiesArgs): Promise<RowsPage> {
    const filter: StatementsFilter = { firmId: firmId ?? undefined, minLevel: minLevel ?? undefined, search: search ?? undefined, nodeIds: nodeId ? await this.nodesBelow(work, nodeId) : undefined };
    if (!state) return this.statements.page(work, filter, { first, after });
    // What backs a statement is judged on the day, so that a state is known only after all have been looked at.
    const rows = await this.statements.rows(work, filter);
    const states = await this.states.of(work, rows, new Date());
    const matching = rows.filter((row) => states.get(row.id)?.state === state);
    const from = readStatementCursor(after);
    const start = from ? matching.findIndex((row) => row.id === from[1]) + 1 : 0;
    return { rows: matching.slice(start, start + first + 1), totalCount: matching.length };
  }

  private async nodesBelow(work: Work, nodeId: string): Promise<string[]> {
    const nodes = await this.tree.all(work);
    return [...coveredBy(nodes, answeringNode(nodes, nodeId).id)];
  }
}
