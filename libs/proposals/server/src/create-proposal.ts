import { Injectable } from '@nestjs/common';
import { BidOpened } from '@shoal/consortia-server';
import type { Work } from '@shoal/platform';
import { v7 as uuid } from 'uuid';
import { OutlineRepository } from './outline.repository';
import { ProposalEntity } from './proposal.entity';

/** Every bid has its proposal from the moment it opens. */
@Injectable()
export class CreateProposal {
  constructor(
    opened: BidOpened,
    private readonly outline: OutlineRepository,
  ) {
    opened.register((work, bid) => this.create(work, bid));
  }

  private async create(work: Work, bid: { readonly id: string; readonly cooperativeId: string }): Promise<void> {
    const proposal = Object.assign(new ProposalEntity(), { id: uuid(), cooperativeId: bid.cooperativeId, bidId: bid.id, createdAt: new Date() });
    await this.outline.insertProposal(work, proposal);
  }
}
