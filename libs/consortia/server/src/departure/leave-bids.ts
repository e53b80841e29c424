import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { FirmLeaves, type FirmEntity, type Leaving } from '@shoal/firms-server';
import { NotificationsService } from '@shoal/notifications-server';
import type { AuditDetails, Work } from '@shoal/platform';
import { type LeftBid, RunningBidsRepository } from './running-bids.repository';

/** A firm that the office lets go is out of its running bids at once; whoever remains is asked to settle what it leaves open. */
@Injectable()
export class LeaveBids {
  constructor(
    leaves: FirmLeaves,
    private readonly running: RunningBidsRepository,
    private readonly notifications: NotificationsService,
  ) {
    leaves.register((work, leaving) => this.leave(work, leaving));
  }

  /** Errors: FIRM_IN_BIDS (count) where they are not as many as the office has seen. */
  private async leave(work: Work, { firm, seenBids }: Leaving): Promise<AuditDetails> {
    const left = await this.running.leave(work, firm.id);
    if (left.length !== seenBids) throw new ShoalError('FIRM_IN_BIDS', { count: left.length });
    for (const bid of left) {
      await this.tell(work, firm, bid);
      // Whoever remains has other rights by it, as after every departure.
      await work.accessChanged({ kind: 'bid', bidId: bid.bidId });
    }
    return left.length === 0 ? {} : { bids: left.length };
  }

  /** The firm that manages settles the shares; where there is none, everybody is asked for a new lead. */
  private async tell(work: Work, firm: FirmEntity, { bidId, leadFirmId, openedByFirmId, remainingFirmIds }: LeftBid): Promise<void> {
    const manager = [leadFirmId, openedByFirmId].find((id) => remainingFirmIds.includes(id));
    const told = { link: `/bids/${bidId}/consortium`, args: { firm: firm.name, firmEn: firm.nameEn } };
    if (manager) return this.notifications.notify(work, { ...told, kind: 'member_left', firmId: manager });
    for (const firmId of remainingFirmIds) await this.notifications.notify(work, { ...told, kind: 'lead_left', firmId });
  }
}
