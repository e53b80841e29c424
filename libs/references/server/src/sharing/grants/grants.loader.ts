import { Injectable } from '@nestjs/common';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import type { EvidenceGrantEntity } from '../../evidence/evidence-grant.entity';
import { GrantsRepository } from './grants.repository';

/** By evidence id, newest first; none for what is granted to nobody. */
@Injectable()
export class GrantsLoader extends BatchLoader<string, readonly EvidenceGrantEntity[]> {
  constructor(
    work: UnitOfWork,
    private readonly grants: GrantsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, evidenceIds: readonly string[]): Promise<ReadonlyMap<string, readonly EvidenceGrantEntity[]>> {
    const all = await this.grants.findOf(work, evidenceIds);
    return new Map(evidenceIds.map((id) => [id, all.filter((grant) => grant.evidenceId === id)]));
  }
}
