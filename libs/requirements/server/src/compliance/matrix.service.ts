import { Injectable } from '@nestjs/common';
import { type Connection, type Principal, toConnection, UnitOfWork } from '@shoal/platform';
import { burnUp } from '@shoal/requirements-domain';
import { seoulDay } from '@shoal/proposals-domain';
import { ComplianceAccess } from './compliance-access';
import type { ComplianceItemsArgs, ComplianceLogArgs, ComplianceMatrixArgs, MyRequirementsArgs } from './compliance.inputs';
import type { ComplianceCoverageType, ComplianceMatrixType } from './compliance.type';
import type { LoggedChange } from './compliance-change.type';
import type { ComplianceRow } from './compliance-item.entity';
import { ComplianceLogRepository } from './compliance-log.repository';
import { CoverageRepository } from './coverage.repository';
import { totalsOf } from './fold-figures';
import { MatrixRepository } from './matrix.repository';

export type Matrix = Pick<ComplianceMatrixType, 'totals' | 'categories' | 'viewerCan'> & Connection<ComplianceRow>;

/** Reads the matrix. */
@Injectable()
export class MatrixService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly gate: ComplianceAccess,
    private readonly matrix: MatrixRepository,
    private readonly coverages: CoverageRepository,
    private readonly logged: ComplianceLogRepository,
  ) {}

  /** Errors: NOT_FOUND, INVALID_INPUT. */
  page(viewer: Principal, args: ComplianceMatrixArgs): Promise<Matrix> {
    return this.work.run(viewer, async (work) => {
      const bid = await this.gate.bid(work, viewer, args.bidId);
      const { rows, totalCount, groups, categories } = await this.matrix.page(work, args);
      const { nodes, pageInfo } = toConnection(rows, args.first, totalCount, ({ key }) => key);
      return {
        nodes: nodes.map(({ row }) => row),
        pageInfo,
        totalCount,
        totals: totalsOf(groups),
        categories: [...categories],
        viewerCan: { distribute: this.gate.allowsBid(viewer, 'compliance.distribute', bid), confirm: this.gate.allowsBid(viewer, 'compliance.confirm', bid) },
      };
    });
  }

  /** Errors: NOT_FOUND. */
  async item(viewer: Principal, id: string): Promise<ComplianceRow> {
    return this.work.run(viewer, async (work) => (await this.gate.item(work, viewer, id)).item);
  }

  /** The named rows of a bid, in the order of the RFP; what is not there is missing. Errors: NOT_FOUND. */
  items(viewer: Principal, { bidId, ids }: ComplianceItemsArgs): Promise<ComplianceRow[]> {
    return this.work.run(viewer, async (work) => {
      await this.gate.bid(work, viewer, bidId);
      return (await this.matrix.rows(work, ids)).filter((row) => row.bidId === bidId);
    });
  }

  /** Errors: NOT_FOUND, INVALID_INPUT. */
  log(viewer: Principal, args: ComplianceLogArgs): Promise<Connection<LoggedChange>> {
    return this.work.run(viewer, async (work) => {
      await this.gate.item(work, viewer, args.id);
      const { rows, total } = await this.logged.page(work, args.id, args);
      return toConnection(rows, args.first, total, ({ id }) => [id]);
    });
  }

  /** What the viewer, or nobody yet in the viewer's firm, answers for in bids that are not submitted. Errors: INVALID_INPUT. */
  async mine(viewer: Principal, args: MyRequirementsArgs): Promise<Connection<ComplianceRow>> {
    const { firmId, personId } = viewer;
    if (firmId === null) return toConnection([], args.first, 0, () => []);
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.matrix.pageMine(work, { ...args, firmId, personId }));
    const { nodes, pageInfo } = toConnection(rows, args.first, totalCount, ({ key }) => key);
    return { nodes: nodes.map(({ row }) => row), pageInfo, totalCount };
  }

  /** Errors: NOT_FOUND. */
  coverage(viewer: Principal, bidId: string, now: Date): Promise<ComplianceCoverageType> {
    return this.work.run(viewer, async (work) => {
      await this.gate.bid(work, viewer, bidId);
      const { groups } = await this.matrix.page(work, { bidId, first: 0, sort: 'position' });
      return { totals: totalsOf(groups), days: burnUp(await this.coverages.days(work, bidId), seoulDay(now)) };
    });
  }
}
