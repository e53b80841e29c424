import { Injectable } from '@nestjs/common';
import { RoomHistory } from '@shoal/collab-server';
import { opinionRoom, ShoalError } from '@shoal/contract';
import { type Principal, UnitOfWork } from '@shoal/platform';
import { requireOpinionStep } from '@shoal/requirements-domain';
import { OpinionAccess } from './opinion-access';
import type { OpinionEntity } from './opinion.entity';
import { OpinionNews } from './opinion-news';
import { OpinionsRepository } from './opinions.repository';
import type { SetOpinionStateInput } from './opinions.inputs';

/** Ready closes the text, draft opens it again, withdrawn closes it for good. */
@Injectable()
export class SettleOpinion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly opinions: OpinionsRepository,
    private readonly gate: OpinionAccess,
    private readonly rooms: RoomHistory,
    private readonly news: OpinionNews,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, STATE_NOT_NEXT. */
  bringTo(viewer: Principal, { state, ...seen }: SetOpinionStateInput): Promise<OpinionEntity> {
    // The other two come with a day and a channel, or with the reply.
    if (state === 'handed_in' || state === 'answered') throw new ShoalError('STATE_NOT_NEXT');
    return this.work.run(viewer, async (work) => {
      const opinion = await this.gate.hold(work, viewer, seen, state === 'withdrawn' ? 'opinion.withdraw' : 'opinion.settle');
      requireOpinionStep(opinion.state, state);
      const room = opinionRoom(opinion.id);
      if (state === 'draft') await this.rooms.thaw(work, room);
      else await this.rooms.freeze(work, room);
      const saved = await this.news.changed(work, await this.opinions.save(work, Object.assign(opinion, { state })));
      if (state === 'ready') await this.news.ready(work, saved);
      if (state === 'withdrawn') await this.news.log(work, 'withdraw', saved);
      return saved;
    });
  }
}
