import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import { In, MoreThanOrEqual } from 'typeorm';
import { EvidenceLookEntity } from '../evidence/evidence-look.entity';
import { ExpertAvailabilityEntity } from './expert-availability.entity';
import { ExpertNameEntity } from './expert-name.entity';
import { ExpertProjectEntity } from './expert-project.entity';

/** What hangs on an expert: name, projects, availability. */
@Injectable()
export class ExpertPartsRepository {
  findNames(work: Work, ids: readonly string[]): Promise<ExpertNameEntity[]> {
    return work.manager.findBy(ExpertNameEntity, { id: In([...ids]) });
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

  async replaceProjects(work: Work, expertId: string, projects: readonly ExpertProjectEntity[]): Promise<void> {
    await work.manager.delete(ExpertProjectEntity, { expertId });
    if (projects.length > 0) await work.manager.insert(ExpertProjectEntity, [...projects]);
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
