import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Connection, type Principal, toConnection, UnitOfWork } from '@shoal/platform';
import { creditedAmount, creditedToParticipant, isDay, REFERENCE_LIMITS, seoulDayOf } from '@shoal/references-domain';
import { EvidenceService } from '../evidence/evidence.service';
import { type CreditedAmountType, ruleOf, toCredited } from './credited.type';
import { outlineKey, OutlinesRepository } from './outlines.repository';
import type { ReferenceEntity } from './reference.entity';
import type { ReferenceOutlineEntity } from './reference-outline.entity';
import type { ReferenceParticipantEntity } from './reference-participant.entity';
import type { ReferencePhaseEntity } from './reference-phase.entity';
import type { AnonymousReferencesArgs, CreditedArgs, ReferencesArgs } from './references.inputs';
import { keyOf, ReferencesRepository } from './references.repository';

/** A reference with what belongs to it. */
interface WholeReference {
  readonly reference: ReferenceEntity;
  readonly participants: readonly ReferenceParticipantEntity[];
  readonly phases: readonly ReferencePhaseEntity[];
}

@Injectable()
export class ReferencesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly evidence: EvidenceService,
    private readonly references: ReferencesRepository,
    private readonly outlines: OutlinesRepository,
  ) {}

  /** What the viewer may see: what runs, then what was completed last. */
  async list(viewer: Principal, args: ReferencesArgs): Promise<Connection<ReferenceEntity>> {
    this.access.require(viewer, 'evidence.list', viewer);
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.references.page(work, args));
    return toConnection(rows, args.first, totalCount, keyOf);
  }

  /** What other firms show without showing the reference itself. */
  async listOutlines(viewer: Principal, args: AnonymousReferencesArgs): Promise<Connection<ReferenceOutlineEntity>> {
    this.access.require(viewer, 'evidence.list', viewer);
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.outlines.page(work, args));
    return toConnection(rows, args.first, totalCount, outlineKey);
  }

  /** Its owner learns that somebody else has looked. Errors: NOT_FOUND. */
  get(viewer: Principal, id: string): Promise<ReferenceEntity> {
    return this.work.run(viewer, async (work) => {
      const evidence = await this.evidence.read(work, viewer, id);
      const reference = await this.references.find(work, id);
      if (!reference) throw new ShoalError('NOT_FOUND');
      await this.evidence.note(work, viewer, evidence, 'page', new Date());
      return reference;
    });
  }

  /** Errors: NOT_FOUND for a firm that takes no part, INVALID_INPUT. */
  credited({ reference, participants, phases }: WholeReference, { on, windowYears, firmId }: CreditedArgs, now: Date): CreditedAmountType {
    const day = on ?? seoulDayOf(now);
    if (!isDay(day) || day < REFERENCE_LIMITS.firstDay || day > REFERENCE_LIMITS.lastDay) throw new ShoalError('INVALID_INPUT', { detail: '기준일을 1990년부터 2100년 사이에서 골라 주세요', detailEn: 'the reference day must be from 1990 to 2100', field: 'on' });
    const rule = ruleOf(windowYears);
    const whole = { ...reference, phases };
    if (firmId == null || firmId === reference.firmId) return toCredited(creditedAmount(whole, reference, rule, day), rule, day);
    const participant = participants.find(({ memberFirmId }) => memberFirmId === firmId);
    if (!participant) throw new ShoalError('NOT_FOUND');
    return toCredited(creditedToParticipant(whole, participant, rule, day), rule, day);
  }
}
