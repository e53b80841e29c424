import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RoomHistory } from '@shoal/collab-server';
import { opinionRoom } from '@shoal/contract';
import { type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { OPINION_LIMITS, requireOpinionStep, requireReplyable, writtenText } from '@shoal/requirements-domain';
import { OpinionAccess } from './opinion-access';
import { type OpinionEntity, OpinionHandInEntity, OpinionReplyEntity } from './opinion.entity';
import { OpinionEndsRepository } from './opinion-ends.repository';
import { OpinionNews } from './opinion-news';
import { OpinionsRepository } from './opinions.repository';
import type { HandInOpinionInput, RecordReplyInput } from './opinions.inputs';

/** The office hands an opinion in and records what the buyer answers. */
@Injectable()
export class HandInOpinion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly opinions: OpinionsRepository,
    private readonly ends: OpinionEndsRepository,
    private readonly gate: OpinionAccess,
    private readonly rooms: RoomHistory,
    private readonly news: OpinionNews,
  ) {}

  /** Keeps the very text with its hash. Once more it corrects day, channel and number. Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, STATE_NOT_NEXT, INVALID_INPUT. */
  handIn(viewer: Principal, { day, channel, receiptNumber, ...seen }: HandInOpinionInput, now: Date): Promise<OpinionEntity> {
    const how = { day, channel, receiptNumber: writtenText(receiptNumber ?? '', 'receiptNumber', { min: 0, max: OPINION_LIMITS.receiptMax }) };
    return this.work.run(viewer, async (work) => {
      const opinion = await this.gate.hold(work, viewer, seen, 'opinion.handIn');
      const isCorrection = opinion.state === 'handed_in';
      if (isCorrection) await this.ends.correctHandIn(work, opinion.id, how);
      else {
        requireOpinionStep(opinion.state, 'handed_in');
        await this.keep(work, viewer, opinion, how, now);
      }
      const saved = await this.advance(work, opinion, 'handed_in');
      if (!isCorrection) await this.news.handedIn(work, saved, day);
      await this.news.log(work, 'hand_in', saved, how);
      return saved;
    });
  }

  /** Once more it is a correction. Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, STATE_NOT_NEXT, INVALID_INPUT. */
  recordReply(viewer: Principal, { day, outcome, text, ...seen }: RecordReplyInput, now: Date): Promise<OpinionEntity> {
    const words = writtenText(text ?? '', 'text', { min: 0, max: OPINION_LIMITS.replyMax });
    return this.work.run(viewer, async (work) => {
      const opinion = await this.gate.hold(work, viewer, seen, 'opinion.recordReply');
      requireReplyable(opinion.state);
      const isFirst = opinion.state === 'handed_in';
      const { id: opinionId, cooperativeId } = opinion;
      await this.ends.saveReply(work, Object.assign(new OpinionReplyEntity(), { opinionId, cooperativeId, day, outcome, text: words, at: now, personId: viewer.personId } satisfies OpinionReplyEntity));
      const saved = await this.advance(work, opinion, 'answered');
      if (isFirst) await this.news.answered(work, saved);
      await this.news.log(work, 'record_reply', saved, { day, outcome });
      return saved;
    });
  }

  private async keep(work: Work, { personId }: Principal, { id: opinionId, cooperativeId }: OpinionEntity, how: Pick<OpinionHandInEntity, 'day' | 'channel' | 'receiptNumber'>, at: Date): Promise<void> {
    const content = Buffer.from((await this.rooms.freeze(work, opinionRoom(opinionId))).content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    await this.ends.addHandIn(work, Object.assign(new OpinionHandInEntity(), { opinionId, cooperativeId, ...how, content, sha256, at, personId } satisfies OpinionHandInEntity));
  }

  /** A correction is a new version too: whoever has the older one on the screen is told. */
  private async advance(work: Work, opinion: OpinionEntity, state: 'handed_in' | 'answered'): Promise<OpinionEntity> {
    return this.news.changed(work, await this.opinions.bringTo(work, opinion, state));
  }
}
