import { Injectable } from '@nestjs/common';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import { documentOrder } from '@shoal/proposals-domain';
import { OutlineRepository } from './outline.repository';
import type { ProposalEntity } from './proposal.entity';
import type { SectionEntity } from './section.entity';

/** Proposals by bid; the caller has asked the policy. */
@Injectable()
export class ProposalsByBidLoader extends BatchLoader<string, ProposalEntity> {
  constructor(
    work: UnitOfWork,
    private readonly outline: OutlineRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, bidIds: readonly string[]): Promise<ReadonlyMap<string, ProposalEntity>> {
    const proposals = await this.outline.findByBids(work, bidIds);
    return new Map(proposals.map((proposal) => [proposal.bidId, proposal]));
  }
}

/** The sections of proposals in document order. */
@Injectable()
export class SectionsOfProposalLoader extends BatchLoader<string, readonly SectionEntity[]> {
  constructor(
    work: UnitOfWork,
    private readonly outline: OutlineRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, proposalIds: readonly string[]): Promise<ReadonlyMap<string, readonly SectionEntity[]>> {
    const sections = await this.outline.livingSections(work, proposalIds);
    return new Map(proposalIds.map((id) => [id, documentOrder(sections.filter((section) => section.proposalId === id)).map((entry) => entry.node)]));
  }
}

/** Number and depth of every section of a proposal, by section id. */
export type Numbering = ReadonlyMap<string, { readonly number: string; readonly depth: number }>;

@Injectable()
export class NumberingLoader extends BatchLoader<string, Numbering> {
  constructor(
    work: UnitOfWork,
    private readonly outline: OutlineRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, proposalIds: readonly string[]): Promise<ReadonlyMap<string, Numbering>> {
    const places = await this.outline.places(work, proposalIds);
    const numberingOf = (id: string): Numbering =>
      new Map(documentOrder(places.filter((place) => place.proposalId === id)).map(({ node, number, depth }) => [node.id, { number, depth }]));
    return new Map(proposalIds.map((id) => [id, numberingOf(id)]));
  }
}
