import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import type { ClauseKind, ClauseState } from '@shoal/requirements-domain';
import { In } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { ClauseCommentEntity, ClauseEntity } from './clause.entity';

export interface ClausesQuery {
  readonly tenderId: string;
  readonly first: number;
  readonly after?: string | null;
  readonly kind?: ClauseKind | null;
  readonly state?: ClauseState | null;
}

interface Page<T> {
  readonly rows: T[];
  readonly totalCount: number;
}

@Injectable()
export class ClausesRepository {
  /** Those of the newest RFP first, each RFP's in its order; up to `first + 1`. Errors: INVALID_INPUT. */
  async page(work: Work, { tenderId, first, after, kind, state }: ClausesQuery): Promise<Page<ClauseEntity>> {
    const select = work.manager.createQueryBuilder(ClauseEntity, 'clause').where('clause.tenderId = :tenderId', { tenderId });
    if (kind) select.andWhere('clause.kind = :kind', { kind });
    if (state) select.andWhere('clause.state = :state', { state });
    const totalCount = await select.getCount();
    const key = decodeCursor(after, 3);
    if (key && (typeof key[0] !== 'number' || !Number.isSafeInteger(key[1]) || !isUuid(key[2]))) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
    if (key) select.andWhere('((NOT clause.isInRfp)::int, clause.position, clause.id) > (:gone, :position, :id)', { gone: key[0], position: key[1], id: key[2] });
    const rows = await select.orderBy('(NOT clause.isInRfp)::int').addOrderBy('clause.position').addOrderBy('clause.id').limit(first + 1).getMany();
    return { rows, totalCount };
  }

  keyOf({ isInRfp, position, id }: ClauseEntity): readonly [number, number, string] {
    return [isInRfp ? 0 : 1, position, id];
  }

  async find(work: Work, id: string): Promise<ClauseEntity | null> {
    return isUuid(id) ? work.manager.findOneBy(ClauseEntity, { id }) : null;
  }

  async findForChange(work: Work, id: string): Promise<ClauseEntity | null> {
    return isUuid(id) ? work.manager.findOne(ClauseEntity, { where: { id }, lock: { mode: 'pessimistic_write' } }) : null;
  }

  findMany(work: Work, ids: readonly string[]): Promise<ClauseEntity[]> {
    return work.manager.findBy(ClauseEntity, { id: In([...ids]) });
  }

  ofTender(work: Work, tenderId: string): Promise<ClauseEntity[]> {
    return work.manager.findBy(ClauseEntity, { tenderId });
  }

  async save(work: Work, clauses: readonly ClauseEntity[]): Promise<void> {
    await work.manager.save(ClauseEntity, [...clauses], { chunk: 200 });
  }

  async countComments(work: Work, clauseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await work.manager.query<{ clause_id: string; count: number }[]>('SELECT clause_id, count(*)::int AS count FROM clause_comments WHERE clause_id = ANY ($1) GROUP BY clause_id', [[...clauseIds]]);
    return new Map([...clauseIds.map((id) => [id, 0] as const), ...rows.map(({ clause_id, count }) => [clause_id, count] as const)]);
  }

  /** The oldest first; up to `first + 1`. Errors: INVALID_INPUT. */
  async pageComments(work: Work, { clauseId, first, after }: { readonly clauseId: string; readonly first: number; readonly after?: string | null }): Promise<Page<ClauseCommentEntity>> {
    const select = work.manager.createQueryBuilder(ClauseCommentEntity, 'comment').where('comment.clauseId = :clauseId', { clauseId });
    const totalCount = await select.getCount();
    const key = decodeCursor(after, 1);
    if (key && !isUuid(key[0])) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
    if (key) select.andWhere('comment.id > :id', { id: key[0] });
    return { rows: await select.orderBy('comment.id').limit(first + 1).getMany(), totalCount };
  }

  async findComment(work: Work, id: string): Promise<ClauseCommentEntity | null> {
    return isUuid(id) ? work.manager.findOneBy(ClauseCommentEntity, { id }) : null;
  }

  async insertComment(work: Work, comment: ClauseCommentEntity): Promise<void> {
    await work.manager.insert(ClauseCommentEntity, comment as object);
  }

  /** Errors: NOT_FOUND. */
  async rewordComment(work: Work, id: string, text: string, editedAt: Date): Promise<void> {
    const { affected } = await work.manager.update(ClauseCommentEntity, { id }, { text, editedAt });
    if (affected !== 1) throw new ShoalError('NOT_FOUND');
  }

  /** Errors: NOT_FOUND. */
  async removeComment(work: Work, id: string): Promise<void> {
    const { affected } = await work.manager.delete(ClauseCommentEntity, { id });
    if (affected !== 1) throw new ShoalError('NOT_FOUND');
  }

  /** One search at a time changes the clauses of a tender. */
  async lockTender(work: Work, tenderId: string): Promise<void> {
    await work.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('clauses:' || $1, 0))`, [tenderId]);
  }

  /** The newest RFP of the tender that was read to its end; null while there is none. */
  async newestRead(work: Work, tenderId: string): Promise<string | null> {
    const [row] = await work.manager.query<{ id: string }[]>(`SELECT id FROM rfps WHERE tender_id = $1 AND EXISTS (SELECT 1 FROM rfp_readings reading WHERE reading.rfp_id = rfps.id) ORDER BY ordinal DESC LIMIT 1`, [tenderId]);
    return row?.id ?? null;
  }
}
