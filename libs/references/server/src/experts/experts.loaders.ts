import { Injectable } from '@nestjs/common';
import { BatchLoader, type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { consentHolds, monthOf, seoulDayOf } from '@shoal/references-domain';
import { v7 as uuid } from 'uuid';
import { EvidenceLookEntity } from '../evidence/evidence-look.entity';
import type { ExpertAvailabilityEntity } from './expert-availability.entity';
import { consentOf, type ExpertNameEntity } from './expert-name.entity';
import { ExpertPartsRepository } from './expert-parts.repository';
import type { ExpertProjectEntity } from './expert-project.entity';

/** Rows by a key, in their order. */
const grouped = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
};

/**
 * The only way to a name: to the own firm always, to others while a consent holds, which row-level security says too. Every name
 * that others get to see is a look noted for the owner, in the same transaction.
 */
@Injectable()
export class ExpertNamesLoader extends BatchLoader<string, ExpertNameEntity> {
  constructor(
    work: UnitOfWork,
    private readonly parts: ExpertPartsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[], viewer: Principal): Promise<ReadonlyMap<string, ExpertNameEntity>> {
    const now = new Date();
    const found = await this.parts.findNames(work, ids);
    const shown = found.filter((row) => row.firmId === viewer.firmId || consentHolds(consentOf(row), seoulDayOf(now)));
    const others = shown.filter((row) => row.firmId !== viewer.firmId);
    if (others.length > 0) await this.parts.addLooks(work, others.map((row) => lookAt(row, viewer, now)));
    return new Map(shown.map((row) => [row.id, row]));
  }
}

const lookAt = ({ id, cooperativeId, firmId }: ExpertNameEntity, viewer: Principal, at: Date): EvidenceLookEntity =>
  Object.assign(new EvidenceLookEntity(), { id: uuid(), cooperativeId, ownerFirmId: firmId, evidenceId: id, personId: viewer.personId, firmId: viewer.firmId, what: 'page', at } satisfies EvidenceLookEntity);

@Injectable()
export class ExpertProjectsLoader extends BatchLoader<string, readonly ExpertProjectEntity[]> {
  constructor(
    work: UnitOfWork,
    private readonly parts: ExpertPartsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, readonly ExpertProjectEntity[]>> {
    return grouped(await this.parts.projectsOf(work, ids), (row) => row.expertId);
  }
}

/** From this month on. */
@Injectable()
export class ExpertAvailabilityLoader extends BatchLoader<string, readonly ExpertAvailabilityEntity[]> {
  constructor(
    work: UnitOfWork,
    private readonly parts: ExpertPartsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, readonly ExpertAvailabilityEntity[]>> {
    return grouped(await this.parts.availabilityOf(work, ids, monthOf(seoulDayOf(new Date()))), (row) => row.expertId);
  }
}
