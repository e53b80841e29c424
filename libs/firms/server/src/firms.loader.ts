import { Injectable } from '@nestjs/common';
import { BatchLoader, type PersonEntity, UnitOfWork, type Work } from '@shoal/platform';
import type { FirmEntity } from './firm.entity';
import { FirmsRepository } from './firms.repository';

/** Firms by id, one statement for all that a request asks. */
@Injectable()
export class FirmsLoader extends BatchLoader<string, FirmEntity> {
  constructor(
    work: UnitOfWork,
    private readonly firms: FirmsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, FirmEntity>> {
    const rows = await this.firms.findMany(work, ids);
    return new Map(rows.map((firm) => [firm.id, firm]));
  }
}

/** People by id. */
@Injectable()
export class PeopleLoader extends BatchLoader<string, PersonEntity> {
  constructor(
    work: UnitOfWork,
    private readonly firms: FirmsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, PersonEntity>> {
    const rows = await this.firms.findPeople(work, ids);
    return new Map(rows.map((person) => [person.id, person]));
  }
}

/** How many people a firm has. */
@Injectable()
export class PersonCountLoader extends BatchLoader<string, number> {
  constructor(
    work: UnitOfWork,
    private readonly firms: FirmsRepository,
  ) {
    super(work);
  }

  protected loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.firms.countPeople(work, ids);
  }
}
