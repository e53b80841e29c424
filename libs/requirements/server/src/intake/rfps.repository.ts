import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import type { KeptReading, SourceBlock } from '@shoal/requirements-domain';
import { In } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { RfpBlockEntity } from './rfp-block.entity';
import { RfpEntity, RfpReadingEntity } from './rfp.entity';

const UNDER_WAY = ['queued', 'reading', 'understanding'] as const;
const BLOCKS_AT_ONCE = 1_000;

/** A block of the running text with the number of the last one that stands in it. */
export interface NumberedBlock {
  readonly lastId: number;
  readonly block: SourceBlock;
}

@Injectable()
export class RfpsRepository {
  async find(work: Work, id: string): Promise<RfpEntity | null> {
    return isUuid(id) ? work.manager.findOneBy(RfpEntity, { id }) : null;
  }

  async findForChange(work: Work, id: string): Promise<RfpEntity | null> {
    return isUuid(id) ? work.manager.findOne(RfpEntity, { where: { id }, lock: { mode: 'pessimistic_write' } }) : null;
  }

  findMany(work: Work, ids: readonly string[]): Promise<RfpEntity[]> {
    return work.manager.findBy(RfpEntity, { id: In([...ids]) });
  }

  /** All of a tender, the newest first. */
  ofTender(work: Work, tenderId: string): Promise<RfpEntity[]> {
    return work.manager.find(RfpEntity, { where: { tenderId }, order: { ordinal: 'DESC' } });
  }

  /** Up to `first + 1`, the newest first. Errors: INVALID_INPUT. */
  async page(work: Work, tenderId: string, { first, after }: { readonly first: number; readonly after?: string | null }): Promise<{ rows: RfpEntity[]; totalCount: number }> {
    const select = work.manager.createQueryBuilder(RfpEntity, 'rfp').where('rfp.tenderId = :tenderId', { tenderId });
    const totalCount = await select.getCount();
    const key = decodeCursor(after, 1);
    if (key && !Number.isSafeInteger(key[0])) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
    if (key) select.andWhere('rfp.ordinal < :ordinal', { ordinal: key[0] });
    return { rows: await select.orderBy('rfp.ordinal', 'DESC').limit(first + 1).getMany(), totalCount };
  }

  async insert(work: Work, rfp: RfpEntity): Promise<void> {
    await work.manager.insert(RfpEntity, rfp as object);
  }

  async save(work: Work, rfp: RfpEntity): Promise<RfpEntity> {
    return work.manager.save(RfpEntity, rfp);
  }

  /** Only while this attempt is under way; false where it was given up or has ended. */
  async changeUnderWay(work: Work, { id, attempt }: Pick<RfpEntity, 'id' | 'attempt'>, change: Partial<RfpEntity>): Promise<boolean> {
    const { affected } = await work.manager.update(RfpEntity, { id, attempt, state: In([...UNDER_WAY]) }, { ...change, toldAt: () => 'now()' } as object);
    return (affected ?? 0) > 0;
  }

  /** One reading at a time changes the requirements of a tender. */
  async lockTender(work: Work, tenderId: string): Promise<void> {
    await work.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('requirements:' || $1, 0))`, [tenderId]);
  }

  async isOvertaken(work: Work, { tenderId, ordinal }: RfpEntity): Promise<boolean> {
    return work.manager.createQueryBuilder(RfpEntity, 'rfp').where('rfp.tenderId = :tenderId AND rfp.ordinal > :ordinal AND rfp.isApplied', { tenderId, ordinal }).getExists();
  }

  /** In place of what was read before. */
  async keepReading(work: Work, { id, cooperativeId }: RfpEntity, reading: KeptReading, blocks: readonly NumberedBlock[]): Promise<void> {
    await work.manager.delete(RfpReadingEntity, { rfpId: id });
    await work.manager.delete(RfpBlockEntity, { rfpId: id });
    await work.manager.query('INSERT INTO rfp_readings (rfp_id, cooperative_id, reading) VALUES ($1, $2, $3::jsonb)', [id, cooperativeId, JSON.stringify(reading)]);
    for (let at = 0; at < blocks.length; at += BLOCKS_AT_ONCE) {
      const given = blocks.slice(at, at + BLOCKS_AT_ONCE).map(({ lastId, block }) => ({ first_id: block.id, last_id: lastId, block }));
      await work.manager.query(
        `INSERT INTO rfp_blocks (rfp_id, cooperative_id, first_id, last_id, block) SELECT $1, $2, first_id, last_id, block FROM jsonb_to_recordset($3::jsonb) AS given (first_id integer, last_id integer, block jsonb)`,
        [id, cooperativeId, JSON.stringify(given)],
      );
    }
  }

  readingsOf(work: Work, rfpIds: readonly string[]): Promise<RfpReadingEntity[]> {
    return work.manager.findBy(RfpReadingEntity, { rfpId: In([...rfpIds]) });
  }

  /** Up to `count + 1` from the one on in which block `from` stands. */
  blocksFrom(work: Work, rfpId: string, from: number, count: number): Promise<RfpBlockEntity[]> {
    return work.manager.createQueryBuilder(RfpBlockEntity, 'part').where('part.rfpId = :rfpId AND part.lastId >= :from', { rfpId, from }).orderBy('part.firstId').limit(count + 1).getMany();
  }

  /** Up to `count + 1` before block `before`, in reading order. */
  async blocksBefore(work: Work, rfpId: string, before: number, count: number): Promise<RfpBlockEntity[]> {
    const rows = await work.manager.createQueryBuilder(RfpBlockEntity, 'part').where('part.rfpId = :rfpId AND part.firstId < :before', { rfpId, before }).orderBy('part.firstId', 'DESC').limit(count + 1).getMany();
    return rows.reverse();
  }
}
