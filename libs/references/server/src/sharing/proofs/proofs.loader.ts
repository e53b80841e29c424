import { Injectable } from '@nestjs/common';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import type { EvidenceFileEntity } from '../../evidence/evidence-file.entity';
import { ProofsRepository } from './proofs.repository';

/** By evidence id. */
@Injectable()
export class ProofsLoader extends BatchLoader<string, readonly EvidenceFileEntity[]> {
  constructor(
    work: UnitOfWork,
    private readonly proofs: ProofsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, evidenceIds: readonly string[]): Promise<ReadonlyMap<string, readonly EvidenceFileEntity[]>> {
    const all = await this.proofs.findOf(work, evidenceIds);
    return new Map(evidenceIds.map((id) => [id, all.filter((file) => file.evidenceId === id)]));
  }
}
