import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Connection, type Principal, Viewer } from '@shoal/platform';
import { NoResidentNumber } from '../../evidence/no-resident-number';
import type { EvidenceEntity } from '../../evidence/evidence.entity';
import { EvidenceConnection, EvidenceType } from '../../evidence/evidence.type';
import { ReviewEvidenceInput, ReviewQueueArgs } from './review.inputs';
import { ReviewService } from './review.service';

@Resolver(() => EvidenceType)
export class ReviewResolver {
  constructor(private readonly service: ReviewService) {}

  @Query(() => EvidenceConnection, { description: "The office's: what firms have asked it to check." })
  @Action('registry.oversee')
  reviewQueue(@Viewer() viewer: Principal, @Args() args: ReviewQueueArgs): Promise<Connection<EvidenceEntity>> {
    return this.service.list(viewer, args);
  }

  @Mutation(() => EvidenceType, { description: 'From then on the office sees it.' })
  @Action('evidence.share')
  requestReview(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<EvidenceEntity> {
    return this.service.request(viewer, id, new Date());
  }

  @Mutation(() => EvidenceType)
  @Action('evidence.review')
  reviewEvidence(@Viewer() viewer: Principal, @Args('input', NoResidentNumber) input: ReviewEvidenceInput): Promise<EvidenceEntity> {
    return this.service.decide(viewer, input, new Date());
  }
}
