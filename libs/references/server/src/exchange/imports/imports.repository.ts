import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Principal, type Work } from '@shoal/platform';
import type { ExchangeKind } from '@shoal/references-domain';
import { In } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { insertRows } from '../../evidence/insert-rows.repository';
import { ImportEntity } from './import.entity';
import { ImportRowEntity } from './import-row.entity';

export const SHOWN_ROWS = ['all', 'problems', 'duplicates'] as const;
export type ShownRows = (typeof SHOWN_ROWS)[number];

/** By kind: where a thing is called what. */
const TITLES: Readonly<Record<ExchangeKind, string>> = {
  reference: 'SELECT id, title FROM evidence WHERE removed_at IS NULL',
  certificate: 'SELECT id, title FROM evidence WHERE removed_at IS NULL',
  expert: 'SELECT id, title FROM evidence WHERE removed_at IS NULL',
  firm: 'SELECT id, name AS title FROM firms',
};
const SHOWN: Readonly<Record<ShownRows, string>> = { all: 'TRUE', problems: `line.problems <> '[]'`, duplicates: 'line.duplicate IS NOT NULL' };

/** What an import has made. */
export interface CreatedThing {
  /** In the order of the file, from 1. */
  readonly place: number;
  readonly id: string;
  readonly title: string;
}

interface Page {
  readonly first: number;
  readonly after?: string | null;
}

/** The number behind which a page begins; 0 for the first. Errors: INVALID_INPUT. */
const readCursor = (after: string | null | undefined): number => {
  const key = decodeCursor(after, 1);
  if (key && !Number.isInteger(key[0])) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
  return key ? Number(key[0]) : 0;
};

@Injectable()
export class ImportsRepository {
  /** Not after its day. */
  async find(work: Work, id: string): Promise<ImportEntity | null> {
    return isUuid(id) ? work.manager.createQueryBuilder(ImportEntity, 'import').where('import.id = :id AND import.expiresAt > now()', { id }).getOne() : null;
  }

  /** Held until the transaction ends. */
  async findForChange(work: Work, id: string): Promise<ImportEntity | null> {
    return isUuid(id) ? work.manager.createQueryBuilder(ImportEntity, 'import').setLock('pessimistic_write').where('import.id = :id AND import.expiresAt > now()', { id }).getOne() : null;
  }

  async insert(work: Work, entity: ImportEntity, rows: readonly ImportRowEntity[]): Promise<void> {
    await work.manager.insert(ImportEntity, entity);
    await insertRows(work, ImportRowEntity, rows);
  }

  async save(work: Work, entity: ImportEntity): Promise<ImportEntity> {
    return work.manager.save(ImportEntity, entity);
  }

  /** Previews of the same kind that the same person has not decided on. */
  async removeEarlier(work: Work, { personId, kind }: Pick<ImportEntity, 'personId' | 'kind'>): Promise<void> {
    await work.manager.delete(ImportEntity, { personId, kind, state: In(['ready', 'failed']) });
  }

  /** False where there is nothing that could still be given up. */
  async remove(work: Work, id: string): Promise<boolean> {
    const { affected } = await work.manager.delete(ImportEntity, { id, state: In(['ready', 'failed', 'importing']) });
    return (affected ?? 0) > 0;
  }

  async removeRows(work: Work, importId: string): Promise<void> {
    await work.manager.delete(ImportRowEntity, { importId });
  }

  /** Only while it is under way; false where it was given up. */
  async changeUnderWay(work: Work, id: string, change: Partial<Pick<ImportEntity, 'state' | 'done' | 'createdIds' | 'skippedCount' | 'failure' | 'expiresAt'>>): Promise<boolean> {
    const { affected } = await work.manager.update(ImportEntity, { id, state: 'importing' }, change as object);
    return (affected ?? 0) > 0;
  }

  /** Up to `first + 1` rows in the order of the file, and the number of all that are asked for. */
  async pageRows(work: Work, importId: string, shown: ShownRows, { first, after }: Page): Promise<{ rows: ImportRowEntity[]; totalCount: number }> {
    const select = work.manager.createQueryBuilder(ImportRowEntity, 'line').where('line.importId = :importId', { importId }).andWhere(SHOWN[shown]);
    const totalCount = await select.getCount();
    select.andWhere('line.row > :row', { row: readCursor(after) });
    return { rows: await select.orderBy('line.row').limit(first + 1).getMany(), totalCount };
  }

  /** Up to `first + 1` of what was made and is still here, and the number of all of it. */
  async pageCreated(work: Work, { id, kind }: Pick<ImportEntity, 'id' | 'kind'>, { first, after }: Page): Promise<{ rows: CreatedThing[]; totalCount: number }> {
    const rows = await work.manager.query<(CreatedThing & { readonly total: number })[]>(
      `WITH made AS MATERIALIZED (SELECT one.place::integer AS place, thing.id, thing.title FROM registry_imports i, unnest(i.created_ids) WITH ORDINALITY AS one (id, place), (${TITLES[kind]}) thing WHERE i.id = $1 AND thing.id = one.id),
        page AS (SELECT * FROM made WHERE place > $2 ORDER BY place LIMIT $3)
        SELECT page.*, total.total FROM (SELECT count(*)::integer AS total FROM made) total LEFT JOIN page ON true ORDER BY page.place`,
      [id, readCursor(after), first + 1],
    );
    return { rows: rows.filter((row) => row.id !== null), totalCount: rows[0]?.total ?? 0 };
  }

  async rowsAfter(work: Work, importId: string, row: number, count: number): Promise<ImportRowEntity[]> {
    return work.manager.createQueryBuilder(ImportRowEntity, 'line').where('line.importId = :importId AND line.row > :row', { importId, row }).orderBy('line.row').limit(count).getMany();
  }

  /** False where somebody is bringing it in at this moment; free again when the transaction ends. */
  async lock(work: Work, id: string): Promise<boolean> {
    const [row] = await work.manager.query<{ held: boolean }[]>(`SELECT pg_try_advisory_xact_lock(hashtextextended('registry-import:' || $1, 0)) AS held`, [id]);
    return row?.held ?? false;
  }

  /** The person as whom a job works, as the person stands now; null for who may not sign in any more. */
  async principal(work: Work, personId: string): Promise<Principal | null> {
    const [row] = await work.manager.query<Omit<Principal, 'sessionId'>[]>(
      `SELECT p.id AS "personId", p.cooperative_id AS "cooperativeId", p.firm_id AS "firmId", p.role, f.membership FROM persons p LEFT JOIN firms f ON f.id = p.firm_id WHERE p.id = $1 AND p.suspended_at IS NULL`,
      [personId],
    );
    return row ? { ...row, sessionId: '' } : null;
  }

  async cooperativesWithExpired(work: Work): Promise<string[]> {
    const rows = await work.manager.query<{ id: string }[]>('SELECT id FROM cooperatives_with_expired_imports() AS due (id)');
    return rows.map(({ id }) => id);
  }

  async removeExpired(work: Work): Promise<void> {
    await work.manager.query('DELETE FROM registry_imports WHERE expires_at < now()');
  }
}
