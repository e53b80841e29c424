import { Injectable } from '@nestjs/common';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import { PlansRepository, type SectionPlan } from './plans.repository';

/** Plans by section. */
@Injectable()
export class SectionPlansLoader extends BatchLoader<string, SectionPlan> {
  constructor(
    work: UnitOfWork,
    private readonly plans: PlansRepository,
  ) {
    super(work);
  }

  protected loadMany(work: Work, sectionIds: readonly string[]): Promise<ReadonlyMap<string, SectionPlan>> {
    return this.plans.of(work, sectionIds);
  }
}
