import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import type { BidWithConsortium } from './bid-with-consortium';

/** Something that has to exist with every bid; runs in the transaction that opens it, as the person who opens it. */
export type BidOpenedListener = (work: Work, bid: BidWithConsortium) => Promise<void>;

/** Where libraries above this one hook in: register in a provider's constructor. */
@Injectable()
export class BidOpened {
  private readonly listeners: BidOpenedListener[] = [];

  register(listener: BidOpenedListener): void {
    this.listeners.push(listener);
  }

  async tell(work: Work, bid: BidWithConsortium): Promise<void> {
    for (const listener of this.listeners) await listener(work, bid);
  }
}
