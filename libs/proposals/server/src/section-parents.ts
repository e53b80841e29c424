import { Injectable } from '@nestjs/common';
import { BidsLoader, type BidWithConsortium } from '@shoal/consortia-server';
import { ShoalError } from '@shoal/contract';
import type { RequestContext } from '@shoal/platform';
import type { ProposalType } from './proposal.type';
import { bidOf } from './proposals.resolver';
import type { SectionEntity } from './section.entity';
import { ProposalsLoader } from './sections.loader';

/** What a section stands in. */
@Injectable()
export class SectionParents {
  constructor(
    private readonly bids: BidsLoader,
    private readonly proposals: ProposalsLoader,
  ) {}

  bid(context: RequestContext, section: SectionEntity): Promise<BidWithConsortium> {
    return bidOf(this.bids, context, section.bidId);
  }

  async proposal(context: RequestContext, section: SectionEntity): Promise<ProposalType> {
    const proposal = await this.proposals.load(context, section.proposalId);
    if (!proposal) throw new ShoalError('NOT_FOUND');
    return proposal;
  }
}
