import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccessService } from '@shoal/access-server';
import { CollabRooms } from '@shoal/collab-server';
import { sectionRoom } from '@shoal/contract';
import { PeopleLoader } from '@shoal/firms-server';
import { type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { ProposalType } from './proposal.type';
import { SectionsOfProposalLoader } from './proposals.loader';
import { SectionPresenceType } from './section.type';
import { SectionSightLoader } from './sections.loader';

/** Who is in the sections that the viewer may read; nobody is shown in a closed one. */
@Resolver(() => ProposalType)
export class PresenceResolver {
  constructor(
    private readonly access: AccessService,
    private readonly rooms: CollabRooms,
    private readonly sections: SectionsOfProposalLoader,
    private readonly sight: SectionSightLoader,
    private readonly people: PeopleLoader,
  ) {}

  @ResolveField(() => [SectionPresenceType], { description: 'Sections with somebody in them now, on any node.' })
  async presence(@Viewer() viewer: Principal, @Context() context: RequestContext, @Parent() proposal: ProposalType): Promise<SectionPresenceType[]> {
    const sections = (await this.sections.load(context, proposal.id)) ?? [];
    const present = sections.map(({ id }) => ({ id, users: this.rooms.peopleIn(sectionRoom(id)) })).filter(({ users }) => users.length > 0);
    const shown = await Promise.all(
      present.map(async ({ id, users }) => {
        const sight = await this.sight.load(context, id);
        if (!sight?.door || !this.access.allows(viewer, 'section.read', sight.facts)) return [];
        const people = await Promise.all(users.map(({ personId }) => this.people.load(context, personId)));
        return [{ sectionId: id, people: people.filter((person) => person !== null) }];
      }),
    );
    return shown.flat();
  }
}
