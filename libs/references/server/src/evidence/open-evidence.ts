import { Injectable } from '@nestjs/common';
import { type Principal, UnitOfWork } from '@shoal/platform';
import type { EvidenceEntity } from './evidence.entity';
import { EvidenceService } from './evidence.service';

/** Somebody opens the page of a thing. */
@Injectable()
export class OpenEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly evidence: EvidenceService,
  ) {}

  /** A look of others is noted. Errors: NOT_FOUND. */
  open(viewer: Principal, id: string, now: Date): Promise<EvidenceEntity> {
    return this.work.run(viewer, async (work) => {
      const evidence = await this.evidence.read(work, viewer, id);
      await this.evidence.note(work, viewer, evidence, 'page', now);
      return evidence;
    });
  }
}
