import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import type { Citation } from '@shoal/references-domain';
import { In } from 'typeorm';
import type { KeptThing } from './confirmed-content';
import { SectionCitationEntity } from './section-citation.entity';

/** The newest confirmation of each; its kept evidence alone, not the text. */
const KEPT = `SELECT DISTINCT ON (section_id) section_id, convert_from(content, 'UTF8')::json -> 'evidence' AS evidence
  FROM section_confirmations WHERE section_id = ANY($1) ORDER BY section_id, confirmed_at DESC, id DESC`;

/** What sections cite, as far as their texts may be read. */
@Injectable()
export class SectionCitationsRepository {
  /** In place of what was there. */
  async set(work: Work, sectionId: string, citations: readonly Citation[]): Promise<void> {
    await work.manager.delete(SectionCitationEntity, { sectionId });
    if (citations.length === 0) return;
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
