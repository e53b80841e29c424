import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { type Connection, type Principal, toConnection, UnitOfWork } from '@shoal/platform';
import { type RunningBidRow, RunningBidsRepository } from './running-bids.repository';
import type { RunningBidsArgs } from './running-bids.type';

/** What the office looks at before it lets a firm go. */
@Injectable()
export class RunningBidsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly running: RunningBidsRepository,
  ) {}

  /** None for a firm of another cooperative. Errors: FORBIDDEN. */
  async list(viewer: Principal, args: RunningBidsArgs): Promise<Connection<RunningBidRow>> {
    this.access.require(viewer, 'membership.decide', viewer);
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.running.page(work, args.firmId, args));
    return toConnection(rows, args.first, totalCount, (row) => [row.tenderId, row.id]);
  }
}
