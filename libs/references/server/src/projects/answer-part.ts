import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Principal, UnitOfWork } from '@shoal/platform';
import { REFERENCE_LIMITS } from '@shoal/references-domain';
import { EvidenceRepository } from '../evidence/evidence.repository';
import { EvidenceService } from '../evidence/evidence.service';
import { PartMessages } from './part-messages';
import { ParticipantsRepository } from './participants.repository';
import type { ReferenceEntity } from './reference.entity';
import type { ReferenceParticipantEntity } from './reference-participant.entity';
import type { ConfirmPartInput, DisputePartInput } from './references.inputs';
import { ReferencesRepository } from './references.repository';

type Answer = Pick<ReferenceParticipantEntity, 'state' | 'note'>;

/** What a firm says about its own part of another firm's reference. */
@Injectable()
export class AnswerPart {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly evidence: EvidenceService,
    private readonly things: EvidenceRepository,
    private readonly references: ReferencesRepository,
    private readonly participants: ParticipantsRepository,
    private readonly messages: PartMessages,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION. */
  confirm(viewer: Principal, input: ConfirmPartInput): Promise<ReferenceEntity> {
    return this.answer(viewer, input, { state: 'confirmed', note: '' });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  dispute(viewer: Principal, input: DisputePartInput): Promise<ReferenceEntity> {
    const note = input.reason.normalize('NFC').trim();
    if (note === '' || note.length > REFERENCE_LIMITS.disputeMax)
      throw new ShoalError('INVALID_INPUT', { detail: `사유를 ${REFERENCE_LIMITS.disputeMax}자까지 적어 주세요`, detailEn: `the reason needs up to ${REFERENCE_LIMITS.disputeMax} characters`, field: 'reason' });
    return this.answer(viewer, input, { state: 'disputed', note });
  }

  private answer(viewer: Principal, { referenceId, version }: ConfirmPartInput, answer: Answer): Promise<ReferenceEntity> {
    return this.work.run(viewer, async (work) => {
      // The part first, so that the version read after it is that of the part that is held.
      const part = viewer.firmId === null ? null : await this.participants.findForChange(work, referenceId, viewer.firmId);
      const evidence = await this.things.find(work, referenceId);
      const reference = await this.references.find(work, referenceId);
      if (!evidence || !reference) throw new ShoalError('NOT_FOUND');
      this.access.require(viewer, 'evidence.answerPart', { ...(await this.evidence.facts(work, evidence)), participantFirmId: part?.memberFirmId ?? null });
      if (!part) throw new ShoalError('FORBIDDEN');
      if (evidence.version !== version) throw new ShoalError('STALE_VERSION');
      await this.participants.save(work, [Object.assign(part, answer, { answeredBy: viewer.personId, answeredAt: new Date() })]);
      if (answer.state === 'disputed' && viewer.firmId !== null) await this.messages.disputed(work, evidence, viewer.firmId);
      return reference;
    });
  }
}
