import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Principal, Viewer } from '@shoal/platform';
import type { RequirementEntity } from './requirement.entity';
import { RequirementType } from './requirement.type';
import { AddRequirementInput, CorrectRequirementInput, DecideIncomingInput, MergeRequirementsInput, SeenRequirementInput, SplitRequirementInput, textsIn } from './requirements.inputs';
import { ReviewRequirements } from './review-requirements';

@Resolver(() => RequirementType)
export class ReviewResolver {
  constructor(private readonly review: ReviewRequirements) {}

  @Mutation(() => RequirementType, { description: 'Stays whatever is read later.' })
  @Action('requirement.review')
  correctRequirement(@Viewer() viewer: Principal, @Args('input') { texts, settleDoubts, ...seen }: CorrectRequirementInput): Promise<RequirementEntity> {
    return this.review.correct(viewer, seen, textsIn(texts), settleDoubts, new Date());
  }

  @Mutation(() => RequirementType)
  @Action('requirement.review')
  addRequirement(@Viewer() viewer: Principal, @Args('input') { tenderId, afterId, texts }: AddRequirementInput): Promise<RequirementEntity> {
    return this.review.add(viewer, tenderId, afterId ?? null, textsIn(texts), new Date());
  }

  @Mutation(() => RequirementType, { description: 'The one that is left; the others are marked as taken out.' })
  @Action('requirement.review')
  mergeRequirements(@Viewer() viewer: Principal, @Args('input') { into, others }: MergeRequirementsInput): Promise<RequirementEntity> {
    return this.review.merge(viewer, into, others, new Date());
  }

  @Mutation(() => [RequirementType], { description: 'The parts in their order.' })
  @Action('requirement.review')
  splitRequirement(@Viewer() viewer: Principal, @Args('input') { parts, ...seen }: SplitRequirementInput): Promise<readonly RequirementEntity[]> {
    return this.review.split(viewer, seen, parts.map(textsIn), new Date());
  }

  @Mutation(() => RequirementType, { description: 'Marked as taken out, and kept.' })
  @Action('requirement.review')
  removeRequirement(@Viewer() viewer: Principal, @Args('input') seen: SeenRequirementInput): Promise<RequirementEntity> {
    return this.review.remove(viewer, seen, new Date());
  }

  @Mutation(() => RequirementType)
  @Action('requirement.review')
  restoreRequirement(@Viewer() viewer: Principal, @Args('input') seen: SeenRequirementInput): Promise<RequirementEntity> {
    return this.review.restore(viewer, seen, new Date());
  }

  @Mutation(() => RequirementType, { description: 'What the newer RFP says takes the place of the correction.' })
  @Action('requirement.review')
  acceptIncoming(@Viewer() viewer: Principal, @Args('input') { fields, ...seen }: DecideIncomingInput): Promise<RequirementEntity> {
    return this.review.decide(viewer, seen, fields, true, new Date());
  }

  @Mutation(() => RequirementType, { description: 'The correction stands, and the same text does not ask again.' })
  @Action('requirement.review')
  keepMine(@Viewer() viewer: Principal, @Args('input') { fields, ...seen }: DecideIncomingInput): Promise<RequirementEntity> {
    return this.review.decide(viewer, seen, fields, false, new Date());
  }
}
