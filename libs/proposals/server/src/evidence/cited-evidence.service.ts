import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { BidFactsLoader } from '@shoal/consortia-server';
import { ShoalError } from '@shoal/contract';
import { type Principal, UnitOfWork } from '@shoal/platform';
import { CitedThings } from '@shoal/references-server';
import { OutlineRepository } from '../outline.repository';
import type { CitedEvidenceType } from './cited-evidence.type';

/** What the blocks in a proposal show. */
@Injectable()
export class CitedEvidenceService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly bids: BidFactsLoader,
    private readonly outline: OutlineRepository,
    private readonly things: CitedThings,
  ) {}

  /** One for each id, in the order asked. Errors: NOT_FOUND for the proposal, never for a thing. */
  ofProposal(viewer: Principal, proposalId: string, ids: readonly string[], now: Date): Promise<CitedEvidenceType[]> {
    return this.work.run(viewer, async (work) => {
      const proposal = await this.outline.find(work, proposalId);
      const bid = proposal && (await this.bids.load(work, proposal.bidId));
      if (!proposal || !bid) throw new ShoalError('NOT_FOUND');
      this.access.require(viewer, 'proposal.read', bid);
      const shown = await this.things.show(work, viewer, proposal.bidId, ids, now);
      const own = await this.things.own(work, viewer, ids);
      return ids.map((id) => ({ id, thing: shown.get(id) ?? null, own: own.get(id) ?? null }));
    });
  }
}
