import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Connection, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { type TenderEntity, TendersLoader, TenderType } from '@shoal/tenders-server';
import type { RunningBidRow } from './running-bids.repository';
import { RunningBidsService } from './running-bids.service';
import { RunningBidConnection, RunningBidsArgs, RunningBidType } from './running-bids.type';

@Resolver(() => RunningBidType)
export class RunningBidsResolver {
  constructor(
    private readonly service: RunningBidsService,
    private readonly tenders: TendersLoader,
  ) {}

  @Query(() => RunningBidConnection, { description: 'For the office before it lets a firm go: the bids without a result that the firm leads, has joined or is asked to join.' })
  @Action('membership.decide')
  runningBids(@Viewer() viewer: Principal, @Args() args: RunningBidsArgs): Promise<Connection<RunningBidRow>> {
    return this.service.list(viewer, args);
  }

  @ResolveField(() => TenderType)
  async tender(@Context() context: RequestContext, @Parent() bid: RunningBidType): Promise<TenderEntity> {
    const tender = await this.tenders.load(context, bid.tenderId);
    if (!tender) throw new ShoalError('NOT_FOUND');
    return tender;
  }
}
