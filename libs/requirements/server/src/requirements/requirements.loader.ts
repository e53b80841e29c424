import { Injectable } from '@nestjs/common';
import { BatchLoader, type Principal, UnitOfWork, type Work } from '@shoal/platform';
import type { HandEntity } from './hand.entity';
import type { RequirementEntity } from './requirement.entity';
import { RequirementsRepository } from './requirements.repository';

/** Requirements by id, one statement for all that a request asks. */
@Injectable()
export class RequirementsLoader extends BatchLoader<string, RequirementEntity> {
  constructor(
    work: UnitOfWork,
    private readonly requirements: RequirementsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, RequirementEntity>> {
    return new Map((await this.requirements.findMany(work, ids)).map((one) => [one.id, one]));
  }
}

/** Whose hand RFPs and changes are from, where that is a person of the viewer's own firm. */
@Injectable()
export class HandsLoader extends BatchLoader<string, HandEntity> {
  constructor(
    work: UnitOfWork,
    private readonly requirements: RequirementsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[], { firmId }: Principal): Promise<ReadonlyMap<string, HandEntity>> {
    return new Map((await this.requirements.handsOf(work, ids, firmId)).map((hand) => [hand.subjectId, hand]));
  }
}
