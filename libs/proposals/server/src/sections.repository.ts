import { Injectable } from '@nestjs/common';
import { decodeCursor, PersonEntity, type Work } from '@shoal/platform';
import { In, IsNull } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { SectionEntity, SectionRoomEntity, SectionWriterEntity } from './section.entity';

interface MineQuery {
  readonly first: number;
  readonly after?: string;
  readonly personId: string;
  readonly firmId: string;
}

/** Sorts sections without a day behind all others. */
const NO_DAY = '9999-12-31';

@Injectable()
export class SectionsRepository {
  async find(work: Work, id: string): Promise<SectionEntity | null> {
    if (!isUuid(id)) return null;
    return work.manager.findOneBy(SectionEntity, { id, removedAt: IsNull() });
  }

  findMany(work: Work, ids: readonly string[]): Promise<SectionEntity[]> {
    return work.manager.findBy(SectionEntity, { id: In([...ids]), removedAt: IsNull() });
  }

  /** Locked until the end of the work; needs the right to change the row. */
  lock(work: Work, id: string): Promise<SectionEntity | null> {
    return work.manager.findOne(SectionEntity, { where: { id, removedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
  }

  save(work: Work, section: SectionEntity, now: Date): Promise<SectionEntity> {
    return work.manager.save(SectionEntity, Object.assign(section, { updatedAt: now }));
  }

  /** Those of the sections whose text the viewer may read, by row-level security alone. */
  async doors(work: Work, sectionIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await work.manager.findBy(SectionRoomEntity, { sectionId: In([...sectionIds]) });
    return new Set(rows.map((row) => row.sectionId));
  }

  /** Whether the viewer may write the text now, by row-level security alone. */
  async writable(work: Work, id: string): Promise<boolean> {
    const rows = await work.manager.query<unknown[]>('SELECT 1 FROM app_writable_sections() AS writable (id) WHERE id = $1', [id]);
    return rows.length > 0;
  }

  async writers(work: Work, sectionIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
    const rows = await work.manager.find(SectionWriterEntity, { where: { sectionId: In([...sectionIds]) }, order: { position: 'ASC' } });
    const found = new Map<string, string[]>(sectionIds.map((id) => [id, []]));
    for (const row of rows) found.get(row.sectionId)?.push(row.personId);
    return found;
  }

  async setWriters(work: Work, section: SectionEntity, personIds: readonly string[]): Promise<void> {
    await work.manager.delete(SectionWriterEntity, { sectionId: section.id });
    if (personIds.length === 0) return;
    const { id: sectionId, cooperativeId, bidId } = section;
    await work.manager.insert(
      SectionWriterEntity,
      personIds.map((personId, position) => ({ sectionId, personId, cooperativeId, bidId, position })),
    );
  }

  /** Firm by person; people who do not exist or are suspended are missing. */
  async firmsOf(work: Work, personIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const people = await work.manager.findBy(PersonEntity, { id: In([...personIds]), suspendedAt: IsNull() });
    return new Map(people.map((person) => [person.id, person.firmId]));
  }

  /** Sections of the firm and those in which the person is named, unconfirmed, by due day; up to `first + 1`. */
  async pageMine(work: Work, query: MineQuery): Promise<{ rows: SectionEntity[]; totalCount: number }> {
    const rows = work.manager
      .createQueryBuilder(SectionEntity, 'section')
      .where(`section.removedAt IS NULL AND section.state <> 'confirmed'`)
      .andWhere(
        `(section.ownerFirmId = :firmId OR EXISTS (SELECT 1 FROM section_writers writer WHERE writer.section_id = section.id AND writer.person_id = :personId))`,
        { firmId: query.firmId, personId: query.personId },
      );
    const totalCount = await rows.getCount();
    const key = decodeCursor(query.after ?? undefined, 2);
    if (key) rows.andWhere(`(coalesce(section.dueOn, '${NO_DAY}'::date), section.id) > (:day::date, :id)`, { day: key[0] ?? NO_DAY, id: key[1] });
    const page = await rows.orderBy('section.dueOn', 'ASC', 'NULLS LAST').addOrderBy('section.id').take(query.first + 1).getMany();
    return { rows: page, totalCount };
  }

  /** What the digest of a changed text found; leaves the version alone, since nobody edited the section itself. */
  async setDigest(work: Work, id: string, characters: number, hasContent: boolean): Promise<void> {
    await work.manager.query(
      `UPDATE sections SET characters = $2, updated_at = now(), state = CASE WHEN state = 'empty' AND $3 THEN 'writing' ELSE state END WHERE id = $1`,
      [id, characters, hasContent],
    );
  }
}
