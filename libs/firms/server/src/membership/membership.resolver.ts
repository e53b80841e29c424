import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import type { PersonEntity, Principal, RequestContext } from '@shoal/platform';
import { Viewer } from '@shoal/platform';
import type { FirmEntity } from '../firm.entity';
import { FirmType } from '../firm.type';
import { PersonType } from '../person.type';
import { DecideFirm } from './decide-firm';
import { DecidePerson } from './decide-person';
import type { DecisionEntity } from './decision.entity';
import { DecisionsLoader } from './decisions.loader';
import { DecideFirmInput, DecidePersonInput, DecisionType, LetFirmGoInput } from './membership.types';

@Resolver(() => FirmType)
export class MembershipResolver {
  constructor(
    private readonly firms: DecideFirm,
    private readonly people: DecidePerson,
    private readonly decisions: DecisionsLoader,
  ) {}

  @Mutation(() => FirmType, { description: 'Its people sign in and read, and write nothing.' })
  @Action('membership.decide')
  suspendFirm(@Viewer() viewer: Principal, @Args('input') input: DecideFirmInput): Promise<FirmEntity> {
    return this.firms.decide(viewer, 'suspend', input);
  }

  @Mutation(() => FirmType, { description: 'Suspended or left, it is a member again.' })
  @Action('membership.decide')
  reinstateFirm(@Viewer() viewer: Principal, @Args('input') input: DecideFirmInput): Promise<FirmEntity> {
    return this.firms.decide(viewer, 'reinstate', input);
  }

  @Mutation(() => FirmType, { description: 'It takes its content with it; its people can still sign in, to take it out. It is out of every bid that runs.' })
  @Action('membership.decide')
  letFirmGo(@Viewer() viewer: Principal, @Args('input') input: LetFirmGoInput): Promise<FirmEntity> {
    return this.firms.decide(viewer, 'let_go', input);
  }

  @Mutation(() => PersonType, { description: 'Ends the person’s sessions; nobody signs in as this person until reinstated.' })
  @Action('person.suspend')
  suspendPerson(@Viewer() viewer: Principal, @Args('input') input: DecidePersonInput): Promise<PersonEntity> {
    return this.people.suspend(viewer, input);
  }

  @Mutation(() => PersonType)
  @Action('person.suspend')
  reinstatePerson(@Viewer() viewer: Principal, @Args('input') input: DecidePersonInput): Promise<PersonEntity> {
    return this.people.reinstate(viewer, input);
  }

  @Mutation(() => PersonType, { description: 'For a firm whose administrators are gone: somebody of the firm becomes one. Its people are told.' })
  @Action('person.appoint')
  appointAdministrator(@Viewer() viewer: Principal, @Args('input') input: DecidePersonInput): Promise<PersonEntity> {
    return this.people.appoint(viewer, input);
  }

  @ResolveField(() => DecisionType, { nullable: true, description: 'The newest decision of the office; for the office and the firm itself.' })
  lastDecision(@Context() context: RequestContext, @Parent() firm: FirmEntity): Promise<DecisionEntity | null> {
    return this.decisions.load(context, firm.id);
  }
}
