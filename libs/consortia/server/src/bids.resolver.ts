import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { isConsortiumFixed, mustStay } from '@shoal/consortia-domain';
import { ShoalError } from '@shoal/contract';
import { type Connection, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { nextTenderDeadline } from '@shoal/tenders-domain';
import { type TenderEntity, TendersLoader, TenderType } from '@shoal/tenders-server';
import { BidAccess } from './bid-access';
import { BidAbilitiesType, BidConnection, BidType, DeadlineType } from './bid.type';
import type { BidWithConsortium } from './bid-with-consortium';
import { AdvanceBidInput, BidsArgs, OpenBidInput, RenameBidInput } from './bids.inputs';
import { BidsService } from './bids.service';
import { ParticipationType } from './consortium.type';
import { OpenBidService } from './open-bid.service';
import { participationTypes } from './participation-types';

@Resolver(() => BidType)
export class BidsResolver {
  constructor(
    private readonly service: BidsService,
    private readonly opening: OpenBidService,
    private readonly gate: BidAccess,
    private readonly tenders: TendersLoader,
  ) {}

  @Query(() => BidConnection, { description: "Bids in which the viewer's firm takes part or is invited; those that close last come first." })
  @Action('bid.read')
  bids(@Viewer() viewer: Principal, @Args() args: BidsArgs): Promise<Connection<BidWithConsortium>> {
    return this.service.list(viewer, args);
  }

  @Query(() => BidType)
  @Action('bid.read')
  bid(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<BidWithConsortium> {
    return this.service.get(viewer, id);
  }

  @Mutation(() => BidType, { description: 'Opens the bid in the stage DISCOVERY with its proposal; the own firm has accepted, the others are invited.' })
  @Action('bid.open')
  openBid(@Viewer() viewer: Principal, @Args('input') input: OpenBidInput): Promise<BidWithConsortium> {
    return this.opening.open(viewer, input);
  }

  @Mutation(() => BidType)
  @Action('bid.manage')
  renameBid(@Viewer() viewer: Principal, @Args('input') input: RenameBidInput): Promise<BidWithConsortium> {
    return this.service.rename(viewer, input);
  }

  @Mutation(() => BidType, { description: 'Leaving FORMING forward needs a consortium without problems.' })
  @Action('bid.manage')
  advanceBid(@Viewer() viewer: Principal, @Args('input') input: AdvanceBidInput): Promise<BidWithConsortium> {
    return this.service.advance(viewer, input);
  }

  @ResolveField(() => TenderType)
  async tender(@Context() context: RequestContext, @Parent() bid: BidWithConsortium): Promise<TenderEntity> {
    const tender = await this.tenders.load(context, bid.tenderId);
    if (!tender) throw new ShoalError('NOT_FOUND');
    return tender;
  }

  @ResolveField(() => ParticipationType, { nullable: true, description: "The viewer's firm's." })
  mine(@Viewer() viewer: Principal, @Parent() bid: BidWithConsortium): ParticipationType | null {
    return participationTypes(bid).find((p) => p.firmId === viewer.firmId) ?? null;
  }

  @ResolveField(() => DeadlineType, { nullable: true, description: "The tender's first deadline that is still ahead." })
  async nextDeadline(@Context() context: RequestContext, @Parent() bid: BidWithConsortium): Promise<DeadlineType | null> {
    return nextTenderDeadline(await this.tender(context, bid), new Date());
  }

  @ResolveField(() => BidAbilitiesType)
  viewerCan(@Viewer() viewer: Principal, @Parent() bid: BidWithConsortium): BidAbilitiesType {
    return {
      manage: this.gate.allows(viewer, 'bid.manage', bid),
      chooseLead: this.gate.allows(viewer, 'bid.chooseLead', bid),
      answer: this.gate.allows(viewer, 'participation.answer', bid),
      readProposal: this.gate.allows(viewer, 'proposal.read', bid),
      leave: this.gate.allows(viewer, 'participation.leave', bid) && viewer.firmId !== null && !isConsortiumFixed(bid.stage) && !mustStay(bid, viewer.firmId),
    };
  }
}
