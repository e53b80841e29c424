import { Args, ID, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { AccessService, Action } from '@shoal/access-server';
import { type Connection, type Principal, Viewer } from '@shoal/platform';
import { fieldsIn, fieldText } from '@shoal/requirements-domain';
import type { RequirementChangeEntity } from './requirement-change.entity';
import type { RequirementEntity } from './requirement.entity';
import { RequirementAbilitiesType, RequirementChangeConnection, RequirementConnection, RequirementCorrectionType, RequirementCountsType, RequirementType } from './requirement.type';
import { toCounts } from './requirement-counts';
import { RequirementsChangeType } from './requirements-change.type';
import { RequirementsLive } from './requirements-live';
import { RequirementChangesArgs, RequirementsArgs } from './requirements.inputs';
import { RequirementsService } from './requirements.service';

@Resolver(() => RequirementType)
export class RequirementsResolver {
  constructor(
    private readonly service: RequirementsService,
    private readonly access: AccessService,
    private readonly live: RequirementsLive,
  ) {}

  @Query(() => RequirementConnection, { description: 'Of a tender, in the order of its RFP.' })
  @Action('requirement.read')
  requirements(@Viewer() viewer: Principal, @Args() args: RequirementsArgs): Promise<Connection<RequirementEntity>> {
    return this.service.list(viewer, args);
  }

  @Query(() => RequirementType)
  @Action('requirement.read')
  requirement(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<RequirementEntity> {
    return this.service.get(viewer, id);
  }

  @Query(() => RequirementCountsType)
  @Action('requirement.read')
  async requirementCounts(@Viewer() viewer: Principal, @Args('tenderId', { type: () => ID }) tenderId: string): Promise<RequirementCountsType> {
    return toCounts(await this.service.counts(viewer, tenderId));
  }

  @Query(() => RequirementChangeConnection, { description: 'What RFPs and people changed in the requirements of a tender, the newest first.' })
  @Action('requirement.read')
  requirementChanges(@Viewer() viewer: Principal, @Args() args: RequirementChangesArgs): Promise<Connection<RequirementChangeEntity>> {
    return this.service.changes(viewer, args);
  }

  @Subscription(() => RequirementsChangeType, { description: 'Whenever requirements of the tender or the reading of its RFPs change, and once at the beginning.' })
  @Action('requirement.read')
  requirementsChanged(@Viewer() viewer: Principal, @Args('tenderId', { type: () => ID }) tenderId: string): AsyncIterableIterator<object> {
    return this.live.changes(viewer, tenderId);
  }

  @ResolveField(() => [RequirementCorrectionType], { description: 'Nothing of it is overwritten by a later reading.' })
  corrections(@Parent() { corrections, incoming, found }: RequirementEntity): RequirementCorrectionType[] {
    return fieldsIn(corrections).map((field) => ({ field, inRfp: found ? fieldText(found[field]) : '', isIncoming: Object.hasOwn(incoming, field) }));
  }

  @ResolveField(() => Boolean, { description: 'A person added it, or split it from another.' })
  isTyped(@Parent() { found }: RequirementEntity): boolean {
    return found === null;
  }

  @ResolveField(() => RequirementAbilitiesType)
  viewerCan(@Viewer() viewer: Principal, @Parent() requirement: RequirementEntity): RequirementAbilitiesType {
    return { review: this.access.allows(viewer, 'requirement.review', requirement) };
  }
}
