import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import type { Principal } from '@shoal/platform';
import { type AvailabilityChange, availabilityProblemText, checkAvailability, seoulDayOf } from '@shoal/references-domain';
import { EvidenceService } from '../evidence/evidence.service';
import { ExpertAvailabilityEntity } from './expert-availability.entity';
import type { ExpertEntity } from './expert.entity';
import { ExpertPartsRepository } from './expert-parts.repository';
import type { SetExpertAvailabilityInput } from './experts.inputs';
import { ExpertsService } from './experts.service';

/** How free an expert is by month: not what the office verifies, so it counts no version. */
@Injectable()
export class ExpertAvailabilityService {
  constructor(
    private readonly experts: ExpertsService,
    private readonly evidence: EvidenceService,
    private readonly parts: ExpertPartsRepository,
  ) {}

  /** All months or none. Errors: NOT_FOUND, FORBIDDEN, EVIDENCE_REMOVED, INVALID_INPUT. */
  set(viewer: Principal, { id, months }: SetExpertAvailabilityInput): Promise<ExpertEntity> {
    return this.experts.change(
      viewer,
      (work) => this.evidence.hold(work, viewer, id, 'evidence.change'),
      async (work, expert) => {
        const changes = requireChanges(months.map(({ month, percent }) => ({ month, percent: percent ?? null })));
        const stated = changes.flatMap(({ month, percent }) => (percent === null ? [] : Object.assign(new ExpertAvailabilityEntity(), { expertId: expert.id, cooperativeId: expert.cooperativeId, firmId: expert.firmId, month, percent })));
        const emptied = changes.filter(({ percent }) => percent === null).map(({ month }) => month);
        await this.parts.setAvailability(work, expert.id, stated, emptied);
      },
    );
  }
}

const requireChanges = (changes: readonly AvailabilityChange[]): readonly AvailabilityChange[] => {
  const problem = checkAvailability(changes, seoulDayOf(new Date()));
  if (problem) throw new ShoalError('INVALID_INPUT', { detail: availabilityProblemText(problem, 'ko'), detailEn: availabilityProblemText(problem, 'en'), reason: problem });
  return changes;
};
