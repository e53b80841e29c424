import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type FirmEntity, FirmsLoader, FirmType, PeopleLoader, PersonType } from '@shoal/firms-server';
import { type Connection, type PersonEntity, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { ComplianceLogArgs } from './compliance.inputs';
import { ComplianceLogConnection, ComplianceLogEntryType, type LoggedChange } from './compliance-change.type';
import { MatrixService } from './matrix.service';

const HUNDREDTHS = 100;
const NAMES: ReadonlySet<LoggedChange['what']> = new Set(['owner_firm', 'owner_person']);

/** A value as the rest of the schema spells it; firms and people have fields of their own. */
const spelt = ({ what }: LoggedChange, value: string | null): string | null => {
  if (value === null || NAMES.has(what)) return null;
  if (what === 'points') return String(Number(value) / HUNDREDTHS);
  return what === 'due' ? value : value.toUpperCase();
};

/** What happened to a row, and who did it. */
@Resolver(() => ComplianceLogEntryType)
export class ComplianceLogResolver {
  constructor(
    private readonly matrix: MatrixService,
    private readonly firms: FirmsLoader,
    private readonly people: PeopleLoader,
  ) {}

  @Query(() => ComplianceLogConnection, { description: 'Of a row, the newest first.' })
  @Action('compliance.read')
  complianceLog(@Viewer() viewer: Principal, @Args() args: ComplianceLogArgs): Promise<Connection<LoggedChange>> {
    return this.matrix.log(viewer, args);
  }

  @ResolveField(() => String, { nullable: true, description: 'A state, compliance or flag as its enum spells it, a day, points; null: there was none, or it is a firm or a person.' })
  before(@Parent() entry: LoggedChange): string | null {
    return spelt(entry, entry.from);
  }

  @ResolveField(() => String, { nullable: true })
  after(@Parent() entry: LoggedChange): string | null {
    return spelt(entry, entry.to);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null: it followed by itself.' })
  person(@Context() context: RequestContext, @Parent() { personId }: LoggedChange): Promise<PersonEntity | null> | null {
    return personId === null ? null : this.people.load(context, personId);
  }

  @ResolveField(() => FirmType, { nullable: true, description: 'Whose it was, where the owner firm changed.' })
  beforeFirm(@Context() context: RequestContext, @Parent() { what, from }: LoggedChange): Promise<FirmEntity | null> | null {
    return what === 'owner_firm' && from !== null ? this.firms.load(context, from) : null;
  }

  @ResolveField(() => FirmType, { nullable: true })
  afterFirm(@Context() context: RequestContext, @Parent() { what, to }: LoggedChange): Promise<FirmEntity | null> | null {
    return what === 'owner_firm' && to !== null ? this.firms.load(context, to) : null;
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who it was, where the person changed.' })
  beforePerson(@Context() context: RequestContext, @Parent() { what, from }: LoggedChange): Promise<PersonEntity | null> | null {
    return what === 'owner_person' && from !== null ? this.people.load(context, from) : null;
  }

  @ResolveField(() => PersonType, { nullable: true })
  afterPerson(@Context() context: RequestContext, @Parent() { what, to }: LoggedChange): Promise<PersonEntity | null> | null {
    return what === 'owner_person' && to !== null ? this.people.load(context, to) : null;
  }
}
