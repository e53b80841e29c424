import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import type { Principal, Work } from '@shoal/platform';
import { checkConsent, consentProblemText, seoulDayOf } from '@shoal/references-domain';
import { announceEvidence } from '../evidence/evidence-changes';
import { EvidenceService } from '../evidence/evidence.service';
import { requireNoResidentNumber } from './expert-content';
import type { ExpertEntity } from './expert.entity';
import { consentOf, type ExpertNameEntity } from './expert-name.entity';
import { ExpertPartsRepository } from './expert-parts.repository';
import type { GiveConsentInput } from './experts.inputs';
import { ExpertsService } from './experts.service';

/** An expert's consent to being named. It opens and closes the name and changes no content, so it counts no version. */
@Injectable()
export class ExpertConsentService {
  constructor(
    private readonly experts: ExpertsService,
    private readonly evidence: EvidenceService,
    private readonly parts: ExpertPartsRepository,
  ) {}

  /** Takes the place of an earlier one. An administrator's decision, as all sharing. Errors: NOT_FOUND, FORBIDDEN, EVIDENCE_REMOVED, RESIDENT_NUMBER_REFUSED, INVALID_INPUT. */
  give(viewer: Principal, input: GiveConsentInput): Promise<ExpertEntity> {
    return this.experts.change(
      viewer,
      (work) => this.evidence.hold(work, viewer, input.id, 'evidence.share'),
      async (work, expert) => {
        const { purpose, givenOn, endsOn } = readConsent(input, seoulDayOf(new Date()));
        await this.save(work, expert, { consentPurpose: purpose, consentGivenOn: givenOn, consentEndsOn: endsOn, consentWithdrawnOn: null });
      },
    );
  }

  /** At once; everybody of the firm may. Errors: NOT_FOUND, FORBIDDEN, EVIDENCE_REMOVED, CONSENT_MISSING. */
  withdraw(viewer: Principal, id: string): Promise<ExpertEntity> {
    return this.experts.change(
      viewer,
      (work) => this.evidence.hold(work, viewer, id, 'evidence.change'),
      async (work, expert) => {
        const consent = consentOf(await this.nameOf(work, expert));
        if (consent === null || consent.withdrawnOn !== null) throw new ShoalError('CONSENT_MISSING');
        await this.save(work, expert, { consentWithdrawnOn: seoulDayOf(new Date()) });
      },
    );
  }

  private async save(work: Work, expert: ExpertEntity, change: Partial<ExpertNameEntity>): Promise<void> {
    await this.parts.saveName(work, Object.assign(await this.nameOf(work, expert), change));
    await announceEvidence(work, expert);
  }

  private async nameOf(work: Work, { id }: ExpertEntity): Promise<ExpertNameEntity> {
    const [name] = await this.parts.findNames(work, [id]);
    if (!name) throw new ShoalError('NOT_FOUND');
    return name;
  }
}

const readConsent = ({ purpose, givenOn, endsOn }: GiveConsentInput, today: string) => {
  requireNoResidentNumber('purpose', purpose);
  const consent = { purpose: purpose.normalize('NFC').trim(), givenOn, endsOn };
  const problem = checkConsent(consent, today);
  if (problem) throw new ShoalError('INVALID_INPUT', { detail: consentProblemText(problem, 'ko'), detailEn: consentProblemText(problem, 'en'), reason: problem });
  return consent;
};
