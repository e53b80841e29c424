import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccessService } from '@shoal/access-server';
import { type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { FirmType } from './firm.type';
import type { FirmEntity } from './firm.entity';
import { FirmsLoader } from './firms.loader';
import { PersonAbilitiesType, PersonType } from './person.type';

@Resolver(() => PersonType)
export class PersonResolver {
  constructor(
    private readonly firms: FirmsLoader,
    private readonly access: AccessService,
  ) {}

  @ResolveField(() => FirmType, { nullable: true })
  firm(@Context() context: RequestContext, @Parent() person: PersonType): Promise<FirmEntity | null> | null {
    return person.firmId ? this.firms.load(context, person.firmId) : null;
  }

  @ResolveField(() => Boolean, { description: 'Nobody can sign in as this person; told to the office and the person’s own firm.' })
  isSuspended(@Viewer() viewer: Principal, @Parent() { firmId, suspendedAt }: PersonType): boolean {
    return suspendedAt !== null && (viewer.firmId === null || viewer.firmId === firmId);
  }

  @ResolveField(() => PersonAbilitiesType)
  viewerCan(@Viewer() viewer: Principal, @Parent() { id, cooperativeId, firmId, role, suspendedAt }: PersonType): PersonAbilitiesType {
    const may = (action: 'person.resetPassword' | 'person.suspend' | 'person.appoint'): boolean => this.access.allows(viewer, action, { personId: id, cooperativeId, firmId });
    const active = suspendedAt === null;
    return {
      resetPassword: active && may('person.resetPassword'),
      suspend: active && may('person.suspend'),
      reinstate: !active && may('person.suspend'),
      appoint: active && role === 'member' && may('person.appoint'),
    };
  }
}
