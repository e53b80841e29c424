import { Injectable } from '@nestjs/common';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import type { ReferenceEntity } from './reference.entity';
import type { ReferenceParticipantEntity } from './reference-participant.entity';
import type { ReferencePhaseEntity } from './reference-phase.entity';
import { ReferencesRepository } from './references.repository';

const grouped = <T extends { readonly referenceId: string }>(ids: readonly string[], rows: readonly T[]): ReadonlyMap<string, readonly T[]> =>
  new Map(ids.map((id) => [id, rows.filter((row) => row.referenceId === id)]));

/** References by id, as far as row-level security shows them. */
@Injectable()
export class ReferencesLoader extends BatchLoader<string, ReferenceEntity> {
  constructor(
    work: UnitOfWork,
    private readonly references: ReferencesRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, ReferenceEntity>> {
    const rows = await this.references.findMany(work, ids);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** The other firms of references, in their order. */
@Injectable()
export class ParticipantsLoader extends BatchLoader<string, readonly ReferenceParticipantEntity[]> {
  constructor(
    work: UnitOfWork,
    private readonly references: ReferencesRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, readonly ReferenceParticipantEntity[]>> {
    return grouped(ids, await this.references.participantsOf(work, ids));
  }
}

/** Phases of references, in their order. */
@Injectable()
export class PhasesLoader extends BatchLoader<string, readonly ReferencePhaseEntity[]> {
  constructor(
    work: UnitOfWork,
    private readonly references: ReferencesRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, readonly ReferencePhaseEntity[]>> {
    return grouped(ids, await this.references.phasesOf(work, ids));
  }
}
