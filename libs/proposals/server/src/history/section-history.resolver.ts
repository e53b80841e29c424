import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { PeopleLoader, PersonType } from '@shoal/firms-server';
import { type Connection, type PersonEntity, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { FreshSections } from '../fresh-sections';
import type { SectionEntity } from '../section.entity';
import { SectionType } from '../section.type';
import { type ListedVersion, SectionHistoryService } from './section-history.service';
import {
  CompareSectionVersionsArgs,
  NamedVersionType,
  NameSectionVersionInput,
  RenameSectionVersionInput,
  RestoreSectionVersionInput,
  SectionComparisonType,
  SectionVersionArgs,
  SectionVersionConnection,
  SectionVersionsArgs,
  SectionVersionTextType,
  SectionVersionType,
} from './section-history.type';

@Resolver(() => SectionVersionType)
export class SectionHistoryResolver {
  constructor(
    private readonly history: SectionHistoryService,
    private readonly fresh: FreshSections,
    private readonly people: PeopleLoader,
  ) {}

  @Query(() => SectionVersionConnection, { description: 'The newest first; read by those who read the text.' })
  @Action('section.history')
  async sectionVersions(@Viewer() viewer: Principal, @Args() args: SectionVersionsArgs): Promise<Connection<SectionVersionType>> {
    const { nodes, ...page } = await this.history.versions(viewer, args.sectionId, args);
    return { ...page, nodes: nodes.map(toVersion) };
  }

  @Query(() => SectionVersionTextType)
  @Action('section.history')
  async sectionVersion(@Viewer() viewer: Principal, @Args() { sectionId, seq }: SectionVersionArgs): Promise<SectionVersionTextType> {
    const version = await this.history.version(viewer, sectionId, seq);
    return { seq: version.seq, document: JSON.stringify(version.document) };
  }

  @Query(() => SectionComparisonType, { description: 'The earlier of the two first, whichever is named first.' })
  @Action('section.history')
  async compareSectionVersions(@Viewer() viewer: Principal, @Context() context: RequestContext, @Args() { sectionId, from, to }: CompareSectionVersionsArgs): Promise<SectionComparisonType> {
    const { document, changes, ...seqs } = await this.history.compare(viewer, sectionId, from, to);
    const people = await Promise.all(changes.map(({ personId }) => this.person(context, personId)));
    return { ...seqs, document: JSON.stringify(document), changes: changes.map(({ written, removed }, index) => ({ person: people[index] ?? null, written, removed })) };
  }

  @Mutation(() => SectionType, { description: 'Names the text as it is now.' })
  @Action('section.nameVersion')
  nameSectionVersion(@Viewer() viewer: Principal, @Context() context: RequestContext, @Args('input') input: NameSectionVersionInput): Promise<SectionEntity> {
    return this.fresh.after(context, this.history.name(viewer, input.sectionId, input.name));
  }

  @Mutation(() => SectionType)
  @Action('section.nameVersion')
  renameSectionVersion(@Viewer() viewer: Principal, @Context() context: RequestContext, @Args('input') input: RenameSectionVersionInput): Promise<SectionEntity> {
    return this.fresh.after(context, this.history.rename(viewer, input.id, input.name));
  }

  @Mutation(() => SectionType, { description: 'Makes an earlier version the newest text, as an edit of the viewer. Nothing of the history is lost: the text as it was stays a version.' })
  @Action('section.restoreVersion')
  restoreSectionVersion(@Viewer() viewer: Principal, @Context() context: RequestContext, @Args('input') input: RestoreSectionVersionInput): Promise<SectionEntity> {
    return this.fresh.after(context, this.history.restore(viewer, input.sectionId, input.seq));
  }

  @ResolveField(() => [PersonType], { name: 'people', description: 'Who wrote since the version before.' })
  async authors(@Context() context: RequestContext, @Parent() version: SectionVersionType): Promise<PersonEntity[]> {
    const found = await Promise.all(version.personIds.map((id) => this.person(context, id)));
    return found.filter((person) => person !== null);
  }

  private person(context: RequestContext, id: string | null): Promise<PersonEntity | null> {
    return id === null ? Promise.resolve(null) : this.people.load(context, id);
  }
}

@Resolver(() => NamedVersionType)
export class NamedVersionResolver {
  constructor(private readonly people: PeopleLoader) {}

  @ResolveField(() => PersonType, { nullable: true })
  person(@Context() context: RequestContext, @Parent() named: NamedVersionType): Promise<PersonEntity | null> {
    return this.people.load(context, named.personId);
  }
}

const toVersion = ({ window, newest, named, restored }: ListedVersion): SectionVersionType => ({
  seq: window.uptoSeq,
  startedAt: window.startedAt,
  endedAt: window.endedAt,
  newest,
  named: named && { id: named.id, name: named.name ?? '', createdAt: named.createdAt, personId: named.personId },
  restoredSeq: restored?.restoredSeq ?? null,
  personIds: window.personIds,
});
