import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccessService, Action } from '@shoal/access-server';
import { BidsLoader, BidType, type BidWithConsortium, factsOf } from '@shoal/consortia-server';
import { ShoalError } from '@shoal/contract';
import { type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { FreshSections } from './fresh-sections';
import { OutlineService } from './outline.service';
import type { ProposalEntity } from './proposal.entity';
import { ProposalAbilitiesType, ProposalType } from './proposal.type';
import { AddSectionInput, MoveSectionInput, StartOutlineInput } from './proposals.inputs';
import { ProposalsByBidLoader, SectionsOfProposalLoader } from './proposals.loader';
import type { SectionEntity } from './section.entity';
import { SectionType } from './section.type';

@Resolver(() => ProposalType)
export class ProposalsResolver {
  constructor(
    private readonly outline: OutlineService,
    private readonly fresh: FreshSections,
    private readonly access: AccessService,
    private readonly bids: BidsLoader,
    private readonly sectionsOf: SectionsOfProposalLoader,
  ) {}

  @Mutation(() => ProposalType, { description: 'Fills an empty outline.' })
  @Action('outline.change')
  startOutline(@Viewer() viewer: Principal, @Context() context: RequestContext, @Args('input') input: StartOutlineInput): Promise<ProposalEntity> {
    return this.fresh.after(context, this.outline.start(viewer, input));
  }

  @Mutation(() => ProposalType)
  @Action('outline.change')
  addSection(@Viewer() viewer: Principal, @Context() context: RequestContext, @Args('input') input: AddSectionInput): Promise<ProposalEntity> {
    return this.fresh.after(context, this.outline.add(viewer, input));
  }

  @Mutation(() => ProposalType, { description: 'Moves the section with everything below it.' })
  @Action('outline.change')
  moveSection(@Viewer() viewer: Principal, @Context() context: RequestContext, @Args('input') input: MoveSectionInput): Promise<ProposalEntity> {
    return this.fresh.after(context, this.outline.move(viewer, input));
  }

  @Mutation(() => ProposalType, { description: 'Puts the section with everything below it into the bin; `restoreSection` takes it back.' })
  @Action('outline.change')
  removeSection(@Viewer() viewer: Principal, @Context() context: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<ProposalEntity> {
    return this.fresh.after(context, this.outline.remove(viewer, id));
  }

  @Mutation(() => ProposalType, { description: 'Takes back a removal.' })
  @Action('outline.change')
  restoreSection(@Viewer() viewer: Principal, @Context() context: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<ProposalEntity> {
    return this.fresh.after(context, this.outline.restore(viewer, id));
  }

  @ResolveField(() => BidType)
  bid(@Context() context: RequestContext, @Parent() proposal: ProposalType): Promise<BidWithConsortium> {
    return bidOf(this.bids, context, proposal.bidId);
  }

  @ResolveField(() => [SectionType], { description: 'Depth first, in document order.' })
  async sections(@Context() context: RequestContext, @Parent() proposal: ProposalType): Promise<readonly SectionEntity[]> {
    return (await this.sectionsOf.load(context, proposal.id)) ?? [];
  }

  @ResolveField(() => ProposalAbilitiesType)
  async viewerCan(@Viewer() viewer: Principal, @Context() context: RequestContext, @Parent() proposal: ProposalType): Promise<ProposalAbilitiesType> {
    const bid = await this.bids.load(context, proposal.bidId);
    return { changeOutline: bid !== null && this.access.allows(viewer, 'outline.change', factsOf(bid)) };
  }
}

/** The proposal of a bid; null where the viewer may not read it. */
@Resolver(() => BidType)
export class BidProposalResolver {
  constructor(
    private readonly access: AccessService,
    private readonly proposals: ProposalsByBidLoader,
  ) {}

  @ResolveField(() => ProposalType, { nullable: true, description: "Null unless the viewer's firm has accepted." })
  proposal(@Viewer() viewer: Principal, @Context() context: RequestContext, @Parent() bid: BidWithConsortium): Promise<ProposalEntity | null> | null {
    return this.access.allows(viewer, 'proposal.read', factsOf(bid)) ? this.proposals.load(context, bid.id) : null;
  }
}

export const bidOf = async (bids: BidsLoader, context: RequestContext, id: string): Promise<BidWithConsortium> => {
  const bid = await bids.load(context, id);
  if (!bid) throw new ShoalError('NOT_FOUND');
  return bid;
};
