import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccessService } from '@shoal/access-server';
import { PeopleLoader, PersonType } from '@shoal/firms-server';
import { type PersonEntity, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import type { SectionEntity } from '../section.entity';
import { SectionType } from '../section.type';
import { SectionSightLoader } from '../sections.loader';
import { ConfirmationsLoader } from './confirmations.loader';
import { SectionConfirmationType } from './section-history.type';
import type { SectionConfirmationEntity } from './section-version.entity';

/** What was confirmed of a section, for those who may read its text: a hash tells whether two texts are the same. */
@Resolver(() => SectionType)
export class ConfirmationsResolver {
  constructor(
    private readonly access: AccessService,
    private readonly sight: SectionSightLoader,
    private readonly confirmations: ConfirmationsLoader,
  ) {}

  @ResolveField(() => [SectionConfirmationType], { name: 'confirmations', description: 'The newest first; empty where the viewer may not read the text.' })
  async confirmationsOf(@Viewer() viewer: Principal, @Context() context: RequestContext, @Parent() section: SectionEntity): Promise<readonly SectionConfirmationEntity[]> {
    const sight = await this.sight.load(context, section.id);
    if (!sight?.door || !this.access.allows(viewer, 'section.history', sight.facts)) return [];
    return (await this.confirmations.load(context, section.id)) ?? [];
  }
}

@Resolver(() => SectionConfirmationType)
export class ConfirmationPersonResolver {
  constructor(private readonly people: PeopleLoader) {}

  @ResolveField(() => PersonType, { nullable: true })
  person(@Context() context: RequestContext, @Parent() confirmation: SectionConfirmationType): Promise<PersonEntity | null> {
    return this.people.load(context, confirmation.personId);
  }
}
