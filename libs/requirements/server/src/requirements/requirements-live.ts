import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { Live, type LiveNews, type Principal, UnitOfWork } from '@shoal/platform';
import { TendersRepository } from '@shoal/tenders-server';
import { validate as isUuid } from 'uuid';
import { RfpsRepository } from '../intake/rfps.repository';
import { requirementsTopic } from './requirements-topic';
import { RequirementsRepository } from './requirements.repository';

/** Tells those who look at a tender's requirements which of them, and which of its RFPs, are others now. */
@Injectable()
export class RequirementsLive {
  constructor(
    private readonly live: Live,
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tenders: TendersRepository,
    private readonly requirements: RequirementsRepository,
    private readonly rfps: RfpsRepository,
  ) {}

  /** Errors, at once or when the right to it ends: NOT_FOUND. */
  changes(viewer: Principal, tenderId: string): AsyncIterableIterator<object> {
    if (!isUuid(tenderId)) throw new ShoalError('NOT_FOUND');
    return this.live.subscribe(viewer, { topics: [requirementsTopic(tenderId)], check: (person, news) => this.check(person, tenderId, news) });
  }

  private check(viewer: Principal, tenderId: string, news: LiveNews): Promise<object> {
    return this.work.run(viewer, async (work) => {
      const tender = await this.tenders.find(work, tenderId);
      if (!tender) throw new ShoalError('NOT_FOUND');
      this.access.require(viewer, 'requirement.read', tender);
      const ids = news.all ? [] : news.idsOf(requirementsTopic(tenderId));
      return { requirementsChanged: { all: news.all, requirements: await this.requirements.versions(work, ids), rfps: ids.length === 0 ? [] : await this.rfps.findMany(work, ids) } };
    });
  }
}
