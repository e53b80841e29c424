import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { type Principal, UnitOfWork } from '@shoal/platform';
import { grantHolds, grantUntil, seoulDayOf } from '@shoal/references-domain';
import { v7 as uuid } from 'uuid';
import { announceEvidence } from '../../evidence/evidence-changes';
import type { EvidenceEntity } from '../../evidence/evidence.entity';
import { EvidenceGrantEntity } from '../../evidence/evidence-grant.entity';
import { EvidenceRepository } from '../../evidence/evidence.repository';
import { EvidenceService } from '../../evidence/evidence.service';
import { requireHere } from '../here';
import { type GrantTarget, GrantTargets } from './grant-targets';
import type { GrantEvidenceInput, SetEvidenceVisibilityInput } from './grants.inputs';
import { GrantsRepository } from './grants.repository';

/** Who sees a thing beside its owner: decided by the owner's administrators. */
@Injectable()
export class GrantsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly evidence: EvidenceService,
    private readonly things: EvidenceRepository,
    private readonly grants: GrantsRepository,
    private readonly targets: GrantTargets,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, EVIDENCE_REMOVED. */
  setVisibility(viewer: Principal, { id, visibility, isAnonymousVisible }: SetEvidenceVisibilityInput): Promise<EvidenceEntity> {
    return this.work.run(viewer, async (work) => {
      const evidence = requireHere(await this.evidence.hold(work, viewer, id, 'evidence.share'));
      return this.things.change(work, evidence, { visibility: visibility ?? evidence.visibility, isAnonymousVisible: isAnonymousVisible ?? evidence.isAnonymousVisible });
    });
  }

  /** A second time it sets the new end. Errors: NOT_FOUND, FORBIDDEN, EVIDENCE_REMOVED, INVALID_INPUT, GRANT_DAY_WRONG, GRANT_TO_ITSELF, GRANT_FIRM_AWAY, GRANT_BID_OVER. */
  give(viewer: Principal, input: GrantEvidenceInput, now: Date): Promise<EvidenceEntity> {
    return this.work.run(viewer, async (work) => {
      const evidence = requireHere(await this.evidence.hold(work, viewer, input.evidenceId, 'evidence.share'));
      const today = seoulDayOf(now);
      const until = grantUntil(input.until ?? null, today);
      const to = await this.targets.find(work, evidence, input);
      const standing = await this.grants.findStanding(work, evidence.id, to);
      if (standing) await this.grants.change(work, standing.id, { until });
      else await this.grants.insert(work, newGrant(evidence, to, { until, createdBy: viewer.personId, createdAt: now }));
      if (!standing || !grantHolds(standing, today)) await this.targets.tell(work, evidence, to);
      await announceEvidence(work, evidence);
      return evidence;
    });
  }

  /** Closes it at once; ending what has ended changes nothing. Errors: NOT_FOUND, FORBIDDEN. */
  end(viewer: Principal, id: string, now: Date): Promise<EvidenceEntity> {
    return this.work.run(viewer, async (work) => {
      const grant = await this.grants.find(work, id);
      if (!grant) throw new ShoalError('NOT_FOUND');
      const evidence = await this.evidence.hold(work, viewer, grant.evidenceId, 'evidence.share');
      if (grant.revokedAt === null) await this.grants.change(work, id, { revokedAt: now });
      await announceEvidence(work, evidence);
      return evidence;
    });
  }
}

const newGrant = ({ id: evidenceId, cooperativeId, firmId }: EvidenceEntity, to: GrantTarget, given: Pick<EvidenceGrantEntity, 'until' | 'createdBy' | 'createdAt'>): EvidenceGrantEntity =>
  Object.assign(new EvidenceGrantEntity(), { id: uuid(), cooperativeId, firmId, evidenceId, toFirmId: to.firmId, toBidId: to.bidId, revokedAt: null, ...given });
