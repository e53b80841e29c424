import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Language, MaybeViewer, type PersonEntity, type Principal, Public, type RequestContext, SignInService, Viewer } from '@shoal/platform';
import { AccountService } from './account.service';
import { MeAbilitiesType, MeType, SessionType, SignInPayload } from './account.type';
import { clientOrigin } from './client-origin';
import { CooperativeType } from './cooperative.type';
import { Entrance } from './entrance';
import type { FirmEntity } from './firm.entity';
import { FirmType } from './firm.type';
import { SetUpCooperativeInput, SignInInput } from './firms.inputs';
import { FirmsLoader } from './firms.loader';
import { FirmsService } from './firms.service';
import { LanguageEnum } from './person.type';
import { SetUpService } from './set-up.service';

@Resolver(() => MeType)
export class AccountResolver {
  constructor(
    private readonly account: AccountService,
    private readonly signInService: SignInService,
    private readonly setUp: SetUpService,
    private readonly firms: FirmsLoader,
    private readonly cooperatives: FirmsService,
    private readonly entrance: Entrance,
  ) {}

  @Query(() => MeType, { nullable: true, description: 'Null when signed out.' })
  @Public()
  me(@MaybeViewer() viewer: Principal | null): Promise<PersonEntity> | null {
    return viewer && this.account.me(viewer);
  }

  @Query(() => [SessionType])
  @Action('account.use')
  mySessions(@Viewer() viewer: Principal): Promise<SessionType[]> {
    return this.account.listSessions(viewer);
  }

  @Mutation(() => SignInPayload)
  @Public()
  async signIn(@Context() context: RequestContext, @Args('input') input: SignInInput): Promise<SignInPayload> {
    const { person, session } = await this.signInService.signIn(input.email, input.password, clientOrigin(context));
    await this.entrance.open(context, session);
    return { person };
  }

  @Mutation(() => SignInPayload, { description: 'Makes the first cooperative of an empty installation and signs its office in.' })
  @Public()
  async setUpCooperative(@Context() context: RequestContext, @Args('input') input: SetUpCooperativeInput): Promise<SignInPayload> {
    const { person, session } = await this.setUp.setUp(input, clientOrigin(context));
    await this.entrance.open(context, session);
    return { person };
  }

  @Mutation(() => Boolean)
  @Action('account.use')
  async signOut(@Viewer() viewer: Principal, @Context() context: RequestContext): Promise<boolean> {
    await this.account.endSession(viewer, viewer.sessionId);
    this.entrance.close(context);
    return true;
  }

  @Mutation(() => Boolean)
  @Action('account.use')
  async endSession(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.account.endSession(viewer, id);
    return true;
  }

  @Mutation(() => MeType)
  @Action('account.use')
  setLanguage(@Viewer() viewer: Principal, @Args('language', { type: () => LanguageEnum }) language: Language): Promise<PersonEntity> {
    return this.account.setLanguage(viewer, language);
  }

  @ResolveField(() => FirmType, { nullable: true })
  firm(@Context() context: RequestContext, @Parent() me: MeType): Promise<FirmEntity | null> | null {
    return me.firmId ? this.firms.load(context, me.firmId) : null;
  }

  @ResolveField(() => CooperativeType)
  cooperative(@Viewer() viewer: Principal): Promise<CooperativeType> {
    return this.cooperatives.cooperative(viewer);
  }

  @ResolveField(() => MeAbilitiesType)
  viewerCan(@Viewer() viewer: Principal): Promise<MeAbilitiesType> {
    return this.account.abilities(viewer);
  }
}
