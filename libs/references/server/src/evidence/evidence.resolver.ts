import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AccessService, Action } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type FirmEntity, FirmsLoader, FirmType } from '@shoal/firms-server';
import { type Principal, type RequestContext, Viewer } from '@shoal/platform';
import type { EvidenceEntity } from './evidence.entity';
import { EvidenceFactsLoader } from './evidence.loader';
import { EvidenceAbilitiesType, EvidenceType } from './evidence.type';
import { OpenEvidence } from './open-evidence';

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  constructor(
    private readonly access: AccessService,
    private readonly pages: OpenEvidence,
    private readonly facts: EvidenceFactsLoader,
    private readonly firms: FirmsLoader,
  ) {}

  @Query(() => EvidenceType, { description: 'What all kinds have in common, of one thing.' })
  @Action('evidence.read')
  evidence(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<EvidenceEntity> {
    return this.pages.open(viewer, id, new Date());
  }

  @ResolveField(() => FirmType, { description: 'The owner.' })
  async firm(@Context() context: RequestContext, @Parent() evidence: EvidenceEntity): Promise<FirmEntity> {
    const firm = await this.firms.load(context, evidence.firmId);
    if (!firm) throw new ShoalError('NOT_FOUND');
    return firm;
  }

  @ResolveField(() => EvidenceAbilitiesType)
  async viewerCan(@Context() context: RequestContext, @Viewer() viewer: Principal, @Parent() evidence: EvidenceEntity): Promise<EvidenceAbilitiesType> {
    const facts = await this.facts.load(context, evidence.id);
    const may = (action: 'evidence.change' | 'evidence.share' | 'evidence.remove' | 'evidence.review'): boolean => facts !== null && this.access.allows(viewer, action, facts);
    return { change: may('evidence.change'), share: may('evidence.share'), remove: may('evidence.remove'), review: may('evidence.review') };
  }
}
