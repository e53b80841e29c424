import { Injectable } from '@nestjs/common';
import { type Connection, type Principal, toConnection, UnitOfWork } from '@shoal/platform';
import { burnUp } from '@shoal/requirements-domain';
import { seoulDay } from '@shoal/proposals-domain';
import { ComplianceAccess } from './compliance-access';
import type { ComplianceMatrixArgs, MyRequirementsArgs } from './compliance.inputs';
import type { ComplianceCoverageType, ComplianceMatrixType } from './compliance.type';
import type { ComplianceRow } from './compliance-item.entity';
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
