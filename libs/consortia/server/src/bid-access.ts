import { Injectable } from '@nestjs/common';
import type { Action, FactsByAction } from '@shoal/access-domain';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import type { Principal, Work } from '@shoal/platform';
import { BidsRepository } from './bids.repository';
import { type BidWithConsortium, factsOf } from './bid-with-consortium';

type BidAction = { [A in Action]: FactsByAction[A] extends FactsByAction['bid.read'] ? A : never }[Action];

/** The way to a bid: loads it and asks the policy before anybody gets it. */
@Injectable()
export class BidAccess {
  constructor(
    private readonly access: AccessService,
    private readonly bids: BidsRepository,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN. */
  async find(work: Work, viewer: Principal, bidId: string, action: BidAction = 'bid.read'): Promise<BidWithConsortium> {
    const bid = await this.bids.find(work, bidId);
    if (!bid) throw new ShoalError('NOT_FOUND');
    this.access.require(viewer, action, factsOf(bid));
    return bid;
  }

  /** The bid for a change by the firm that manages it, held until the transaction ends. Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION. */
  async findToManage(work: Work, viewer: Principal, bidId: string, version?: number): Promise<BidWithConsortium> {
    await this.find(work, viewer, bidId, 'bid.manage');
    const bid = await this.bids.findForChange(work, bidId);
    if (!bid) throw new ShoalError('NOT_FOUND');
    // It may have changed hands while we waited for it.
    this.access.require(viewer, 'bid.manage', factsOf(bid));
    if (version !== undefined && bid.version !== version) throw new ShoalError('STALE_VERSION');
    return bid;
  }

  /** The bid for the choice of a new lead by its members. Errors: NOT_FOUND, FORBIDDEN. */
  async findToChooseLead(work: Work, viewer: Principal, bidId: string): Promise<BidWithConsortium> {
    const bid = await this.bids.hold(work, bidId);
    // Also where somebody was faster: the firm chosen manages it now.
    if (!bid) throw new ShoalError('NOT_FOUND');
    this.access.require(viewer, 'bid.chooseLead', factsOf(bid));
    return bid;
  }

  allows(viewer: Principal, action: BidAction, bid: BidWithConsortium): boolean {
    return this.access.allows(viewer, action, factsOf(bid));
  }
}
