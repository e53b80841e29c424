import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AccessService, Action } from '@shoal/access-server';
import { type Connection, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import type { TenderStatus } from '@shoal/tenders-domain';
import type { TenderEntity } from './tender.entity';
import { ImportNoticePayload, TenderAbilitiesType, TenderConnection, TenderType } from './tender.type';
import { TenderRevisionType } from './tender-revision.type';
import { TenderStatusEnum } from './tenders.enums';
import { CreateTenderInput, ImportNoticeInput, TendersArgs, UpdateTenderInput } from './tenders.inputs';
import { TenderRevisionsLoader } from './tenders.loader';
import { TendersService } from './tenders.service';

@Resolver(() => TenderType)
export class TendersResolver {
  constructor(
    private readonly service: TendersService,
    private readonly access: AccessService,
    private readonly history: TenderRevisionsLoader,
  ) {}

  @Query(() => TenderConnection)
  @Action('tender.read')
  tenders(@Viewer() viewer: Principal, @Args() args: TendersArgs): Promise<Connection<TenderEntity>> {
    return this.service.list(viewer, args);
  }

  @Query(() => TenderType)
  @Action('tender.read')
  tender(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<TenderEntity> {
    return this.service.get(viewer, id);
  }

  @Mutation(() => ImportNoticePayload, { description: 'All notices or none. A newer revision brings its tender up to date.' })
  @Action('tender.import')
  async importNotice(@Viewer() viewer: Principal, @Args('input') input: ImportNoticeInput): Promise<ImportNoticePayload> {
    const notices = await this.service.importNotice(viewer, input.json);
    return { notices: [...notices], tenders: [...new Set(notices.map(({ tender }) => tender))] };
  }

  @Mutation(() => TenderType)
  @Action('tender.import')
  createTender(@Viewer() viewer: Principal, @Args('input') input: CreateTenderInput): Promise<TenderEntity> {
    return this.service.create(viewer, input);
  }

  @Mutation(() => TenderType)
  @Action('tender.update')
  updateTender(@Viewer() viewer: Principal, @Args('input') input: UpdateTenderInput): Promise<TenderEntity> {
    return this.service.update(viewer, input);
  }

  @ResolveField(() => TenderStatusEnum)
  status(@Parent() tender: TenderEntity): TenderStatus {
    return this.service.statusOf(tender);
  }

  @ResolveField(() => [TenderRevisionType], { description: 'The newest first; one that was brought in again with other content appears twice.' })
  async revisions(@Context() context: RequestContext, @Parent() tender: TenderEntity): Promise<readonly TenderRevisionType[]> {
    return (await this.history.load(context, tender.id)) ?? [];
  }

  @ResolveField(() => TenderAbilitiesType)
  viewerCan(@Viewer() viewer: Principal, @Parent() tender: TenderEntity): TenderAbilitiesType {
    const open = this.service.statusOf(tender) === 'open';
    return { update: this.access.allows(viewer, 'tender.update', tender), openBid: open && this.access.allows(viewer, 'bid.open', tender) };
  }
}
