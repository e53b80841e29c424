import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { Live, type LiveNews, type Principal, UnitOfWork } from '@shoal/platform';
import { TendersRepository } from '@shoal/tenders-server';
import { validate as isUuid } from 'uuid';
import { ClausesRepository } from '../clauses/clauses.repository';
import { OpinionsRepository } from './opinions.repository';
import { opinionsTopic } from './opinions-topic';

/** Tells those who look at a tender's clauses and opinions which of them are others now. */
@Injectable()
export class OpinionsLive {
  constructor(
    private readonly live: Live,
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tenders: TendersRepository,
    private readonly clauses: ClausesRepository,
    private readonly opinions: OpinionsRepository,
  ) {}

  /** Errors, at once or when the right to it ends: NOT_FOUND. */
  changes(viewer: Principal, tenderId: string): AsyncIterableIterator<object> {
    if (!isUuid(tenderId)) throw new ShoalError('NOT_FOUND');
    return this.live.subscribe(viewer, { topics: [opinionsTopic(tenderId)], check: (person, news) => this.check(person, tenderId, news) });
  }

  private check(viewer: Principal, tenderId: string, news: LiveNews): Promise<object> {
    return this.work.run(viewer, async (work) => {
      const tender = await this.tenders.find(work, tenderId);
      if (!tender) throw new ShoalError('NOT_FOUND');
      this.access.require(viewer, 'opinion.read', tender);
      const ids = news.all ? [] : news.idsOf(opinionsTopic(tenderId));
      const [clauses, opinions] = ids.length === 0 ? [[], []] : [await this.clauses.findMany(work, ids), await this.opinions.findMany(work, ids)];
      return { opinionsChanged: { all: news.all, clauses: clauses.map(({ id }) => id), opinions: opinions.map(({ id }) => id) } };
    });
  }
}
