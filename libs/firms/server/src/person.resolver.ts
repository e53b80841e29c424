import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@shoal/platform';
import { FirmType } from './firm.type';
import type { FirmEntity } from './firm.entity';
import { FirmsLoader } from './firms.loader';
import { PersonType } from './person.type';

@Resolver(() => PersonType)
export class PersonResolver {
  constructor(private readonly firms: FirmsLoader) {}

  @ResolveField(() => FirmType, { nullable: true })
  firm(@Context() context: RequestContext, @Parent() person: PersonType): Promise<FirmEntity | null> | null {
    return person.firmId ? this.firms.load(context, person.firmId) : null;
  }
}
