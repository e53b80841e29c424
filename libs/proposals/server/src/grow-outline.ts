import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { BidFactsLoader } from '@shoal/consortia-server';
import { ShoalError } from '@shoal/contract';
import type { Principal, Work } from '@shoal/platform';
import { planSections, sectionTitle, type WantedSection } from '@shoal/proposals-domain';
import { v7 as uuid } from 'uuid';
import { OutlineRepository } from './outline.repository';
import { newSection, ownFirm } from './outline.service';
import type { ProposalEntity } from './proposal.entity';
import type { SectionEntity } from './section.entity';

/** An outline that nobody else changes until the work ends. */
export interface HeldOutline {
  readonly proposal: ProposalEntity;
  readonly sections: readonly SectionEntity[];
}

/** Adds many sections within somebody else's work, for libraries above this one. */
@Injectable()
export class GrowOutline {
  constructor(
    private readonly access: AccessService,
    private readonly bids: BidFactsLoader,
    private readonly outline: OutlineRepository,
  ) {}

  /** The outline as it is. Errors: NOT_FOUND, FORBIDDEN. */
  async look(work: Work, viewer: Principal, bidId: string): Promise<HeldOutline> {
    const [proposal] = await this.outline.findByBids(work, [bidId]);
    const bid = proposal && (await this.bids.load(work, bidId));
    if (!proposal || !bid) throw new ShoalError('NOT_FOUND');
    this.access.require(viewer, 'outline.change', bid);
    return { proposal, sections: await this.outline.livingSections(work, [proposal.id]) };
  }

  /** The same, held until the work ends. Errors: NOT_FOUND, FORBIDDEN. */
  async hold(work: Work, viewer: Principal, bidId: string): Promise<HeldOutline> {
    const { proposal } = await this.look(work, viewer, bidId);
    await this.outline.lock(work, proposal.id);
    return { proposal, sections: await this.outline.livingSections(work, [proposal.id]) };
  }

  /** The id of each wanted section; those with its title are used as they are. The new ones are the viewer's firm's. Errors: FORBIDDEN, INVALID_INPUT, OUTLINE_TOO_LARGE. */
  async grow(work: Work, viewer: Principal, { proposal, sections }: HeldOutline, wanted: readonly WantedSection[]): Promise<readonly string[]> {
    const ownerFirmId = ownFirm(viewer);
    const { ids, added } = planSections(sections, wanted.map(({ parent, title }) => ({ parent, title: sectionTitle(title) })), uuid);
    if (added.length > 0) await this.outline.insertSections(work, added.map((one) => newSection(proposal, { ...one, ownerFirmId })));
    return ids;
  }
}
