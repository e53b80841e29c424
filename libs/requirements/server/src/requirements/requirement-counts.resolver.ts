import { ResolveField, Resolver } from '@nestjs/graphql';
import { AccessService } from '@shoal/access-server';
import { type Principal, Viewer } from '@shoal/platform';
import { RequirementCountsType, RequirementsAbilitiesType } from './requirement.type';

@Resolver(() => RequirementCountsType)
export class RequirementCountsResolver {
  constructor(private readonly access: AccessService) {}

  /** Whoever is told the counts is in the tender's cooperative. */
  @ResolveField(() => RequirementsAbilitiesType)
  viewerCan(@Viewer() viewer: Principal): RequirementsAbilitiesType {
    const facts = { cooperativeId: viewer.cooperativeId };
    return { review: this.access.allows(viewer, 'requirement.review', facts), bringIn: this.access.allows(viewer, 'rfp.bringIn', facts) };
  }
}
