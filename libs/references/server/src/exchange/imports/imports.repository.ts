import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Principal, type Work } from '@shoal/platform';
import { In } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { ImportEntity } from './import.entity';
import { ImportRowEntity } from './import-row.entity';

export const SHOWN_ROWS = ['all', 'problems', 'duplicates'] as const;
export type ShownRows = (typeof SHOWN_ROWS)[number];

const INSERT_ROWS = 500;
const SHOWN: Readonly<Record<ShownRows, string>> = { all: 'TRUE', problems: `line.problems <> '[]'`, duplicates: 'line.duplicate IS NOT NULL' };

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
    for (let at = 0; at < rows.length; at += INSERT_ROWS) await work.manager.insert(ImportRowEntity, rows.slice(at, at + INSERT_ROWS));
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
  async changeUnderWay(work: Work, id: string, change: Partial<Pick<ImportEntity, 'state' | 'done' | 'createdIds' | 'skippedCount' | 'failure'>>): Promise<boolean> {
    const { affected } = await work.manager.update(ImportEntity, { id, state: 'importing' }, change as object);
    return (affected ?? 0) > 0;
  }

  /** Up to `first + 1` rows in the order of the file, and the number of all that are asked for. */
  async pageRows(work: Work, importId: string, shown: ShownRows, { first, after }: { readonly first: number; readonly after?: string | null }): Promise<{ rows: ImportRowEntity[]; totalCount: number }> {
    const select = work.manager.createQueryBuilder(ImportRowEntity, 'line').where('line.importId = :importId', { importId }).andWhere(SHOWN[shown]);
    const totalCount = await select.getCount();
    const key = decodeCursor(after, 1);
    if (key && !Number.isInteger(key[0])) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
    if (key) select.andWhere('line.row > :row', { row: key[0] });
    return { rows: await select.orderBy('line.row').limit(first + 1).getMany(), totalCount };
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
