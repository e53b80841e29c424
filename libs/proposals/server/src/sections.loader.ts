import { Injectable } from '@nestjs/common';
import type { SectionFacts } from '@shoal/access-domain';
import { BidFactsLoader } from '@shoal/consortia-server';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import { sectionFacts } from '@shoal/proposals-domain';
import { OutlineRepository } from './outline.repository';
import { SectionsRepository } from './sections.repository';

/** What decides over a section, and whether row-level security shows its door. */
export interface SectionSight {
  readonly facts: SectionFacts;
  readonly door: boolean;
}

/** By section id, for `room`, `writers` and `viewerCan` of a whole outline at once. */
@Injectable()
export class SectionSightLoader extends BatchLoader<string, SectionSight> {
  constructor(
    work: UnitOfWork,
    private readonly bids: BidFactsLoader,
    private readonly sections: SectionsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, SectionSight>> {
    const sections = await this.sections.findMany(work, ids);
    const bids = await this.bids.loadMany(work, [...new Set(sections.map((section) => section.bidId))]);
    const writers = await this.sections.writers(work, ids);
    const doors = await this.sections.doors(work, ids);
    return new Map(
      sections.flatMap((section) => {
        const bid = bids.get(section.bidId);
        return bid ? [[section.id, { facts: sectionFacts(section, bid, writers.get(section.id) ?? []), door: doors.has(section.id) }] as const] : [];
      }),
    );
  }
}

/** Proposals by id. */
@Injectable()
export class ProposalsLoader extends BatchLoader<string, { readonly id: string; readonly bidId: string }> {
  constructor(
    work: UnitOfWork,
    private readonly outline: OutlineRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly id: string; readonly bidId: string }>> {
    const found = await this.outline.findMany(work, ids);
    return new Map(found.map((proposal) => [proposal.id, proposal]));
  }
}
