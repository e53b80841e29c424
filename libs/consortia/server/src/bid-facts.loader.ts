import { Injectable } from '@nestjs/common';
import type { BidFacts } from '@shoal/access-domain';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import { BidsRepository } from './bids.repository';
import { type BidWithConsortium, factsOf } from './bid-with-consortium';

/** What the policy needs to know of bids, for whoever decides on things inside them. */
@Injectable()
export class BidFactsLoader {
  constructor(private readonly bids: BidsRepository) {}

  /** Null when the bid does not exist or row-level security hides it. */
  async load(work: Work, bidId: string): Promise<BidFacts | null> {
    return (await this.loadMany(work, [bidId])).get(bidId) ?? null;
  }

  /** By bid id; what is missing or hidden has no entry. */
  async loadMany(work: Work, bidIds: readonly string[]): Promise<ReadonlyMap<string, BidFacts>> {
    const found = await this.bids.findMany(work, bidIds);
    return new Map(found.map((bid) => [bid.id, factsOf(bid)]));
  }
}

/** Bids by id for fields of other types, such as `Section.bid`; the caller has decided that the viewer may see them. */
@Injectable()
export class BidsLoader extends BatchLoader<string, BidWithConsortium> {
  constructor(
    work: UnitOfWork,
    private readonly bids: BidsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, BidWithConsortium>> {
    const found = await this.bids.findMany(work, ids);
    return new Map(found.map((bid) => [bid.id, bid]));
  }
}
