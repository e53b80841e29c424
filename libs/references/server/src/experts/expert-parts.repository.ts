import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import { In, MoreThanOrEqual } from 'typeorm';
import { EvidenceLookEntity } from '../evidence/evidence-look.entity';
import { insertRows } from '../evidence/insert-rows.repository';
import { ExpertAvailabilityEntity } from './expert-availability.entity';
import { ExpertNameEntity } from './expert-name.entity';
import { ExpertProjectEntity } from './expert-project.entity';

/** What hangs on an expert: name, projects, availability. */
@Injectable()
export class ExpertPartsRepository {
  findNames(work: Work, ids: readonly string[]): Promise<ExpertNameEntity[]> {
    return work.manager.findBy(ExpertNameEntity, { id: In([...ids]) });
  }

  insertNames(work: Work, names: readonly ExpertNameEntity[]): Promise<void> {
    return insertRows(work, ExpertNameEntity, names);
  }

  async saveName(work: Work, name: ExpertNameEntity): Promise<void> {
    await work.manager.save(ExpertNameEntity, name);
  }

  /** One an hour of each person and thing; without reading back, for only the owner may. */
  async addLooks(work: Work, looks: readonly EvidenceLookEntity[]): Promise<void> {
    await work.manager.createQueryBuilder().insert().into(EvidenceLookEntity).values([...looks]).orIgnore().updateEntity(false).execute();
  }

  projectsOf(work: Work, expertIds: readonly string[]): Promise<ExpertProjectEntity[]> {
    return work.manager.find(ExpertProjectEntity, { where: { expertId: In([...expertIds]) }, order: { expertId: 'ASC', place: 'ASC', id: 'ASC' } });
  }

  insertProjects(work: Work, projects: readonly ExpertProjectEntity[]): Promise<void> {
    return insertRows(work, ExpertProjectEntity, projects);
  }

  async replaceProjects(work: Work, expertId: string, projects: readonly ExpertProjectEntity[]): Promise<void> {
    await work.manager.delete(ExpertProjectEntity, { expertId });
    await this.insertProjects(work, projects);
  }

  /** From this month (YYYY-MM) on. */
  availabilityOf(work: Work, expertIds: readonly string[], from: string): Promise<ExpertAvailabilityEntity[]> {
    return work.manager.find(ExpertAvailabilityEntity, { where: { expertId: In([...expertIds]), month: MoreThanOrEqual(from) }, order: { expertId: 'ASC', month: 'ASC' } });
  }

  async setAvailability(work: Work, expertId: string, stated: readonly ExpertAvailabilityEntity[], emptied: readonly string[]): Promise<void> {
    if (emptied.length > 0) await work.manager.delete(ExpertAvailabilityEntity, { expertId, month: In([...emptied]) });
    if (stated.length > 0) await work.manager.upsert(ExpertAvailabilityEntity, [...stated], ['expertId', 'month']);
  }
}
