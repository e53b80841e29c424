import { Injectable } from '@nestjs/common';
import { decodeCursor } from '../graphql/connection';
import type { Work } from '../database/unit-of-work';
import { AuditEntryEntity } from './audit-entry.entity';
import type { KeptHead } from './audit-heads';

export interface AuditQuery {
  readonly first: number;
  readonly after?: string;
  readonly action?: string;
  /** Days in Seoul, both included. */
  readonly from?: string;
  readonly to?: string;
}

@Injectable()
export class AuditRepository {
  /** The newest first, up to `first + 1`. */
  async page(work: Work, query: AuditQuery): Promise<{ rows: AuditEntryEntity[]; totalCount: number }> {
    const rows = work.manager.createQueryBuilder(AuditEntryEntity, 'entry').where('TRUE');
    if (query.action) rows.andWhere('entry.action = :action', { action: query.action });
    if (query.from) rows.andWhere(`entry.at >= (:from)::date::timestamp AT TIME ZONE 'Asia/Seoul'`, { from: query.from });
    if (query.to) rows.andWhere(`entry.at < ((:to)::date + 1)::timestamp AT TIME ZONE 'Asia/Seoul'`, { to: query.to });
    const totalCount = await rows.getCount();
    const key = decodeCursor(query.after, 1);
    if (key) rows.andWhere('entry.seq < :seq', { seq: key[0] });
    return { rows: await rows.orderBy('entry.seq', 'DESC').take(query.first + 1).getMany(), totalCount };
  }

  /** The newest line; null while there is none. */
  async head(work: Work): Promise<AuditEntryEntity | null> {
    return work.manager.createQueryBuilder(AuditEntryEntity, 'entry').orderBy('entry.seq', 'DESC').take(1).getOne();
  }

  /** The number of the first line that does not follow from the one before it; null when the chain is whole. */
  async firstBreak(work: Work): Promise<number | null> {
    const [row] = await work.manager.query<{ seq: string | null }[]>('SELECT audit_first_break() AS seq');
    return row?.seq ? Number(row.seq) : null;
  }

  /** The first line that is not what was kept of it outside the database; null when all of them are. */
  async firstUnlike(work: Work, kept: readonly KeptHead[]): Promise<number | null> {
    const [row] = await work.manager.query<{ seq: string | null }[]>(
      `SELECT min(kept.seq) AS seq FROM unnest($1::bigint[], $2::text[]) AS kept (seq, hash) LEFT JOIN audit_log l ON l.cooperative_id = app_cooperative() AND l.seq = kept.seq
        WHERE encode(l.hash, 'hex') IS DISTINCT FROM kept.hash`,
      [kept.map(({ seq }) => seq), kept.map(({ hash }) => hash)],
    );
    return row?.seq ? Number(row.seq) : null;
  }

  /** The newest line of every cooperative, for the purpose `worker`. */
  heads(work: Work): Promise<{ cooperativeId: string; seq: string; hash: Buffer }[]> {
    return work.manager.query('SELECT cooperative_id AS "cooperativeId", seq, hash FROM audit_heads()');
  }
}
