import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import { In, IsNull } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { CertificateKindEntity } from './certificate-kind.entity';

const NAME = 'kind.name COLLATE "C"';

@Injectable()
export class CertificateKindsRepository {
  find(work: Work, id: string): Promise<CertificateKindEntity | null> {
    return work.manager.findOneBy(CertificateKindEntity, { id });
  }

  /** Held until the transaction ends. */
  findForChange(work: Work, id: string): Promise<CertificateKindEntity | null> {
    return work.manager.findOne(CertificateKindEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  findMany(work: Work, ids: readonly string[]): Promise<CertificateKindEntity[]> {
    return work.manager.findBy(CertificateKindEntity, { id: In([...ids]) });
  }

  /** One change of a cooperative's kinds at a time, so that two of the same name, or one too many, cannot cross. */
  async lock(work: Work, cooperativeId: string): Promise<void> {
    await work.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('certificate-kinds:' || $1, 0))`, [cooperativeId]);
  }

  /** Those that new certificates may be of. */
  countInUse(work: Work): Promise<number> {
    return work.manager.countBy(CertificateKindEntity, { retiredAt: IsNull() });
  }

  /** One in use of this name, whatever its capitals. */
  findByName(work: Work, name: string): Promise<CertificateKindEntity | null> {
    return work.manager.createQueryBuilder(CertificateKindEntity, 'kind').where('kind.retired_at IS NULL AND lower(kind.name) = lower(:name)', { name }).getOne();
  }

  async insert(work: Work, kind: CertificateKindEntity): Promise<void> {
    await work.manager.insert(CertificateKindEntity, kind);
  }

  async save(work: Work, kind: CertificateKindEntity): Promise<CertificateKindEntity> {
    return work.manager.save(CertificateKindEntity, kind);
  }

  /** Up to `first + 1` rows by name, and the number of all. Errors: INVALID_INPUT. */
  async page(work: Work, query: { readonly first: number; readonly after?: string; readonly includeRetired: boolean }): Promise<{ rows: CertificateKindEntity[]; totalCount: number }> {
    const select = work.manager.createQueryBuilder(CertificateKindEntity, 'kind');
    if (!query.includeRetired) select.andWhere('kind.retired_at IS NULL');
    const totalCount = await select.getCount();
    const after = decodeCursor(query.after, 2);
    if (after && !isUuid(after[1])) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
    if (after) select.andWhere(`(${NAME}, kind.id) > (:name, :id)`, { name: String(after[0]), id: after[1] });
    return { rows: await select.orderBy(NAME).addOrderBy('kind.id').limit(query.first + 1).getMany(), totalCount };
  }
}
