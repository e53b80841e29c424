import { Injectable } from '@nestjs/common';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import { type Citation, type CitationRisk, citationRisk, type CitedThing } from '@shoal/references-domain';
import { CitedThings } from '@shoal/references-server';
import type { SectionEntity } from '../section.entity';
import { SectionsRepository } from '../sections.repository';
import type { KeptThing } from './confirmed-content';
import type { SectionCitationEntity } from './section-citation.entity';
import { SectionCitationsRepository } from './section-citations.repository';

/** A citation as it stands today. */
export interface CitationState extends Citation {
  readonly risk: CitationRisk | null;
  readonly thing: CitedThing | null;
}

/** Citations by section, in the order of the text, of those whose text row-level security lets the viewer read. */
@Injectable()
export class SectionEvidenceLoader extends BatchLoader<string, readonly CitationState[]> {
  constructor(
    work: UnitOfWork,
    private readonly citations: SectionCitationsRepository,
    private readonly things: CitedThings,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, sectionIds: readonly string[]): Promise<ReadonlyMap<string, readonly CitationState[]>> {
    const rows = await this.citations.of(work, sectionIds);
    const states = new Map<string, CitationState[]>();
    for (const bidId of new Set(rows.map((row) => row.bidId))) {
      const here = rows.filter((row) => row.bidId === bidId);
      const shared = await this.things.sharedWith(work, bidId, here.map(({ evidenceId }) => evidenceId), new Date());
      for (const row of here) states.set(row.sectionId, [...(states.get(row.sectionId) ?? []), toState(row, shared.get(row.evidenceId) ?? null)]);
    }
    return states;
  }
}

const toState = ({ evidenceId, version }: SectionCitationEntity, thing: CitedThing | null): CitationState => ({ evidenceId, version, thing, risk: citationRisk({ version }, thing) });

/** What was kept of the evidence when a section was confirmed last. */
@Injectable()
export class KeptEvidenceLoader extends BatchLoader<string, readonly KeptThing[]> {
  constructor(
    work: UnitOfWork,
    private readonly citations: SectionCitationsRepository,
  ) {
    super(work);
  }

  protected loadMany(work: Work, sectionIds: readonly string[]): Promise<ReadonlyMap<string, readonly KeptThing[]>> {
    return this.citations.kept(work, sectionIds);
  }
}

/** Sections that cite a thing, by its id. */
@Injectable()
export class CitingSectionsLoader extends BatchLoader<string, readonly SectionEntity[]> {
  constructor(
    work: UnitOfWork,
    private readonly citations: SectionCitationsRepository,
    private readonly sections: SectionsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, evidenceIds: readonly string[]): Promise<ReadonlyMap<string, readonly SectionEntity[]>> {
    const rows = await this.citations.citing(work, evidenceIds);
    const found = new Map((await this.sections.findMany(work, rows.map(({ sectionId }) => sectionId))).map((section) => [section.id, section]));
    return new Map(evidenceIds.map((id) => [id, rows.filter(({ evidenceId }) => evidenceId === id).flatMap(({ sectionId }) => found.get(sectionId) ?? [])]));
  }
}
