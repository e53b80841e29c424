import { Context, GraphQLISODateTime, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { mayTakePartInReview, type ReviewState } from '@shoal/access-domain';
import { AccessService } from '@shoal/access-server';
import { type Principal, type RequestContext, Viewer } from '@shoal/platform';
import type { EvidenceEntity } from './evidence.entity';
import { ReviewStateEnum } from './evidence.enums';
import { EvidenceFactsLoader } from './evidence.loader';
import { EvidenceType } from './evidence.type';

/** What the office found is between it and the owner, until it has verified the thing. */
@Resolver(() => EvidenceType)
export class EvidenceReviewResolver {
  constructor(
    private readonly access: AccessService,
    private readonly facts: EvidenceFactsLoader,
  ) {}

  @ResolveField(() => ReviewStateEnum, { description: 'To others than the owner and the office: VERIFIED or NONE.' })
  async reviewState(@Context() context: RequestContext, @Viewer() viewer: Principal, @Parent() evidence: EvidenceEntity): Promise<ReviewState> {
    // The most usual answer needs no question to the database.
    return evidence.reviewState === 'none' || (await this.isTold(context, viewer, evidence)) ? evidence.reviewState : 'none';
  }

  @ResolveField(() => String, { description: "The office's words on the last review." })
  async reviewNote(@Context() context: RequestContext, @Viewer() viewer: Principal, @Parent() evidence: EvidenceEntity): Promise<string> {
    return (await this.takesPart(context, viewer, evidence)) ? evidence.reviewNote : '';
  }

  @ResolveField(() => GraphQLISODateTime, { nullable: true, description: 'When the office was last asked, also by a change of what it had verified.' })
  async reviewRequestedAt(@Context() context: RequestContext, @Viewer() viewer: Principal, @Parent() evidence: EvidenceEntity): Promise<Date | null> {
    return (await this.takesPart(context, viewer, evidence)) ? evidence.reviewRequestedAt : null;
  }

  @ResolveField(() => GraphQLISODateTime, { nullable: true })
  async reviewedAt(@Context() context: RequestContext, @Viewer() viewer: Principal, @Parent() evidence: EvidenceEntity): Promise<Date | null> {
    return (await this.isTold(context, viewer, evidence)) ? evidence.reviewedAt : null;
  }

  private async isTold(context: RequestContext, viewer: Principal, evidence: EvidenceEntity): Promise<boolean> {
    return evidence.reviewState === 'verified' || this.takesPart(context, viewer, evidence);
  }

  private async takesPart(context: RequestContext, viewer: Principal, { id, firmId }: EvidenceEntity): Promise<boolean> {
    if (!mayTakePartInReview(viewer, firmId)) return false;
    const facts = await this.facts.load(context, id);
    return facts !== null && (this.access.allows(viewer, 'evidence.change', facts) || this.access.allows(viewer, 'evidence.review', facts));
  }
}
