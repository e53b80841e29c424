import { Injectable } from '@nestjs/common';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import { SectionHistoryRepository } from './section-history.repository';
import type { SectionConfirmationEntity } from './section-version.entity';

/** Confirmations by section, the newest first, as far as row-level security shows them. */
@Injectable()
export class ConfirmationsLoader extends BatchLoader<string, readonly SectionConfirmationEntity[]> {
  constructor(
    work: UnitOfWork,
    private readonly history: SectionHistoryRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, sectionIds: readonly string[]): Promise<ReadonlyMap<string, readonly SectionConfirmationEntity[]>> {
    const confirmations = await this.history.confirmations(work, sectionIds);
    return new Map(sectionIds.map((id) => [id, confirmations.filter((confirmation) => confirmation.sectionId === id)]));
  }
}
