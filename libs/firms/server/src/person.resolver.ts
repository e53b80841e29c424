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

  @ResolveField(() => PersonAbilitiesType)
  viewerCan(@Viewer() viewer: Principal, @Parent() { id, cooperativeId, firmId }: PersonType): PersonAbilitiesType {
    return { resetPassword: this.access.allows(viewer, 'person.resetPassword', { personId: id, cooperativeId, firmId }) };
  }
}
