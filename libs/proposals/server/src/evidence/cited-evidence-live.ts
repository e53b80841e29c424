import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { BidFactsLoader } from '@shoal/consortia-server';
import { type AccessChange, ShoalError } from '@shoal/contract';
import { Live, type LiveNews, type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { evidenceTopic } from '@shoal/references-server';
import { validate as isUuid } from 'uuid';
import type { SectionEntity } from '../section.entity';
import { SectionsRepository } from '../sections.repository';
import { citationsTopic } from './citations-topic';
import { SectionCitationsRepository } from './section-citations.repository';

interface CitedEvidenceChange {
  readonly evidenceIds: readonly string[] | null;
  readonly sections: readonly SectionEntity[];
}

/** Tells those who have a proposal open that what its texts cite is something else than before. */
@Injectable()
export class CitedEvidenceLive {
  constructor(
    private readonly live: Live,
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly bids: BidFactsLoader,
    private readonly sections: SectionsRepository,
    private readonly citations: SectionCitationsRepository,
  ) {}

  /** Errors, at once or when the right to it ends: NOT_FOUND. */
  changes(viewer: Principal, bidId: string): AsyncIterableIterator<object> {
    if (!isUuid(bidId)) throw new ShoalError('NOT_FOUND');
    const topics = [evidenceTopic(viewer.cooperativeId), citationsTopic(bidId)];
    return this.live.subscribe(viewer, { topics, byDay: true, concerns: (change) => mayClose(change, bidId), check: (person, news) => this.check(person, bidId, news) });
  }

  private check(viewer: Principal, bidId: string, news: LiveNews): Promise<object | null> {
    return this.work.run(viewer, async (work) => {
      const bid = await this.bids.load(work, bidId);
      if (!bid) throw new ShoalError('NOT_FOUND');
      this.access.require(viewer, 'proposal.read', bid);
      const change = await this.changeFor(work, viewer, bidId, news);
      return change && { citedEvidenceChanged: change };
    });
  }

  /** Null where nothing of it stands in a text that the viewer reads: nobody learns that other things have changed. */
  private async changeFor(work: Work, { cooperativeId }: Principal, bidId: string, news: LiveNews): Promise<CitedEvidenceChange | null> {
    const cited = await this.citations.inBid(work, bidId, news.all ? null : news.idsOf(evidenceTopic(cooperativeId)));
    const retold = await this.sections.doors(work, news.idsOf(citationsTopic(bidId)));
    const sections = await this.sections.findMany(work, [...new Set([...cited.map(({ sectionId }) => sectionId), ...retold])]);
    if (news.all) return { evidenceIds: null, sections };
    return sections.length > 0 ? { evidenceIds: [...new Set(cited.map(({ evidenceId }) => evidenceId))], sections } : null;
  }
}

/** A firm that leaves the bid or the cooperative takes with it what it shares. */
const mayClose = (change: AccessChange, bidId: string): boolean => change.kind === 'firm' || (change.kind === 'bid' && change.bidId === bidId);
