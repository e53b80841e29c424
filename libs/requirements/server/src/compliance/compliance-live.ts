import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { Live, type LiveNews, type Principal, UnitOfWork } from '@shoal/platform';
import { validate as isUuid } from 'uuid';
import { ComplianceAccess } from './compliance-access';
import { complianceTopic } from './compliance-topic';
import { ItemsRepository } from './items.repository';

/** Tells those who have a matrix open which of its rows are others now. */
@Injectable()
export class ComplianceLive {
  constructor(
    private readonly live: Live,
    private readonly work: UnitOfWork,
    private readonly gate: ComplianceAccess,
    private readonly items: ItemsRepository,
  ) {}

  /** Errors, at once or when the right to it ends: NOT_FOUND. */
  changes(viewer: Principal, bidId: string): AsyncIterableIterator<object> {
    if (!isUuid(bidId)) throw new ShoalError('NOT_FOUND');
    return this.live.subscribe(viewer, { topics: [complianceTopic(bidId)], check: (person, news) => this.check(person, bidId, news) });
  }

  /** Null where the viewer sees none of them. */
  private check(viewer: Principal, bidId: string, news: LiveNews): Promise<object | null> {
    return this.work.run(viewer, async (work) => {
      await this.gate.bid(work, viewer, bidId);
      if (news.all) return { complianceChanged: { all: true, items: [] } };
      const items = await this.items.versions(work, bidId, news.idsOf(complianceTopic(bidId)));
      return items.length > 0 ? { complianceChanged: { all: false, items } } : null;
    });
  }
}
