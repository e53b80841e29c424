import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { blocksToUpdate } from '@shoal/collab-engine';
import { RoomSeeds } from '@shoal/collab-server';
import { opinionRoom, ShoalError } from '@shoal/contract';
import { type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { OPINION_LIMITS, opinionDraft, opinionTitle } from '@shoal/requirements-domain';
import { TendersRepository } from '@shoal/tenders-server';
import { v7 as uuid } from 'uuid';
import type { ClauseEntity } from '../clauses/clause.entity';
import { ClausesRepository } from '../clauses/clauses.repository';
import { OpinionEntity } from './opinion.entity';
import { OpinionNews } from './opinion-news';
import { OpinionsRepository } from './opinions.repository';
import type { OpenOpinionInput } from './opinions.inputs';

/** An opinion begins with a text: a part for each clause that was chosen. */
@Injectable()
export class OpenOpinion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tenders: TendersRepository,
    private readonly clauses: ClausesRepository,
    private readonly opinions: OpinionsRepository,
    private readonly seeds: RoomSeeds,
    private readonly news: OpinionNews,
  ) {}

  /** The opener's firm writes it from the beginning. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT, OPINIONS_FULL. */
  open(viewer: Principal, { tenderId, title, clauseIds, dueAt }: OpenOpinionInput, now: Date): Promise<OpinionEntity> {
    const line = opinionTitle(title);
    return this.work.run(viewer, async (work) => {
      const tender = await this.tenders.find(work, tenderId);
      if (!tender) throw new ShoalError('NOT_FOUND');
      const { cooperativeId } = tender;
      this.access.require(viewer, 'opinion.open', tender);
      await this.opinions.lockTender(work, tenderId);
      if ((await this.opinions.count(work, tenderId)) >= OPINION_LIMITS.perTenderMax) throw new ShoalError('OPINIONS_FULL', { max: OPINION_LIMITS.perTenderMax });
      const chosen = await this.chosen(work, tenderId, clauseIds);
      const opinion = Object.assign(new OpinionEntity(), { id: uuid(), cooperativeId, tenderId, title: line, state: 'draft', dueAt: dueAt ?? null, openedByPersonId: viewer.personId, openedByFirmId: viewer.firmId, openedAt: now, version: 1 } satisfies OpinionEntity);
      await this.opinions.insert(work, opinion);
      if (viewer.firmId !== null) await this.opinions.join(work, opinion, viewer.firmId, now);
      const clauseIdsInOrder = chosen.map(({ id }) => id);
      await this.opinions.choose(work, opinion, clauseIdsInOrder);
      await this.seeds.seed(work, opinionRoom(opinion.id), blocksToUpdate(opinionDraft(chosen)), null);
      await this.news.opened(work, viewer, opinion);
      await this.news.changed(work, opinion, clauseIdsInOrder);
      await this.news.log(work, 'open', opinion);
      return opinion;
    });
  }

  private async chosen(work: Work, tenderId: string, ids: readonly string[]): Promise<ClauseEntity[]> {
    const unique = [...new Set(ids)];
    if (unique.length > OPINION_LIMITS.clausesMax) throw new ShoalError('INVALID_INPUT', { detail: `clauseIds ≤ ${OPINION_LIMITS.clausesMax}` });
    const clauses = (await this.clauses.findMany(work, unique)).filter((clause) => clause.tenderId === tenderId);
    if (clauses.length !== unique.length) throw new ShoalError('NOT_FOUND');
    return clauses.sort((a, b) => a.position - b.position);
  }
}
