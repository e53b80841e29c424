import { Injectable } from '@nestjs/common';
import type { AuditDetails, Work } from '@shoal/platform';
import type { FirmEntity } from '../firm.entity';

export interface Leaving {
  readonly firm: FirmEntity;
  /** The running bids that the office knows of. */
  readonly seenBids: number;
}
/** Something that has to end when a firm leaves; runs in the transaction that lets it go, as the office. Answers with what the audit log notes. */
export type FirmLeavesListener = (work: Work, leaving: Leaving) => Promise<AuditDetails>;

/** Where libraries above this one hook in: register in a provider's constructor. */
@Injectable()
export class FirmLeaves {
  private readonly listeners: FirmLeavesListener[] = [];

  register(listener: FirmLeavesListener): void {
    this.listeners.push(listener);
  }

  async tell(work: Work, leaving: Leaving): Promise<AuditDetails> {
    const noted: AuditDetails[] = [];
    for (const listener of this.listeners) noted.push(await listener(work, leaving));
    return Object.assign({}, ...noted) as AuditDetails;
  }
}
