import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { BidFactsLoader } from '@shoal/consortia-server';
import { ShoalError } from '@shoal/contract';
import { type Principal, UnitOfWork } from '@shoal/platform';
import { documentOrder, sectionFacts } from '@shoal/proposals-domain';
import { validate as isUuid } from 'uuid';
import { OutlineRepository } from '../outline.repository';
import type { SectionEntity } from '../section.entity';
import { SectionsRepository } from '../sections.repository';
import { type FirmShare, SectionHistoryRepository } from './section-history.repository';

export interface ProposalContributions {
  readonly firms: readonly Omit<FirmShare, 'sectionId'>[];
  readonly sections: readonly { readonly section: SectionEntity; readonly firms: readonly FirmShare[] }[];
  readonly closedSections: number;
}

/** Which firm has how much in the text. What the viewer may not read is in no figure, so that none can be taken from another. */
@Injectable()
export class ContributionsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly bids: BidFactsLoader,
    private readonly outline: OutlineRepository,
    private readonly sections: SectionsRepository,
    private readonly history: SectionHistoryRepository,
  ) {}

  /** Errors: NOT_FOUND. */
  ofProposal(viewer: Principal, proposalId: string): Promise<ProposalContributions> {
    return this.work.run(viewer, async (work) => {
      const proposal = isUuid(proposalId) ? await this.outline.find(work, proposalId) : null;
      const bid = proposal && (await this.bids.load(work, proposal.bidId));
      if (!proposal || !bid) throw new ShoalError('NOT_FOUND');
      this.access.require(viewer, 'proposal.read', bid);
      const all = documentOrder(await this.outline.livingSections(work, [proposalId])).map(({ node }) => node);
      const ids = all.map(({ id }) => id);
      const [writers, doors] = [await this.sections.writers(work, ids), await this.sections.doors(work, ids)];
      const readable = all.filter((section) => doors.has(section.id) && this.access.allows(viewer, 'section.history', sectionFacts(section, bid, writers.get(section.id) ?? [])));
      const shares = await this.history.shares(work, proposalId);
      const bySection = readable.map((section) => ({ section, firms: shares.filter(({ sectionId }) => sectionId === section.id) })).filter(({ firms }) => firms.length > 0);
      return { firms: sumByFirm(bySection.flatMap(({ firms }) => firms)), sections: bySection, closedSections: all.length - readable.length };
    });
  }
}

/** The firm with most first. */
const sumByFirm = (shares: readonly FirmShare[]): Omit<FirmShare, 'sectionId'>[] => {
  const sums = new Map<string | null, number>();
  for (const { firmId, characters } of shares) sums.set(firmId, (sums.get(firmId) ?? 0) + characters);
  return [...sums].map(([firmId, characters]) => ({ firmId, characters })).sort((a, b) => b.characters - a.characters);
};
