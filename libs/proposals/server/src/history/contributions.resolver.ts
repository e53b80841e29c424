import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type FirmEntity, FirmsLoader, FirmType } from '@shoal/firms-server';
import { type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { ContributionsService, type ProposalContributions } from './contributions.service';
import type { FirmShare } from './section-history.repository';
import { FirmContributionType, ProposalContributionsType } from './section-history.type';

@Resolver(() => FirmContributionType)
export class ContributionsResolver {
  constructor(
    private readonly contributions: ContributionsService,
    private readonly firms: FirmsLoader,
  ) {}

  @Query(() => ProposalContributionsType, { description: 'Characters that are in the text now, by firm and section.' })
  @Action('proposal.read')
  proposalContributions(@Viewer() viewer: Principal, @Args('proposalId', { type: () => ID }) proposalId: string): Promise<ProposalContributions> {
    return this.contributions.ofProposal(viewer, proposalId);
  }

  @ResolveField(() => FirmType, { nullable: true })
  firm(@Context() context: RequestContext, @Parent() { firmId }: FirmShare): Promise<FirmEntity | null> | null {
    return firmId === null ? null : this.firms.load(context, firmId);
  }
}
