import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Connection, type Principal, toConnection, UnitOfWork, type Work } from '@shoal/platform';
import { opinionTitle } from '@shoal/requirements-domain';
import { type TenderEntity, TendersRepository } from '@shoal/tenders-server';
import { validate as isUuid } from 'uuid';
import { OpinionAccess } from './opinion-access';
import type { OpinionEntity } from './opinion.entity';
import type { OpinionsAbilitiesType } from './opinion.type';
import { OpinionNews } from './opinion-news';
import { OpinionsRepository } from './opinions.repository';
import type { UpdateOpinionInput } from './opinions.inputs';

/** Opinions of the cooperative on tenders, and who writes them. */
@Injectable()
export class OpinionsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tenders: TendersRepository,
    private readonly opinions: OpinionsRepository,
    private readonly gate: OpinionAccess,
    private readonly news: OpinionNews,
  ) {}

  /** The newest first. Errors: NOT_FOUND, INVALID_INPUT. */
  list(viewer: Principal, query: { readonly tenderId: string; readonly first: number; readonly after?: string | null }): Promise<Connection<OpinionEntity>> {
    return this.work.run(viewer, async (work) => {
      await this.tender(work, viewer, query.tenderId);
      const { rows, totalCount } = await this.opinions.page(work, query);
      return toConnection(rows, query.first, totalCount, ({ id }) => [id]);
    });
  }

  /** Errors: NOT_FOUND. */
  get(viewer: Principal, id: string): Promise<OpinionEntity> {
    return this.work.run(viewer, (work) => this.gate.read(work, viewer, id));
  }

  /** Errors: NOT_FOUND. */
  abilities(viewer: Principal, tenderId: string): Promise<OpinionsAbilitiesType> {
    return this.work.run(viewer, async (work) => {
      const tender = await this.tender(work, viewer, tenderId);
      return { open: this.access.allows(viewer, 'opinion.open', tender), findClauses: this.access.allows(viewer, 'clause.find', tender) };
    });
  }

  /** From then on the firm's people write it. Errors: NOT_FOUND, FORBIDDEN. */
  join(viewer: Principal, id: string, now: Date): Promise<OpinionEntity> {
    return this.work.run(viewer, async (work) => {
      const { opinion } = await this.gate.require(work, viewer, id, 'opinion.join');
      await this.opinions.join(work, opinion, firmOf(viewer), now);
      return this.news.changed(work, opinion);
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, OPINION_LAST_FIRM. */
  leave(viewer: Principal, id: string): Promise<OpinionEntity> {
    return this.work.run(viewer, async (work) => {
      const { opinion, facts } = await this.gate.require(work, viewer, id, 'opinion.leave');
      if (facts.joinedFirmIds.length === 1) throw new ShoalError('OPINION_LAST_FIRM');
      await this.opinions.leave(work, id, firmOf(viewer));
      return this.news.changed(work, opinion);
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  update(viewer: Principal, { title, dueAt, ...seen }: UpdateOpinionInput): Promise<OpinionEntity> {
    return this.work.run(viewer, async (work) => {
      const actions = [...(title == null ? [] : (['opinion.settle'] as const)), ...(dueAt === undefined ? [] : (['opinion.schedule'] as const))];
      const opinion = await this.gate.hold(work, viewer, seen, ...actions);
      Object.assign(opinion, { ...(title != null && { title: opinionTitle(title) }), ...(dueAt !== undefined && { dueAt }) });
      return this.news.changed(work, await this.opinions.save(work, opinion));
    });
  }

  private async tender(work: Work, viewer: Principal, tenderId: string): Promise<TenderEntity> {
    const tender = isUuid(tenderId) ? await this.tenders.find(work, tenderId) : null;
    if (!tender) throw new ShoalError('NOT_FOUND');
    this.access.require(viewer, 'opinion.read', tender);
    return tender;
  }
}

/** Errors: FORBIDDEN, for the office takes part in all of them. */
const firmOf = ({ firmId }: Principal): string => {
  if (firmId === null) throw new ShoalError('FORBIDDEN');
  return firmId;
};
