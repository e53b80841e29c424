import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { advance, checkConsortium, limitsOf } from '@shoal/consortia-domain';
import { ShoalError } from '@shoal/contract';
import { type Connection, type Principal, toConnection, UnitOfWork, type Work } from '@shoal/platform';
import { TendersRepository } from '@shoal/tenders-server';
import { BidAccess } from './bid-access';
import type { BidWithConsortium } from './bid-with-consortium';
import type { AdvanceBidInput, BidsArgs, RenameBidInput } from './bids.inputs';
import { BidsRepository } from './bids.repository';
import { tidy } from './invitation';

const EMPTY: Connection<BidWithConsortium> = { nodes: [], totalCount: 0, pageInfo: { endCursor: null, hasNextPage: false } };

@Injectable()
export class BidsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly gate: BidAccess,
    private readonly bids: BidsRepository,
    private readonly tenders: TendersRepository,
  ) {}

  /** The bids in which the viewer's firm takes part or is invited, those that close last first. */
  async list(viewer: Principal, args: BidsArgs): Promise<Connection<BidWithConsortium>> {
    this.access.require(viewer, 'cooperative.read', viewer);
    const { firmId } = viewer;
    if (firmId === null) return EMPTY;
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.bids.page(work, firmId, args));
    const { nodes, pageInfo } = toConnection(rows, args.first, totalCount, (row) => row.key);
    return { nodes: nodes.map((row) => row.bid), totalCount, pageInfo };
  }

  /** Errors: NOT_FOUND. */
  get(viewer: Principal, id: string): Promise<BidWithConsortium> {
    return this.work.run(viewer, (work) => this.gate.find(work, viewer, id));
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  rename(viewer: Principal, input: RenameBidInput): Promise<BidWithConsortium> {
    const title = tidy(input.title);
    if (title === '') throw new ShoalError('INVALID_INPUT', { detail: 'title' });
    return this.work.run(viewer, async (work) => {
      const bid = await this.gate.findToManage(work, viewer, input.bidId, input.version);
      await this.bids.change(work, bid, { title });
      return bid;
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, STAGE_NOT_NEXT, CONSORTIUM_INCOMPLETE. */
  advance(viewer: Principal, input: AdvanceBidInput): Promise<BidWithConsortium> {
    return this.work.run(viewer, async (work) => {
      const bid = await this.gate.findToManage(work, viewer, input.bidId, input.version);
      const stage = advance(bid.stage, input.stage, await this.problemsOf(work, bid));
      await this.bids.change(work, bid, { stage });
      return bid;
    });
  }

  private async problemsOf(work: Work, bid: BidWithConsortium) {
    const tender = await this.tenders.find(work, bid.tenderId);
    if (!tender) throw new ShoalError('NOT_FOUND');
    return checkConsortium({ ...bid, tenderLimits: limitsOf(tender) });
  }
}
