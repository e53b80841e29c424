import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import type { Work } from '@shoal/platform';
import type { OpinionFilePurpose, OpinionReminderStep } from '@shoal/requirements-domain';
import { In } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { OpinionFileEntity, OpinionHandInEntity, OpinionReplyEntity } from './opinion.entity';

export interface DueOpinion {
  readonly id: string;
  readonly dueAt: Date;
}

/** What was handed in, what came back, and who was reminded. */
@Injectable()
export class OpinionEndsRepository {
  handIns(work: Work, opinionIds: readonly string[]): Promise<OpinionHandInEntity[]> {
    return work.manager.findBy(OpinionHandInEntity, { opinionId: In([...opinionIds]) });
  }

  /** The text that was handed in; null where it has not been. */
  async contentOf(work: Work, opinionId: string): Promise<Buffer | null> {
    const [row] = await work.manager.query<{ content: Buffer }[]>('SELECT content FROM opinion_hand_ins WHERE opinion_id = $1', [opinionId]);
    return row?.content ?? null;
  }

  async addHandIn(work: Work, handIn: OpinionHandInEntity): Promise<void> {
    await work.manager.insert(OpinionHandInEntity, handIn as object);
  }

  /** Day, channel and number; never the text. */
  async correctHandIn(work: Work, opinionId: string, change: Pick<OpinionHandInEntity, 'day' | 'channel' | 'receiptNumber'>): Promise<void> {
    await work.manager.update(OpinionHandInEntity, { opinionId }, change);
  }

  replies(work: Work, opinionIds: readonly string[]): Promise<OpinionReplyEntity[]> {
    return work.manager.findBy(OpinionReplyEntity, { opinionId: In([...opinionIds]) });
  }

  async saveReply(work: Work, reply: OpinionReplyEntity): Promise<void> {
    await work.manager.upsert(OpinionReplyEntity, reply as object, ['opinionId']);
  }

  /** The oldest first. */
  files(work: Work, opinionIds: readonly string[]): Promise<OpinionFileEntity[]> {
    return work.manager.find(OpinionFileEntity, { where: { opinionId: In([...opinionIds]) }, order: { id: 'ASC' } });
  }

  async findFile(work: Work, id: string): Promise<OpinionFileEntity | null> {
    return isUuid(id) ? work.manager.findOneBy(OpinionFileEntity, { id }) : null;
  }

  async countFiles(work: Work, opinionId: string, purpose: OpinionFilePurpose): Promise<number> {
    return work.manager.countBy(OpinionFileEntity, { opinionId, purpose });
  }

  async insertFile(work: Work, file: OpinionFileEntity): Promise<void> {
    await work.manager.insert(OpinionFileEntity, file as object);
  }

  /** Errors: NOT_FOUND. */
  async removeFile(work: Work, id: string): Promise<void> {
    const { affected } = await work.manager.delete(OpinionFileEntity, { id });
    if (affected !== 1) throw new ShoalError('NOT_FOUND');
  }

  /** With an opinion that waits and whose time ends between the two. By the purpose `worker`. */
  async cooperativesDue(work: Work, first: Date, last: Date): Promise<string[]> {
    const rows = await work.manager.query<{ id: string }[]>('SELECT id FROM cooperatives_with_due_opinions($1, $2) AS due (id)', [first, last]);
    return rows.map(({ id }) => id);
  }

  due(work: Work, first: Date, last: Date): Promise<DueOpinion[]> {
    return work.manager.query<DueOpinion[]>(`SELECT id, due_at AS "dueAt" FROM opinions WHERE state IN ('draft', 'ready') AND due_at BETWEEN $1 AND $2 ORDER BY due_at, id`, [first, last]);
  }

  /** False when people were reminded of this end at this step before; waits for whoever is reminding them now. */
  async claimReminder(work: Work, { id, dueAt }: DueOpinion, step: OpinionReminderStep): Promise<boolean> {
    const rows = await work.manager.query<unknown[]>('INSERT INTO opinion_reminders (opinion_id, due_at, step, cooperative_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING step', [id, dueAt, step, work.context.cooperativeId]);
    return rows.length > 0;
  }
}
