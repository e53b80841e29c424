import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Principal, Viewer } from '@shoal/platform';
import type { EligibilityRules } from './eligibility.repository';
import { EligibilityService } from './eligibility.service';
import { EligibilityRulesType, SetEligibilityRulesInput } from './eligibility.types';

@Resolver(() => EligibilityRulesType)
export class EligibilityResolver {
  constructor(private readonly eligibility: EligibilityService) {}

  @Query(() => EligibilityRulesType)
  @Action('cooperative.read')
  eligibilityRules(@Viewer() viewer: Principal): Promise<EligibilityRules> {
    return this.eligibility.rules(viewer);
  }

  @Mutation(() => EligibilityRulesType, { description: 'Replaces all rules; applications that wait are judged by the new ones.' })
  @Action('membership.decide')
  setEligibilityRules(@Viewer() viewer: Principal, @Args('input') input: SetEligibilityRulesInput): Promise<EligibilityRules> {
    return this.eligibility.set(viewer, input);
  }
}
