import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type AuditEntryEntity, type Connection, type PersonEntity, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { PeopleLoader } from '../firms.loader';
import { PersonType } from '../person.type';
import { AuditService } from './audit.service';
import { AuditArgs, AuditCheckType, AuditConnection, AuditDetailType, AuditEntryType } from './audit.types';

@Resolver(() => AuditEntryType)
export class AuditResolver {
  constructor(
    private readonly audit: AuditService,
    private readonly people: PeopleLoader,
  ) {}

  @Query(() => AuditConnection, { description: 'The newest first.' })
  @Action('audit.read')
  auditLog(@Viewer() viewer: Principal, @Args() args: AuditArgs): Promise<Connection<AuditEntryEntity>> {
    return this.audit.list(viewer, args);
  }

  @Query(() => AuditCheckType, { description: 'Recalculates the whole chain, and compares it with what was kept of it outside the database.' })
  @Action('audit.read')
  auditHead(@Viewer() viewer: Principal): Promise<AuditCheckType> {
    return this.audit.check(viewer);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null where nobody had signed in.' })
  person(@Context() context: RequestContext, @Parent() entry: AuditEntryType): Promise<PersonEntity | null> | null {
    return entry.personId ? this.people.load(context, entry.personId) : null;
  }

  @ResolveField(() => [AuditDetailType])
  details(@Parent() entry: AuditEntryType): AuditDetailType[] {
    return Object.entries(entry.details).map(([name, value]) => ({ name, value: String(value ?? '') }));
  }
}
