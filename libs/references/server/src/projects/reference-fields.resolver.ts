import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type FirmEntity, FirmsLoader, FirmType } from '@shoal/firms-server';
import { type Principal, type RequestContext, Viewer, Won } from '@shoal/platform';
import { splitParts } from '@shoal/references-domain';
import type { EvidenceEntity } from '../evidence/evidence.entity';
import { EvidenceFactsLoader, EvidenceLoader } from '../evidence/evidence.loader';
import { EvidenceType } from '../evidence/evidence.type';
import { CreditedAmountType } from './credited.type';
import type { ReferenceEntity } from './reference.entity';
import type { ReferenceOutlineEntity } from './reference-outline.entity';
import type { ReferenceParticipantEntity } from './reference-participant.entity';
import type { ReferencePhaseEntity } from './reference-phase.entity';
import { AnonymousReferenceType, ReferenceAbilitiesType, ReferenceParticipantType, ReferencePhaseType, ReferenceType } from './reference.type';
import { CreditedArgs } from './references.inputs';
import { ParticipantsLoader, PhasesLoader, ReferencesLoader } from './references.loaders';
import { ReferencesService } from './references.service';

/** What belongs to a reference beside its own row. */
@Resolver(() => ReferenceType)
export class ReferenceFieldsResolver {
  constructor(
    private readonly access: AccessService,
    private readonly service: ReferencesService,
    private readonly evidences: EvidenceLoader,
    private readonly facts: EvidenceFactsLoader,
    private readonly others: ParticipantsLoader,
    private readonly stages: PhasesLoader,
  ) {}

  @ResolveField(() => EvidenceType)
  async evidence(@Context() context: RequestContext, @Parent() { id }: ReferenceEntity): Promise<EvidenceEntity> {
    const evidence = await this.evidences.load(context, id);
    if (!evidence) throw new ShoalError('NOT_FOUND');
    return evidence;
  }

  @ResolveField(() => [ReferenceParticipantType], { description: 'The other firms of the contract.' })
  async participants(@Context() context: RequestContext, @Parent() { id }: ReferenceEntity): Promise<readonly ReferenceParticipantEntity[]> {
    return (await this.others.load(context, id)) ?? [];
  }

  @ResolveField(() => [ReferencePhaseType])
  async phases(@Context() context: RequestContext, @Parent() { id }: ReferenceEntity): Promise<readonly ReferencePhaseEntity[]> {
    return (await this.stages.load(context, id)) ?? [];
  }

  @ResolveField(() => Won, { nullable: true, description: 'What the owner has of the contract. Joint shares are split so that not a won is lost.' })
  async ownAmount(@Context() context: RequestContext, @Parent() reference: ReferenceEntity): Promise<bigint | null> {
    return splitParts(reference, [reference, ...(await this.participants(context, reference))])[0] ?? null;
  }

  @ResolveField(() => ReferenceParticipantType, { nullable: true, description: "The viewer's firm among the participants." })
  async myPart(@Context() context: RequestContext, @Viewer() viewer: Principal, @Parent() reference: ReferenceEntity): Promise<ReferenceParticipantEntity | null> {
    const participants = await this.participants(context, reference);
    return participants.find(({ memberFirmId }) => memberFirmId !== null && memberFirmId === viewer.firmId) ?? null;
  }

  @ResolveField(() => CreditedAmountType, { description: 'By the common rule with this window.' })
  async credited(@Context() context: RequestContext, @Parent() reference: ReferenceEntity, @Args() args: CreditedArgs): Promise<CreditedAmountType> {
    const [participants, phases] = [await this.participants(context, reference), await this.phases(context, reference)];
    return this.service.credited({ reference, participants, phases }, args, new Date());
  }

  @ResolveField(() => ReferenceAbilitiesType)
  async viewerCan(@Context() context: RequestContext, @Viewer() viewer: Principal, @Parent() reference: ReferenceEntity): Promise<ReferenceAbilitiesType> {
    const facts = await this.facts.load(context, reference.id);
    const part = await this.myPart(context, viewer, reference);
    return { answerPart: facts !== null && part !== null && this.access.allows(viewer, 'evidence.answerPart', { ...facts, participantFirmId: part.memberFirmId }) };
  }
}

@Resolver(() => ReferenceParticipantType)
export class ReferenceParticipantResolver {
  constructor(
    private readonly firms: FirmsLoader,
    private readonly references: ReferencesLoader,
    private readonly others: ParticipantsLoader,
  ) {}

  @ResolveField(() => FirmType, { nullable: true, description: 'Null for a firm outside the cooperative.' })
  async firm(@Context() context: RequestContext, @Parent() { memberFirmId }: ReferenceParticipantEntity): Promise<FirmEntity | null> {
    return memberFirmId === null ? null : this.firms.load(context, memberFirmId);
  }

  @ResolveField(() => Won, { nullable: true, description: 'What it has of the contract; null where it is not stated.' })
  async amount(@Context() context: RequestContext, @Parent() { id, referenceId }: ReferenceParticipantEntity): Promise<bigint | null> {
    const reference = await this.references.load(context, referenceId);
    const participants = (await this.others.load(context, referenceId)) ?? [];
    if (!reference) return null;
    return splitParts(reference, [reference, ...participants])[participants.findIndex((one) => one.id === id) + 1] ?? null;
  }
}

@Resolver(() => AnonymousReferenceType)
export class AnonymousReferenceResolver {
  constructor(private readonly firms: FirmsLoader) {}

  @ResolveField(() => FirmType)
  async firm(@Context() context: RequestContext, @Parent() { firmId }: ReferenceOutlineEntity): Promise<FirmEntity> {
    const firm = await this.firms.load(context, firmId);
    if (!firm) throw new ShoalError('NOT_FOUND');
    return firm;
  }
}
