import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Action, AccessService } from '@shoal/access-server';
import { type FirmStep, standingAfter } from '@shoal/firms-domain';
import { type Connection, PageArgs, type PersonEntity, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { CooperativeType } from './cooperative.type';
import type { FirmEntity } from './firm.entity';
import { FirmAbilitiesType, FirmConnection, FirmType } from './firm.type';
import { FirmsArgs, PeopleArgs, UpdateFirmInput } from './firms.inputs';
import { PersonCountLoader } from './firms.loader';
import { FirmsService } from './firms.service';
import { PersonConnection } from './person.type';

@Resolver(() => FirmType)
export class FirmsResolver {
  constructor(
    private readonly firms: FirmsService,
    private readonly access: AccessService,
    private readonly counts: PersonCountLoader,
  ) {}

  @Query(() => CooperativeType)
  @Action('cooperative.read')
  cooperative(@Viewer() viewer: Principal): Promise<CooperativeType> {
    return this.firms.cooperative(viewer);
  }

  @Query(() => FirmConnection, { name: 'firms' })
  @Action('cooperative.read')
  listFirms(@Viewer() viewer: Principal, @Args() args: FirmsArgs): Promise<Connection<FirmEntity>> {
    return this.firms.list(viewer, args);
  }

  @Query(() => FirmType)
  @Action('firm.read')
  firm(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<FirmEntity> {
    return this.firms.get(viewer, id);
  }

  @Query(() => PersonConnection)
  @Action('person.read')
  people(@Viewer() viewer: Principal, @Args() args: PeopleArgs): Promise<Connection<PersonEntity>> {
    return this.firms.people(viewer, args);
  }

  @Mutation(() => FirmType)
  @Action('firm.update')
  updateFirm(@Viewer() viewer: Principal, @Args('input') input: UpdateFirmInput): Promise<FirmEntity> {
    return this.firms.update(viewer, input);
  }

  @ResolveField('people', () => PersonConnection)
  peopleOf(@Viewer() viewer: Principal, @Parent() firm: FirmEntity, @Args() page: PageArgs): Promise<Connection<PersonEntity>> {
    return this.firms.people(viewer, { ...page, firmId: firm.id });
  }

  @ResolveField(() => Int)
  async personCount(@Context() context: RequestContext, @Parent() firm: FirmEntity): Promise<number> {
    return (await this.counts.load(context, firm.id)) ?? 0;
  }

  @ResolveField(() => FirmAbilitiesType)
  viewerCan(@Viewer() viewer: Principal, @Parent() firm: FirmEntity): FirmAbilitiesType {
    const facts = { cooperativeId: firm.cooperativeId, firmId: firm.id };
    const decides = this.access.allows(viewer, 'membership.decide', firm);
    const may = (step: FirmStep): boolean => decides && standingAfter(firm.membership, step) !== null;
    return { update: this.access.allows(viewer, 'firm.update', facts), invite: this.access.allows(viewer, 'person.invite', facts), suspend: may('suspend'), reinstate: may('reinstate'), letGo: may('let_go') };
  }
}
