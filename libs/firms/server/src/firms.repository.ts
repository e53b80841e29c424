import { Injectable } from '@nestjs/common';
import { ADVISORY_LOCKS, CooperativeEntity, CredentialEntity, decodeCursor, PersonEntity, type Work } from '@shoal/platform';
import { In, type SelectQueryBuilder } from 'typeorm';
import { FirmEntity } from './firm.entity';

interface PageQuery {
  readonly first: number;
  readonly after?: string;
  readonly search?: string;
}
export interface Rows<T> {
  /** Up to `first + 1`. */
  readonly rows: T[];
  readonly totalCount: number;
}

const likeText = (search: string): string => `%${search.normalize('NFC').trim().replace(/[\\%_]/g, '\\$&')}%`;

@Injectable()
export class FirmsRepository {
  cooperative(work: Work, id: string): Promise<CooperativeEntity | null> {
    return work.manager.findOneBy(CooperativeEntity, { id });
  }

  find(work: Work, id: string): Promise<FirmEntity | null> {
    return work.manager.findOneBy(FirmEntity, { id });
  }

  findMany(work: Work, ids: readonly string[]): Promise<FirmEntity[]> {
    return work.manager.findBy(FirmEntity, { id: In([...ids]) });
  }

  findPeople(work: Work, ids: readonly string[]): Promise<PersonEntity[]> {
    return work.manager.findBy(PersonEntity, { id: In([...ids]) });
  }

  /** Firms by name; the search looks in names, chip, business number and capabilities. */
  async page(work: Work, query: PageQuery): Promise<Rows<FirmEntity>> {
    const rows = work.manager.createQueryBuilder(FirmEntity, 'firm');
    if (query.search?.trim()) {
      rows.andWhere(`(firm.name LIKE :text OR firm.nameEn ILIKE :text OR firm.chip LIKE :text OR firm.businessNumber LIKE :digits OR array_to_string(firm.capabilities, ' ') ILIKE :text)`, {
        text: likeText(query.search),
        digits: likeText(query.search.replaceAll('-', '')),
      });
    }
    return this.byName(rows, 'firm', query);
  }

  /** People by name; those who are suspended only for whoever may take them back. */
  async pagePeople(work: Work, query: PageQuery & { readonly firmId?: string; readonly withSuspended: boolean }): Promise<Rows<PersonEntity>> {
    const rows = work.manager.createQueryBuilder(PersonEntity, 'person').where(query.withSuspended ? 'TRUE' : 'person.suspendedAt IS NULL');
    if (query.firmId) rows.andWhere('person.firmId = :firmId', { firmId: query.firmId });
    if (query.search?.trim()) rows.andWhere('(person.name LIKE :text OR person.title LIKE :text)', { text: likeText(query.search) });
    return this.byName(rows, 'person', query);
  }

  async countPeople(work: Work, firmIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await work.manager
      .createQueryBuilder(PersonEntity, 'person')
      .select('person.firmId', 'firmId')
      .addSelect('count(*)::int', 'people')
      .where('person.firmId IN (:...firmIds) AND person.suspendedAt IS NULL', { firmIds: [...firmIds] })
      .groupBy('person.firmId')
      .getRawMany<{ firmId: string; people: number }>();
    return new Map(firmIds.map((id) => [id, rows.find((row) => row.firmId === id)?.people ?? 0]));
  }

  countCooperatives(work: Work): Promise<number> {
    return work.manager.count(CooperativeEntity);
  }

  /** One at a time: setting up, and handing out colours. */
  async lockCooperatives(work: Work): Promise<void> {
    await work.manager.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.membership]);
  }

  async insertCooperative(work: Work, cooperative: Pick<CooperativeEntity, 'id' | 'name' | 'nameEn'>, person: PersonEntity, passwordHash: string): Promise<void> {
    await work.manager.insert(CooperativeEntity, cooperative);
    await work.manager.insert(PersonEntity, person);
    await work.manager.insert(CredentialEntity, { personId: person.id, cooperativeId: person.cooperativeId, passwordHash });
  }

  async colorSlots(work: Work): Promise<number[]> {
    const firms = await work.manager.find(FirmEntity, { select: { id: true, colorSlot: true } });
    return firms.map((firm) => firm.colorSlot);
  }

  async insert(work: Work, firm: FirmEntity): Promise<void> {
    await work.manager.insert(FirmEntity, firm);
  }

  /** Firms and people of the cooperative. */
  async countAll(work: Work): Promise<[number, number]> {
    return [await work.manager.count(FirmEntity), await work.manager.count(PersonEntity)];
  }

  async save(work: Work, firm: FirmEntity): Promise<FirmEntity> {
    return work.manager.save(FirmEntity, firm);
  }

  async setLanguage(work: Work, personId: string, language: 'ko' | 'en'): Promise<void> {
    await work.manager.update(PersonEntity, { id: personId }, { language });
  }

  private async byName<T extends { name: string; id: string }>(rows: SelectQueryBuilder<T>, alias: string, query: PageQuery): Promise<Rows<T>> {
    const totalCount = await rows.getCount();
    const key = decodeCursor(query.after, 2);
    if (key) rows.andWhere(`(${alias}.name, ${alias}.id) > (:name, :id)`, { name: key[0], id: key[1] });
    const page = await rows.orderBy(`${alias}.name`).addOrderBy(`${alias}.id`).take(query.first + 1).getMany();
    return { rows: page, totalCount };
  }
}
