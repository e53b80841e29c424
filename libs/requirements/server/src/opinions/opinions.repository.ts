import { Injectable } from '@nestjs/common';
import type { OpinionFacts } from '@shoal/access-domain';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import { In } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { OpinionClauseEntity, OpinionEntity, OpinionFirmEntity } from './opinion.entity';

@Injectable()
export class OpinionsRepository {
  /** The newest first; up to `first + 1`. Errors: INVALID_INPUT. */
  async page(work: Work, { tenderId, first, after }: { readonly tenderId: string; readonly first: number; readonly after?: string | null }): Promise<{ rows: OpinionEntity[]; totalCount: number }> {
    const select = work.manager.createQueryBuilder(OpinionEntity, 'opinion').where('opinion.tenderId = :tenderId', { tenderId });
    const totalCount = await select.getCount();
    const key = decodeCursor(after, 1);
    if (key && !isUuid(key[0])) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
    if (key) select.andWhere('opinion.id < :id', { id: key[0] });
    return { rows: await select.orderBy('opinion.id', 'DESC').limit(first + 1).getMany(), totalCount };
  }

  async find(work: Work, id: string): Promise<OpinionEntity | null> {
    return isUuid(id) ? work.manager.findOneBy(OpinionEntity, { id }) : null;
  }

  findMany(work: Work, ids: readonly string[]): Promise<OpinionEntity[]> {
    return work.manager.findBy(OpinionEntity, { id: In([...ids]) });
  }

  /** Held until the transaction ends; needs the right to change the row. */
  findForChange(work: Work, id: string): Promise<OpinionEntity | null> {
    return work.manager.findOne(OpinionEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async count(work: Work, tenderId: string): Promise<number> {
    return work.manager.countBy(OpinionEntity, { tenderId });
  }

  async insert(work: Work, opinion: OpinionEntity): Promise<void> {
    await work.manager.insert(OpinionEntity, opinion as object);
  }

  save(work: Work, opinion: OpinionEntity): Promise<OpinionEntity> {
    return work.manager.save(OpinionEntity, opinion);
  }

  /** A new version, also where the state stays. */
  async bringTo(work: Work, opinion: OpinionEntity, state: OpinionEntity['state']): Promise<OpinionEntity> {
    const version = opinion.version + 1;
    await work.manager.query('UPDATE opinions SET state = $2, version = $3 WHERE id = $1', [opinion.id, state, version]);
    return Object.assign(opinion, { state, version });
  }

  /** One opening at a time on a tender, so that the limit holds. */
  async lockTender(work: Work, tenderId: string): Promise<void> {
    await work.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('opinions:' || $1, 0))`, [tenderId]);
  }

  /** The firms that write each, in the order in which they joined. */
  async firmsOf(work: Work, opinionIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await work.manager.find(OpinionFirmEntity, { where: { opinionId: In([...opinionIds]) }, order: { joinedAt: 'ASC', firmId: 'ASC' } });
    const firms = new Map<string, string[]>(opinionIds.map((id) => [id, []]));
    for (const { opinionId, firmId } of rows) firms.get(opinionId)?.push(firmId);
    return firms;
  }

  async factsOf(work: Work, { id, cooperativeId, openedByFirmId, state }: OpinionEntity): Promise<OpinionFacts> {
    return { cooperativeId, openedByFirmId, state, joinedFirmIds: (await this.firmsOf(work, [id])).get(id) ?? [] };
  }

  /** Whether the context may write the text now, by row-level security alone. */
  async isWritable(work: Work, id: string): Promise<boolean> {
    const rows = await work.manager.query<unknown[]>('SELECT 1 FROM app_writable_opinions() AS writable (id) WHERE id = $1', [id]);
    return rows.length > 0;
  }

  async join(work: Work, { id: opinionId, cooperativeId }: OpinionEntity, firmId: string, joinedAt: Date): Promise<void> {
    await work.manager.insert(OpinionFirmEntity, { opinionId, firmId, cooperativeId, joinedAt });
  }

  /** Errors: NOT_FOUND. */
  async leave(work: Work, opinionId: string, firmId: string): Promise<void> {
    const { affected } = await work.manager.delete(OpinionFirmEntity, { opinionId, firmId });
    if (affected !== 1) throw new ShoalError('NOT_FOUND');
  }

  async choose(work: Work, { id: opinionId, cooperativeId, tenderId }: OpinionEntity, clauseIds: readonly string[]): Promise<void> {
    if (clauseIds.length > 0) await work.manager.insert(OpinionClauseEntity, clauseIds.map((clauseId, position) => ({ opinionId, clauseId, cooperativeId, tenderId, position })));
  }

  /** What each is about, in the order of its text. */
  async clausesOf(work: Work, opinionIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await work.manager.find(OpinionClauseEntity, { where: { opinionId: In([...opinionIds]) }, order: { position: 'ASC' } });
    const clauses = new Map<string, string[]>(opinionIds.map((id) => [id, []]));
    for (const { opinionId, clauseId } of rows) clauses.get(opinionId)?.push(clauseId);
    return clauses;
  }

  /** The opinions on each clause, the newest first. */
  async onClauses(work: Work, clauseIds: readonly string[]): Promise<ReadonlyMap<string, readonly OpinionEntity[]>> {
    const rows = await work.manager.findBy(OpinionClauseEntity, { clauseId: In([...clauseIds]) });
    const opinions = new Map((await this.findMany(work, [...new Set(rows.map(({ opinionId }) => opinionId))])).map((opinion) => [opinion.id, opinion]));
    const found = new Map<string, OpinionEntity[]>(clauseIds.map((id) => [id, []]));
    for (const { clauseId, opinionId } of rows.sort((a, b) => (a.opinionId < b.opinionId ? 1 : -1))) {
      const opinion = opinions.get(opinionId);
      if (opinion) found.get(clauseId)?.push(opinion);
    }
    return found;
  }

  /** Firms that could join an opinion. */
  async memberFirms(work: Work): Promise<string[]> {
    const rows = await work.manager.query<{ id: string }[]>(`SELECT id FROM firms WHERE membership = 'member' AND cooperative_id = $1 ORDER BY id`, [work.context.cooperativeId]);
    return rows.map(({ id }) => id);
  }
}
