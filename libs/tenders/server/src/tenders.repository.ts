import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import type { TenderStatus } from '@shoal/tenders-domain';
import { In, type SelectQueryBuilder } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { TenderEntity } from './tender.entity';
import { TenderRevisionEntity } from './tender-revision.entity';

export interface TendersQuery {
  readonly first: number;
  readonly after?: string;
  readonly search?: string;
  readonly status?: TenderStatus;
}

/** A row with the keys by which the list is in order; `asOf` is the instant (ms) that decided open and closed. */
export interface TenderRow {
  readonly tender: TenderEntity;
  readonly key: readonly [asOf: number, rank: number, order: number, id: string];
}

// The same rule as `tenderStatus` of the domain, for the database.
const END = 'coalesce(tender.closes_at, tender.opens_at)';
const RANK = `CASE WHEN tender.kind LIKE '취소%' THEN 2 WHEN ${END} <= :asOf THEN 1 ELSE 0 END`;
const RANKS: Record<TenderStatus, number> = { open: 0, closed: 1, cancelled: 2 };
// Open tenders by what closes next, the others by what closed last; without a date at the end.
const LAST = '9007199254740991';
const MILLISECONDS = `(extract(epoch FROM ${END}) * 1000)::bigint`;
const ORDER = `CASE WHEN ${RANK} = 0 THEN coalesce(${MILLISECONDS}, ${LAST}) ELSE coalesce(-${MILLISECONDS}, ${LAST}) END`;

const CHUNK = 200;

/** Errors: INVALID_INPUT. */
const readCursor = (cursor: string | null | undefined): TenderRow['key'] | null => {
  const key = decodeCursor(cursor ?? undefined, 4);
  if (key === null) return null;
  const [asOf, rank, order, id] = key;
  const whole = Number.isSafeInteger(asOf) && Number.isSafeInteger(rank) && Number.isSafeInteger(order);
  if (!whole || !isUuid(id) || Math.abs(Number(asOf)) > 8.64e15) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
  return [Number(asOf), Number(rank), Number(order), String(id)];
};

@Injectable()
export class TendersRepository {
  find(work: Work, id: string): Promise<TenderEntity | null> {
    return work.manager.findOneBy(TenderEntity, { id });
  }

  /** Held until the transaction ends. */
  findForChange(work: Work, id: string): Promise<TenderEntity | null> {
    return work.manager.findOne(TenderEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  findMany(work: Work, ids: readonly string[]): Promise<TenderEntity[]> {
    return work.manager.findBy(TenderEntity, { id: In([...ids]) });
  }

  findByNumbers(work: Work, numbers: readonly string[]): Promise<TenderEntity[]> {
    return work.manager.findBy(TenderEntity, { number: In([...numbers]) });
  }

  revisionsOf(work: Work, tenderIds: readonly string[]): Promise<TenderRevisionEntity[]> {
    return work.manager.findBy(TenderRevisionEntity, { tenderId: In([...tenderIds]) });
  }

  /** One import or entry at a time in a cooperative, so that two of the same number cannot cross. */
  async lockNumbers(work: Work, cooperativeId: string): Promise<void> {
    await work.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('tenders:' || $1, 0))`, [cooperativeId]);
  }

  async save(work: Work, tenders: readonly TenderEntity[], revisions: readonly TenderRevisionEntity[]): Promise<void> {
    await work.manager.save(TenderEntity, [...tenders], { chunk: CHUNK });
    await work.manager.save(TenderRevisionEntity, [...revisions], { chunk: CHUNK });
  }

  /** Up to `first + 1` rows and the number of all. `now` counts for the first page; later ones keep the instant of the first. */
  async page(work: Work, query: TendersQuery, now: Date): Promise<{ rows: TenderRow[]; totalCount: number }> {
    const after = readCursor(query.after);
    const asOf = after ? after[0] : now.getTime();
    const select = work.manager.createQueryBuilder(TenderEntity, 'tender').setParameter('asOf', new Date(asOf));
    this.filter(select, query);
    const totalCount = await select.getCount();
    if (after) select.andWhere(`(${RANK}, ${ORDER}, tender.id) > (:rank, :order, :id)`, { rank: after[1], order: after[2], id: after[3] });
    const { entities, raw } = await select
      .addSelect(RANK, 'rank_key')
      .addSelect(ORDER, 'order_key')
      .orderBy('rank_key')
      .addOrderBy('order_key')
      .addOrderBy('tender.id')
      .limit(query.first + 1)
      .getRawAndEntities<{ rank_key: number; order_key: string }>();
    const rows = entities.map((tender, i): TenderRow => ({ tender, key: [asOf, Number(raw[i]?.rank_key), Number(raw[i]?.order_key), tender.id] }));
    return { rows, totalCount };
  }

  private filter(select: SelectQueryBuilder<TenderEntity>, query: TendersQuery): void {
    if (query.status) select.andWhere(`${RANK} = :status`, { status: RANKS[query.status] });
    const words = (query.search ?? '').normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
    words.forEach((word, i) => {
      // Bigrams find the rows by index; LIKE makes sure that the pairs stand beside each other.
      if (word.length >= 2) select.andWhere(`tender.search_bigrams @> tender_bigrams(:word${i})`, { [`word${i}`]: word });
      select.andWhere(`tender.search_text LIKE :like${i}`, { [`like${i}`]: `%${word.replace(/[\\%_]/g, '\\$&')}%` });
    });
  }
}
