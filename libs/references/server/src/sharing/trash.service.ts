import { Injectable } from '@nestjs/common';
import { type Principal, UnitOfWork } from '@shoal/platform';
import type { EvidenceEntity } from '../evidence/evidence.entity';
import { EvidenceRepository } from '../evidence/evidence.repository';
import { EvidenceService } from '../evidence/evidence.service';

/** What lies in the trash is seen by its owner alone; restored, it is as it was. */
@Injectable()
export class TrashService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly evidence: EvidenceService,
    private readonly things: EvidenceRepository,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN. */
  remove(viewer: Principal, id: string, now: Date): Promise<EvidenceEntity> {
    return this.work.run(viewer, async (work) => {
      const evidence = await this.evidence.hold(work, viewer, id, 'evidence.remove');
      return evidence.removedAt === null ? this.things.change(work, evidence, { removedAt: now }) : evidence;
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN. */
  restore(viewer: Principal, id: string): Promise<EvidenceEntity> {
    return this.work.run(viewer, async (work) => {
      const evidence = await this.evidence.hold(work, viewer, id, 'evidence.remove');
      return this.things.change(work, evidence, { removedAt: null });
    });
  }
}
