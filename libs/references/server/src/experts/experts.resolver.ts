import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Connection, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { ITSQF_ROLES, ITSQF_SOURCE } from '@shoal/references-domain';
import { EvidenceFactsLoader, EvidenceLoader } from '../evidence/evidence.loader';
import { ExpertAvailabilityService } from './expert-availability.service';
import { ExpertConsentService } from './expert-consent.service';
import type { ExpertEntity } from './expert.entity';
import { ExpertConnection, ExpertType, ItsqfRolesType } from './expert.type';
import { CreateExpertInput, ExpertsArgs, GiveConsentInput, SetExpertAvailabilityInput, UpdateExpertInput, WithdrawConsentInput } from './experts.inputs';
import { ExpertAvailabilityLoader, ExpertNamesLoader, ExpertProjectsLoader } from './experts.loaders';
import { ExpertsService } from './experts.service';

@Resolver(() => ExpertType)
export class ExpertsResolver {
  constructor(
    private readonly service: ExpertsService,
    private readonly consents: ExpertConsentService,
    private readonly months: ExpertAvailabilityService,
    private readonly evidence: EvidenceLoader,
    private readonly facts: EvidenceFactsLoader,
    private readonly names: ExpertNamesLoader,
    private readonly projects: ExpertProjectsLoader,
    private readonly availability: ExpertAvailabilityLoader,
  ) {}

  @Query(() => ItsqfRolesType)
  @Action('evidence.list')
  itsqfRoles(): ItsqfRolesType {
    return { ...ITSQF_SOURCE, roles: [...ITSQF_ROLES] };
  }

  @Query(() => ExpertConnection, { description: 'The newest first; nothing from a trash.' })
  @Action('evidence.list')
  experts(@Viewer() viewer: Principal, @Args() args: ExpertsArgs): Promise<Connection<ExpertEntity>> {
    return this.service.list(viewer, args);
  }

  @Query(() => ExpertType)
  @Action('evidence.read')
  expert(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<ExpertEntity> {
    return this.service.get(viewer, id);
  }

  @Mutation(() => ExpertType, { description: 'Private until the firm shares it; without a consent the name stays in the firm.' })
  @Action('evidence.create')
  createExpert(@Viewer() viewer: Principal, @Args('input') input: CreateExpertInput): Promise<ExpertEntity> {
    return this.service.create(viewer, input);
  }

  @Mutation(() => ExpertType)
  @Action('evidence.change')
  updateExpert(@Context() context: RequestContext, @Viewer() viewer: Principal, @Args('input') input: UpdateExpertInput): Promise<ExpertEntity> {
    return this.fresh(context, this.service.update(viewer, input));
  }

  @Mutation(() => ExpertType)
  @Action('evidence.change')
  setExpertAvailability(@Context() context: RequestContext, @Viewer() viewer: Principal, @Args('input') input: SetExpertAvailabilityInput): Promise<ExpertEntity> {
    return this.fresh(context, this.months.set(viewer, input));
  }

  @Mutation(() => ExpertType, { description: 'From now on others who may see the expert see the name too, through the last day of the consent.' })
  @Action('evidence.share')
  giveConsent(@Context() context: RequestContext, @Viewer() viewer: Principal, @Args('input') input: GiveConsentInput): Promise<ExpertEntity> {
    return this.fresh(context, this.consents.give(viewer, input));
  }

  @Mutation(() => ExpertType, { description: 'Hides the name from all others at once.' })
  @Action('evidence.change')
  withdrawConsent(@Context() context: RequestContext, @Viewer() viewer: Principal, @Args('input') input: WithdrawConsentInput): Promise<ExpertEntity> {
    return this.fresh(context, this.consents.withdraw(viewer, input.id));
  }

  /** What an earlier operation of the same request has loaded is old now. */
  private async fresh(context: RequestContext, change: Promise<ExpertEntity>): Promise<ExpertEntity> {
    const expert = await change;
    for (const loader of [this.evidence, this.facts, this.names, this.projects, this.availability]) loader.forget(context);
    return expert;
  }
}
