import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccessService } from '@shoal/access-server';
import { BidType, type BidWithConsortium } from '@shoal/consortia-server';
import { type RoomName, sectionRoom, ShoalError } from '@shoal/contract';
import { type FirmEntity, FirmsLoader, FirmType, PeopleLoader, PersonType } from '@shoal/firms-server';
import { type PersonEntity, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { ProposalType } from './proposal.type';
import { NumberingLoader } from './proposals.loader';
import type { SectionEntity } from './section.entity';
import { SectionParents } from './section-parents';
import { SectionAbilitiesType, SectionType } from './section.type';
import { type SectionSight, SectionSightLoader } from './sections.loader';

/** Fields of a section that come from elsewhere, each loaded once for all sections of a request. */
@Resolver(() => SectionType)
export class SectionFieldsResolver {
  constructor(
    private readonly access: AccessService,
    private readonly sight: SectionSightLoader,
    private readonly numbering: NumberingLoader,
    private readonly firms: FirmsLoader,
    private readonly people: PeopleLoader,
    private readonly parents: SectionParents,
  ) {}

  @ResolveField(() => String, { description: '`IV` for a chapter, `4.2.1` below.' })
  async number(@Context() context: RequestContext, @Parent() section: SectionEntity): Promise<string> {
    return (await this.numbering.load(context, section.proposalId))?.get(section.id)?.number ?? '';
  }

  @ResolveField(() => Int, { description: '1 for a chapter.' })
  async depth(@Context() context: RequestContext, @Parent() section: SectionEntity): Promise<number> {
    return (await this.numbering.load(context, section.proposalId))?.get(section.id)?.depth ?? 1;
  }

  @ResolveField(() => String, { nullable: true, description: 'Room of the text, to be joined at `/collab/<room>`; null where the viewer may not read it.' })
  async room(@Viewer() viewer: Principal, @Context() context: RequestContext, @Parent() section: SectionEntity): Promise<RoomName | null> {
    return this.reads(viewer, await this.sight.load(context, section.id)) ? sectionRoom(section.id) : null;
  }

  @ResolveField(() => Int, { nullable: true, description: 'Characters written; null where the viewer may not read the text.' })
  async characters(@Viewer() viewer: Principal, @Context() context: RequestContext, @Parent() section: SectionEntity): Promise<number | null> {
    return this.reads(viewer, await this.sight.load(context, section.id)) ? section.characters : null;
  }

  @ResolveField(() => FirmType)
  async ownerFirm(@Context() context: RequestContext, @Parent() section: SectionEntity): Promise<FirmEntity> {
    const firm = await this.firms.load(context, section.ownerFirmId);
    if (!firm) throw new ShoalError('NOT_FOUND');
    return firm;
  }

  @ResolveField(() => [PersonType], { description: 'Named besides the owner firm.' })
  async writers(@Context() context: RequestContext, @Parent() section: SectionEntity): Promise<PersonEntity[]> {
    const ids = (await this.sight.load(context, section.id))?.facts.writerIds ?? [];
    const found = await Promise.all(ids.map((id) => this.people.load(context, id)));
    return found.filter((person) => person !== null);
  }

  @ResolveField(() => ProposalType)
  proposal(@Context() context: RequestContext, @Parent() section: SectionEntity): Promise<ProposalType> {
    return this.parents.proposal(context, section);
  }

  @ResolveField(() => BidType)
  bid(@Context() context: RequestContext, @Parent() section: SectionEntity): Promise<BidWithConsortium> {
    return this.parents.bid(context, section);
  }

  @ResolveField(() => SectionAbilitiesType)
  async viewerCan(@Viewer() viewer: Principal, @Context() context: RequestContext, @Parent() section: SectionEntity): Promise<SectionAbilitiesType> {
    const sight = await this.sight.load(context, section.id);
    const may = (action: 'section.write' | 'section.changeState' | 'section.assign'): boolean => sight !== null && this.reads(viewer, sight) && this.access.allows(viewer, action, sight.facts);
    return { read: this.reads(viewer, sight), write: may('section.write'), changeState: may('section.changeState'), assign: may('section.assign') };
  }

  /** Both walls agree: the policy, and the door that row-level security shows. */
  private reads(viewer: Principal, sight: SectionSight | null): boolean {
    return sight !== null && sight.door && this.access.allows(viewer, 'section.read', sight.facts);
  }
}
