import { Args, Context, ID, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { AccessService, Action } from '@shoal/access-server';
import { type Principal, type RequestContext, Viewer } from '@shoal/platform';
import type { CitationRisk } from '@shoal/references-domain';
import { EvidenceFactsLoader, EvidenceType } from '@shoal/references-server';
import type { SectionEntity } from '../section.entity';
import { SectionType } from '../section.type';
import { SectionSightLoader } from '../sections.loader';
import { CitedEvidenceLive } from './cited-evidence-live';
import { CitedEvidenceService } from './cited-evidence.service';
import { CitedEvidenceArgs, CitedEvidenceChangeType, CitedEvidenceType, KeptEvidenceType, SectionEvidenceType } from './cited-evidence.type';
import type { KeptThing } from './confirmed-content';
import { type CitationState, CitingSectionsLoader, KeptEvidenceLoader, SectionEvidenceLoader } from './section-evidence.loader';

/** The evidence that sections cite, for those who may read their texts. */
@Resolver(() => SectionType)
export class CitedEvidenceResolver {
  constructor(
    private readonly access: AccessService,
    private readonly service: CitedEvidenceService,
    private readonly live: CitedEvidenceLive,
    private readonly sight: SectionSightLoader,
    private readonly citations: SectionEvidenceLoader,
    private readonly kept: KeptEvidenceLoader,
  ) {}

  @Query(() => [CitedEvidenceType], { description: 'What its owners share of things with the bid of a proposal: one for each id, in the order asked.' })
  @Action('proposal.read')
  citedEvidence(@Viewer() viewer: Principal, @Args() { proposalId, ids }: CitedEvidenceArgs): Promise<CitedEvidenceType[]> {
    return this.service.ofProposal(viewer, proposalId, ids, new Date());
  }

  @Subscription(() => CitedEvidenceChangeType, { description: 'Whenever something that texts of the bid cite changes, expires, or is shared or taken back, and once at the beginning.' })
  @Action('proposal.read')
  citedEvidenceChanged(@Viewer() viewer: Principal, @Args('bidId', { type: () => ID }) bidId: string): AsyncIterableIterator<object> {
    return this.live.changes(viewer, bidId);
  }

  @ResolveField(() => SectionEvidenceType, { nullable: true, description: 'Null where the viewer may not read the text.' })
  async evidence(@Viewer() viewer: Principal, @Context() context: RequestContext, @Parent() section: SectionEntity): Promise<SectionEvidenceType | null> {
    return (await this.reads(viewer, context, section)) ? toEvidence((await this.citations.load(context, section.id)) ?? []) : null;
  }

  @ResolveField(() => [KeptEvidenceType], { nullable: true, description: 'Of a confirmed section whose text the viewer may read, as it was confirmed.' })
  async keptEvidence(@Viewer() viewer: Principal, @Context() context: RequestContext, @Parent() section: SectionEntity): Promise<readonly KeptThing[] | null> {
    if (section.state !== 'confirmed' || !(await this.reads(viewer, context, section))) return null;
    return (await this.kept.load(context, section.id)) ?? [];
  }

  /** Both walls agree: the policy, and the door that row-level security shows. */
  private async reads(viewer: Principal, context: RequestContext, section: SectionEntity): Promise<boolean> {
    const sight = await this.sight.load(context, section.id);
    return sight !== null && sight.door && this.access.allows(viewer, 'section.read', sight.facts);
  }
}

const toEvidence = (citations: readonly CitationState[]): SectionEvidenceType => {
  const count = (risk: CitationRisk): number => citations.filter((citation) => citation.risk === risk).length;
  const [withdrawn, expired, changed] = [count('withdrawn'), count('expired'), count('changed')];
  return { cited: citations.length, atRisk: withdrawn + expired + changed, withdrawn, expired, changed, citations: [...citations] };
};

/** Where a thing is used, for its owner. */
@Resolver(() => EvidenceType)
export class EvidenceCitedInResolver {
  constructor(
    private readonly access: AccessService,
    private readonly facts: EvidenceFactsLoader,
    private readonly sections: CitingSectionsLoader,
  ) {}

  @ResolveField(() => [SectionType], { nullable: true, description: "Sections of the owner's bids that cite it, as far as the viewer may read them; null to everybody but the owner." })
  async citedIn(@Viewer() viewer: Principal, @Context() context: RequestContext, @Parent() { id }: EvidenceType): Promise<readonly SectionEntity[] | null> {
    const facts = await this.facts.load(context, id);
    if (facts === null || !this.access.allows(viewer, 'evidence.change', facts)) return null;
    return (await this.sections.load(context, id)) ?? [];
  }
}
