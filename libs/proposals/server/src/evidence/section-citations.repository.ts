import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import type { Citation } from '@shoal/references-domain';
import { In } from 'typeorm';
import { citationsTopic } from './citations-topic';
import type { KeptThing } from './confirmed-content';
import { SectionCitationEntity } from './section-citation.entity';

/** The newest confirmation of each; its kept evidence alone, not the text. */
const KEPT = `SELECT DISTINCT ON (section_id) section_id, convert_from(content, 'UTF8')::json -> 'evidence' AS evidence
  FROM section_confirmations WHERE section_id = ANY($1) ORDER BY section_id, confirmed_at DESC, id DESC`;

/** What sections cite, as far as their texts may be read. */
@Injectable()
export class SectionCitationsRepository {
  /** In place of what was there; whoever has the proposal open is told when it is something else. */
  async set(work: Work, sectionId: string, citations: readonly Citation[]): Promise<void> {
    if (isSame(await this.of(work, [sectionId]), citations)) return;
    await work.manager.delete(SectionCitationEntity, { sectionId });
    if (citations.length > 0) await this.insert(work, sectionId, citations);
    const [section] = await work.manager.query<{ bid_id: string }[]>('SELECT bid_id FROM sections WHERE id = $1', [sectionId]);
    if (section) await work.announce(citationsTopic(section.bid_id), [sectionId]);
  }

  private async insert(work: Work, sectionId: string, citations: readonly Citation[]): Promise<void> {
    await work.manager.query(
      `INSERT INTO section_citations (section_id, place, cooperative_id, bid_id, evidence_id, version)
       SELECT section.id, cited.place - 1, section.cooperative_id, section.bid_id, cited.evidence_id, cited.version
       FROM sections section, unnest($2::uuid[], $3::int[]) WITH ORDINALITY AS cited (evidence_id, version, place) WHERE section.id = $1`,
      [sectionId, citations.map(({ evidenceId }) => evidenceId), citations.map(({ version }) => version)],
    );
  }

  /** In the order of each text. */
  of(work: Work, sectionIds: readonly string[]): Promise<SectionCitationEntity[]> {
    return work.manager.find(SectionCitationEntity, { where: { sectionId: In([...sectionIds]) }, order: { sectionId: 'ASC', place: 'ASC' } });
  }

  /** In one bid, each pair once: all citations, or those of some things. */
  async inBid(work: Work, bidId: string, evidenceIds: readonly string[] | null): Promise<{ readonly evidenceId: string; readonly sectionId: string }[]> {
    const rows = await work.manager.query<{ evidence_id: string; section_id: string }[]>(
      `SELECT DISTINCT citation.evidence_id, citation.section_id FROM sections section JOIN section_citations citation ON citation.section_id = section.id
       WHERE section.bid_id = $1 AND section.removed_at IS NULL AND ($2::uuid[] IS NULL OR citation.evidence_id = ANY($2)) ORDER BY citation.section_id`,
      [bidId, evidenceIds],
    );
    return rows.map((row) => ({ evidenceId: row.evidence_id, sectionId: row.section_id }));
  }

  /** Sections that are not in the bin, each once, by evidence. */
  async citing(work: Work, evidenceIds: readonly string[]): Promise<{ readonly evidenceId: string; readonly sectionId: string }[]> {
    const rows = await work.manager.query<{ evidence_id: string; section_id: string }[]>(
      `SELECT DISTINCT citation.evidence_id, citation.section_id FROM section_citations citation JOIN sections section ON section.id = citation.section_id AND section.removed_at IS NULL
       WHERE citation.evidence_id = ANY($1) ORDER BY citation.section_id`,
      [[...evidenceIds]],
    );
    return rows.map((row) => ({ evidenceId: row.evidence_id, sectionId: row.section_id }));
  }

  /** What was kept of the evidence when each section was confirmed last; a text without any, or from before there was any, is missing. */
  async kept(work: Work, sectionIds: readonly string[]): Promise<ReadonlyMap<string, readonly KeptThing[]>> {
    const rows = await work.manager.query<{ section_id: string; evidence: KeptThing[] | null }[]>(KEPT, [[...sectionIds]]);
    return new Map(rows.flatMap(({ section_id, evidence }) => (evidence ? [[section_id, evidence] as const] : [])));
  }
}

const isSame = (before: readonly Citation[], after: readonly Citation[]): boolean =>
  before.length === after.length && before.every(({ evidenceId, version }, place) => evidenceId === after[place]?.evidenceId && version === after[place]?.version);
