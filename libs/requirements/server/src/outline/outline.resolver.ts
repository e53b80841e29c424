import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { FreshSections, type ProposalEntity, ProposalType, type SectionEntity, SectionType } from '@shoal/proposals-server';
import { OutlineFromRfp } from './outline-from-rfp.service';
import { ApplyOutlineFromRfpInput } from './outline.inputs';
import { ProposedOutlineType, SectionPlanType } from './outline.type';
import type { SectionPlan } from './plans.repository';
import { SectionPlansLoader } from './section-plans.loader';

@Resolver(() => ProposalType)
export class OutlineFromRfpResolver {
  constructor(
    private readonly outline: OutlineFromRfp,
    private readonly fresh: FreshSections,
    private readonly plans: SectionPlansLoader,
  ) {}

  @Query(() => ProposedOutlineType, { description: 'Sections that the RFP of the bid’s tender asks for, with pages by points and the requirements distributed.' })
  @Action('outline.change')
  outlineFromRfp(@Viewer() viewer: Principal, @Args('bidId', { type: () => ID }) bidId: string): Promise<ProposedOutlineType> {
    return this.outline.propose(viewer, bidId);
  }

  @Mutation(() => ProposalType, { description: 'Adds the sections that a person has confirmed, all or none. Nothing that is there is changed: a section with the same title is used as it is.' })
  @Action('outline.change')
  async applyOutlineFromRfp(@Viewer() viewer: Principal, @Context() context: RequestContext, @Args('input') input: ApplyOutlineFromRfpInput): Promise<ProposalEntity> {
    const proposal = await this.fresh.after(context, this.outline.apply(viewer, input));
    this.plans.forget(context);
    return proposal;
  }
}

@Resolver(() => SectionType)
export class SectionPlanResolver {
  constructor(private readonly plans: SectionPlansLoader) {}

  @ResolveField(() => SectionPlanType, { nullable: true, description: 'Null where nothing was planned from the RFP.' })
  plan(@Context() context: RequestContext, @Parent() { id }: SectionEntity): Promise<SectionPlan | null> {
    return this.plans.load(context, id);
  }
}
