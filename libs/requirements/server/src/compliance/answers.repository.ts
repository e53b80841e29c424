import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import { COMPLIANCE_LIMITS, type MarkedAnswer } from '@shoal/requirements-domain';
import { In, IsNull, Not } from 'typeorm';
import { validate as isUuid, v7 as uuid } from 'uuid';
import { ComplianceAnswerEntity, ComplianceEvidenceEntity } from './compliance-answer.entity';

/** What of a section's marks the matrix does not know yet, and what it knows that is not there any more. */
const SET_MARKS = `WITH found AS (
    SELECT item.id AS item_id, section.id AS section_id, section.cooperative_id, section.bid_id, marked.block_id, (marked.place - 1)::int AS place, person.id AS person_id, person.firm_id
      FROM sections section JOIN bids bid ON bid.id = section.bid_id,
        unnest($2::uuid[], $3::text[], $4::uuid[]) WITH ORDINALITY AS marked (requirement_id, block_id, person_id, place)
        JOIN compliance_items item ON item.requirement_id = marked.requirement_id
        LEFT JOIN persons person ON person.id = marked.person_id
      WHERE section.id = $1 AND item.bid_id = bid.id
  ), gone AS (
    DELETE FROM compliance_answers answer WHERE answer.section_id = $1 AND answer.block_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM found WHERE found.item_id = answer.item_id AND found.block_id = answer.block_id) RETURNING answer.item_id, answer.bid_id
  ), added AS (
    INSERT INTO compliance_answers (id, cooperative_id, bid_id, item_id, section_id, block_id, place, person_id, firm_id)
      SELECT uuidv7(), cooperative_id, bid_id, item_id, section_id, block_id, place, person_id, firm_id FROM found
      ON CONFLICT (item_id, section_id, block_id) DO UPDATE SET place = excluded.place WHERE compliance_answers.place <> excluded.place RETURNING item_id, bid_id
  )
  SELECT item_id, bid_id FROM gone UNION SELECT item_id, bid_id FROM added`;

@Injectable()
export class AnswersRepository {
  /** As far as the asker reads their sections, in the order of each text. */
  of(work: Work, itemIds: readonly string[]): Promise<ComplianceAnswerEntity[]> {
    return work.manager.find(ComplianceAnswerEntity, { where: { itemId: In([...itemIds]) }, order: { itemId: 'ASC', sectionId: 'ASC', place: 'ASC', id: 'ASC' } });
  }

  async find(work: Work, id: string): Promise<ComplianceAnswerEntity | null> {
    return isUuid(id) ? work.manager.findOneBy(ComplianceAnswerEntity, { id }) : null;
  }

  /** A section that answers as a whole; one that does already stays as it is. */
  async link(work: Work, answer: Pick<ComplianceAnswerEntity, 'cooperativeId' | 'bidId' | 'itemId' | 'sectionId' | 'personId' | 'firmId'>): Promise<void> {
    await work.manager.createQueryBuilder().insert().into(ComplianceAnswerEntity).values({ ...answer, id: uuid(), blockId: null }).orIgnore().updateEntity(false).execute();
  }

  async unlink(work: Work, id: string): Promise<void> {
    await work.manager.delete(ComplianceAnswerEntity, { id });
  }

  /** What the marks in a section's text answer, in place of what they did. The items whose answers are others now. */
  async setMarks(work: Work, sectionId: string, marks: readonly MarkedAnswer[]): Promise<{ readonly itemId: string; readonly bidId: string }[]> {
    const rows = await work.manager.query<{ item_id: string; bid_id: string }[]>(SET_MARKS, [sectionId, marks.map((one) => one.requirementId), marks.map((one) => one.blockId), marks.map((one) => one.personId)]);
    return rows.map((row) => ({ itemId: row.item_id, bidId: row.bid_id }));
  }

  async hasMarks(work: Work, sectionId: string): Promise<boolean> {
    return work.manager.exists(ComplianceAnswerEntity, { where: { sectionId, blockId: Not(IsNull()) } });
  }

  evidenceOf(work: Work, itemIds: readonly string[]): Promise<ComplianceEvidenceEntity[]> {
    return work.manager.find(ComplianceEvidenceEntity, { where: { itemId: In([...itemIds]) }, order: { itemId: 'ASC', createdAt: 'ASC', evidenceId: 'ASC' } });
  }

  /** False where the item holds as much as it may. */
  async cite(work: Work, evidence: Omit<ComplianceEvidenceEntity, 'createdAt'>): Promise<boolean> {
    const cited = (await this.evidenceOf(work, [evidence.itemId])).filter(({ evidenceId }) => evidenceId !== evidence.evidenceId);
    if (cited.length >= COMPLIANCE_LIMITS.evidencePerItem) return false;
    await work.manager.delete(ComplianceEvidenceEntity, { itemId: evidence.itemId, evidenceId: evidence.evidenceId });
    await work.manager.createQueryBuilder().insert().into(ComplianceEvidenceEntity).values(evidence).updateEntity(false).execute();
    return true;
  }

  async uncite(work: Work, itemId: string, evidenceId: string): Promise<void> {
    await work.manager.delete(ComplianceEvidenceEntity, { itemId, evidenceId });
  }
}
