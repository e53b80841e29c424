import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ShoalError } from '@shoal/contract';
import type { RequestContext } from '@shoal/platform';
import { careerMonthsOn, careerYearsOn, consentStateOn, itsqfRole, type ItsqfRoleCode, seoulDayOf } from '@shoal/references-domain';
import type { EvidenceEntity } from '../evidence/evidence.entity';
import { EvidenceLoader } from '../evidence/evidence.loader';
import { EvidenceType } from '../evidence/evidence.type';
import type { ExpertEntity } from './expert.entity';
import { consentOf } from './expert-name.entity';
import { ExpertAvailabilityType, ExpertConsentType, ExpertProjectType, ExpertQualificationType, ExpertType, ItsqfRoleType } from './expert.type';
import { ExpertAvailabilityLoader, ExpertNamesLoader, ExpertProjectsLoader } from './experts.loaders';

const roleOf = (code: ItsqfRoleCode): ItsqfRoleType => ({ ...itsqfRole(code), code });

@Resolver(() => ExpertType)
export class ExpertFieldsResolver {
  constructor(
    private readonly allEvidence: EvidenceLoader,
    private readonly names: ExpertNamesLoader,
    private readonly projectsByExpert: ExpertProjectsLoader,
    private readonly months: ExpertAvailabilityLoader,
  ) {}

  @ResolveField(() => EvidenceType)
  async evidence(@Context() context: RequestContext, @Parent() { id }: ExpertEntity): Promise<EvidenceEntity> {
    const evidence = await this.allEvidence.load(context, id);
    if (!evidence) throw new ShoalError('NOT_FOUND');
    return evidence;
  }

  @ResolveField(() => String, { nullable: true, description: 'Null to other firms without a consent that holds today; what they do see is noted for the owner.' })
  async name(@Context() context: RequestContext, @Parent() { id }: ExpertEntity): Promise<string | null> {
    return (await this.names.load(context, id))?.name ?? null;
  }

  @ResolveField(() => Boolean)
  async isNameHidden(@Context() context: RequestContext, @Parent() { id }: ExpertEntity): Promise<boolean> {
    return (await this.names.load(context, id)) === null;
  }

  @ResolveField(() => ExpertConsentType, { nullable: true, description: 'To whoever sees the name.' })
  async consent(@Context() context: RequestContext, @Parent() { id }: ExpertEntity): Promise<ExpertConsentType | null> {
    const row = await this.names.load(context, id);
    const consent = row && consentOf(row);
    return consent && { ...consent, state: consentStateOn(consent, seoulDayOf(new Date())) };
  }

  @ResolveField(() => ItsqfRoleType)
  role(@Parent() { role }: ExpertEntity): ItsqfRoleType {
    return roleOf(role);
  }

  @ResolveField(() => [ItsqfRoleType])
  secondaryRoles(@Parent() { secondaryRoles }: ExpertEntity): ItsqfRoleType[] {
    return secondaryRoles.map(roleOf);
  }

  @ResolveField(() => Int, { description: 'The whole career in months today.' })
  careerMonthsToday(@Parent() expert: ExpertEntity): number {
    return careerMonthsOn(expert, seoulDayOf(new Date()));
  }

  @ResolveField(() => Int, { description: 'Whole years today.' })
  careerYears(@Parent() expert: ExpertEntity): number {
    return careerYearsOn(expert, seoulDayOf(new Date()));
  }

  @ResolveField(() => [ExpertQualificationType])
  qualifications(@Parent() { id, qualifications }: ExpertEntity): ExpertQualificationType[] {
    return qualifications.map((qualification, at) => ({ ...qualification, expertId: id, at }));
  }

  @ResolveField(() => [ExpertProjectType])
  async projects(@Context() context: RequestContext, @Parent() { id }: ExpertEntity): Promise<readonly ExpertProjectType[]> {
    return (await this.projectsByExpert.load(context, id)) ?? [];
  }

  @ResolveField(() => [ExpertAvailabilityType], { description: 'Stated months from this one on, in order.' })
  async availability(@Context() context: RequestContext, @Parent() { id }: ExpertEntity): Promise<readonly ExpertAvailabilityType[]> {
    return (await this.months.load(context, id)) ?? [];
  }
}

@Resolver(() => ExpertQualificationType)
export class ExpertQualificationResolver {
  constructor(private readonly names: ExpertNamesLoader) {}

  @ResolveField(() => String, { nullable: true, description: 'To whoever sees the name; null where none is stated.' })
  async number(@Context() context: RequestContext, @Parent() { expertId, at }: ExpertQualificationType): Promise<string | null> {
    return (await this.names.load(context, expertId))?.qualificationNumbers[at] || null;
  }
}

@Resolver(() => ExpertProjectType)
export class ExpertProjectResolver {
  constructor(private readonly evidence: EvidenceLoader) {}

  @ResolveField(() => EvidenceType, { nullable: true, description: 'The reference that tells it, to whoever may see that.' })
  reference(@Context() context: RequestContext, @Parent() { referenceId }: ExpertProjectType): Promise<EvidenceEntity | null> {
    return referenceId === null ? Promise.resolve(null) : this.evidence.load(context, referenceId);
  }

  @ResolveField(() => Boolean, { description: 'A reference tells it that the viewer may not see.' })
  async isReferenceHidden(@Context() context: RequestContext, @Parent() { referenceId }: ExpertProjectType): Promise<boolean> {
    return referenceId !== null && (await this.evidence.load(context, referenceId)) === null;
  }
}
