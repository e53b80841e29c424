import { Injectable } from '@nestjs/common';
import type { EvidenceFacts } from '@shoal/access-domain';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import type { EvidenceEntity } from './evidence.entity';
import { EvidenceRepository } from './evidence.repository';
import { EvidenceService } from './evidence.service';

/** Evidence by id, as far as row-level security shows it. */
@Injectable()
export class EvidenceLoader extends BatchLoader<string, EvidenceEntity> {
  constructor(
    work: UnitOfWork,
    private readonly evidence: EvidenceRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, EvidenceEntity>> {
    const rows = await this.evidence.findMany(work, ids);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** What the policy needs to know of evidence. */
@Injectable()
export class EvidenceFactsLoader extends BatchLoader<string, EvidenceFacts> {
  constructor(
    work: UnitOfWork,
    private readonly evidence: EvidenceRepository,
    private readonly service: EvidenceService,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, EvidenceFacts>> {
    return this.service.factsOf(work, await this.evidence.findMany(work, ids));
  }
}
