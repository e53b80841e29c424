import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Connection, PageArgs, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { FreshSections } from './fresh-sections';
import { SetSectionStateInput, UpdateSectionInput } from './proposals.inputs';
import type { SectionEntity } from './section.entity';
import { SectionConnection, SectionType } from './section.type';
import { SectionsService } from './sections.service';

@Resolver(() => SectionType)
export class SectionsResolver {
  constructor(
    private readonly sections: SectionsService,
    private readonly fresh: FreshSections,
  ) {}

  @Query(() => SectionType)
  @Action('proposal.read')
  section(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<SectionEntity> {
    return this.sections.get(viewer, id);
  }

  @Query(() => SectionConnection, { description: "The viewer's firm's sections and those that name the viewer, unconfirmed, by due day, those without one last." })
  @Action('proposal.read')
  mySections(@Viewer() viewer: Principal, @Args() args: PageArgs): Promise<Connection<SectionEntity>> {
    return this.sections.mine(viewer, args);
  }

  @Mutation(() => SectionType, { description: 'Title, day and owner: who may change the outline. Readers, writers and owner: who may assign the section.' })
  @Action('outline.change', 'section.assign')
  updateSection(@Viewer() viewer: Principal, @Context() context: RequestContext, @Args('input') input: UpdateSectionInput): Promise<SectionEntity> {
    return this.fresh.after(context, this.sections.update(viewer, input));
  }

  @Mutation(() => SectionType, { description: 'One step forward or back; only who may change the outline reopens a confirmed section.' })
  @Action('section.changeState')
  setSectionState(@Viewer() viewer: Principal, @Context() context: RequestContext, @Args('input') input: SetSectionStateInput): Promise<SectionEntity> {
    return this.fresh.after(context, this.sections.setState(viewer, input));
  }
}
