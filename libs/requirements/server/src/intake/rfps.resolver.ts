import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AccessService, Action } from '@shoal/access-server';
import { errorText } from '@shoal/contract';
import { PeopleLoader, PersonType } from '@shoal/firms-server';
import { type Connection, PageArgs, type PersonEntity, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { isUnderWay } from '@shoal/requirements-domain';
import { HandsLoader } from '../requirements/requirements.loader';
import { blockPage, RfpBlockPageType, RfpBlocksArgs } from './rfp-blocks.type';
import { KeptReadingsLoader } from './rfp.loaders';
import { RfpUnderstandingType, understandingOf } from './rfp-understanding.type';
import type { RfpEntity } from './rfp.entity';
import { RfpAbilitiesType, RfpConnection, RfpFailureType, RfpType } from './rfp.type';
import { mayBeginAnew, RfpsService } from './rfps.service';

@Resolver(() => RfpType)
export class RfpsResolver {
  constructor(
    private readonly service: RfpsService,
    private readonly access: AccessService,
    private readonly readings: KeptReadingsLoader,
    private readonly hands: HandsLoader,
    private readonly people: PeopleLoader,
  ) {}

  @Query(() => RfpConnection, { description: 'Of a tender, the newest first.' })
  @Action('requirement.read')
  rfps(@Viewer() viewer: Principal, @Args('tenderId', { type: () => ID }) tenderId: string, @Args() page: PageArgs): Promise<Connection<RfpEntity>> {
    return this.service.list(viewer, tenderId, page);
  }

  @Query(() => RfpType)
  @Action('requirement.read')
  rfp(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<RfpEntity> {
    return this.service.get(viewer, id);
  }

  @Query(() => RfpBlockPageType, { description: 'The text of the file, to be shown beside its requirements.' })
  @Action('requirement.read')
  async rfpBlocks(@Viewer() viewer: Principal, @Args() { rfpId, from, before, count }: RfpBlocksArgs): Promise<RfpBlockPageType> {
    return blockPage(await this.service.blocks(viewer, rfpId, { from, before: before ?? null, count }));
  }

  @Mutation(() => RfpType, { description: 'The file is kept.' })
  @Action('rfp.bringIn')
  cancelReading(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<RfpEntity> {
    return this.service.cancel(viewer, id);
  }

  @Mutation(() => RfpType, { description: 'What people corrected stays. While it is being read it is the same reading.' })
  @Action('rfp.bringIn')
  readAgain(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<RfpEntity> {
    return this.service.again(viewer, id, new Date());
  }

  @ResolveField(() => String, { description: 'Where the original is downloaded.' })
  url(@Parent() { id }: RfpEntity): string {
    return `/files/rfps/${id}`;
  }

  @ResolveField(() => RfpFailureType, { nullable: true })
  failure(@Parent() { failure }: RfpEntity): RfpFailureType | null {
    return failure && { code: failure.code, ko: errorText(failure.code, 'ko', failure.args), en: errorText(failure.code, 'en', failure.args) };
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'For people of the same firm only.' })
  async broughtInBy(@Context() context: RequestContext, @Parent() { id }: RfpEntity): Promise<PersonEntity | null> {
    const hand = await this.hands.load(context, id);
    return hand && this.people.load(context, hand.personId);
  }

  @ResolveField(() => RfpUnderstandingType, { nullable: true, description: 'Null until it was read, and where it has to be read again.' })
  async understanding(@Context() context: RequestContext, @Parent() { id }: RfpEntity): Promise<RfpUnderstandingType | null> {
    const kept = await this.readings.load(context, id);
    return kept && understandingOf(kept);
  }

  @ResolveField(() => RfpAbilitiesType)
  viewerCan(@Viewer() viewer: Principal, @Parent() rfp: RfpEntity): RfpAbilitiesType {
    const may = this.access.allows(viewer, 'rfp.bringIn', rfp);
    return { cancel: may && isUnderWay(rfp.state), readAgain: may && mayBeginAnew(rfp, new Date()) };
  }
}
