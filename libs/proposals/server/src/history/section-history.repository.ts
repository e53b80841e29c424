import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { violatedConstraint, type Work } from '@shoal/platform';
import { In, IsNull, Not } from 'typeorm';
import { v7 as uuid, validate as isUuid } from 'uuid';
import type { SectionEntity } from '../section.entity';
import { SectionConfirmationEntity, SectionContributionEntity, SectionVersionEntity } from './section-version.entity';

export interface FirmShare {
  readonly sectionId: string;
  /** Null: the server, the office, or nobody known. */
  readonly firmId: string | null;
  readonly characters: number;
}

/** What is kept of a section's past beside the log. */
@Injectable()
export class SectionHistoryRepository {
  versionsAt(work: Work, sectionId: string, seqs: readonly number[]): Promise<SectionVersionEntity[]> {
    return work.manager.findBy(SectionVersionEntity, { sectionId, seq: In([...seqs]) });
  }

  async findNamed(work: Work, id: string): Promise<SectionVersionEntity | null> {
    return isUuid(id) ? work.manager.findOneBy(SectionVersionEntity, { id, name: Not(IsNull()) }) : null;
  }

  /** Errors: VERSION_NAMED. */
  async addVersion(work: Work, section: SectionEntity, version: Pick<SectionVersionEntity, 'seq' | 'name' | 'restoredSeq' | 'personId'>): Promise<void> {
    try {
      await work.manager.insert(SectionVersionEntity, { ...ofSection(section), ...version, id: uuid() });
    } catch (error) {
      throw violatedConstraint(error) === 'section_versions_named' ? new ShoalError('VERSION_NAMED') : error;
    }
  }

  async rename(work: Work, id: string, name: string): Promise<void> {
    await work.manager.update(SectionVersionEntity, { id }, { name });
  }

  async addConfirmation(work: Work, section: Pick<SectionEntity, 'id' | 'bidId' | 'cooperativeId'>, confirmation: Pick<SectionConfirmationEntity, 'seq' | 'content' | 'sha256' | 'personId'>): Promise<void> {
    await work.manager.query(
      'INSERT INTO section_confirmations (id, cooperative_id, bid_id, section_id, seq, content, sha256, person_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [uuid(), section.cooperativeId, section.bidId, section.id, confirmation.seq, confirmation.content, confirmation.sha256, confirmation.personId],
    );
  }

  /** The newest first. */
  confirmations(work: Work, sectionIds: readonly string[]): Promise<SectionConfirmationEntity[]> {
    return work.manager.find(SectionConfirmationEntity, { where: { sectionId: In([...sectionIds]) }, order: { confirmedAt: 'DESC', id: 'DESC' } });
  }

  async setContributions(work: Work, sectionId: string, byPerson: ReadonlyMap<string | null, number>): Promise<void> {
    await work.manager.delete(SectionContributionEntity, { sectionId });
    const people = [...byPerson].filter(([, characters]) => characters > 0);
    await work.manager.query(
      `INSERT INTO section_contributions (id, cooperative_id, bid_id, section_id, person_id, characters)
       SELECT gen_random_uuid(), section.cooperative_id, section.bid_id, section.id, given.person_id, given.characters
       FROM sections section, unnest($2::uuid[], $3::int[]) AS given (person_id, characters) WHERE section.id = $1`,
      [sectionId, people.map(([personId]) => personId), people.map(([, characters]) => characters)],
    );
  }

  /** Characters by section and firm, of those living sections of the proposal whose text the viewer may read. */
  async shares(work: Work, proposalId: string): Promise<FirmShare[]> {
    const rows = await work.manager.query<{ section_id: string; firm_id: string | null; characters: number }[]>(
      `SELECT contribution.section_id, person.firm_id, sum(contribution.characters)::int AS characters
       FROM section_contributions contribution JOIN sections section ON section.id = contribution.section_id
         LEFT JOIN persons person ON person.id = contribution.person_id
       WHERE section.proposal_id = $1 AND section.removed_at IS NULL
       GROUP BY contribution.section_id, person.firm_id ORDER BY characters DESC, person.firm_id`,
      [proposalId],
    );
    return rows.map((row) => ({ sectionId: row.section_id, firmId: row.firm_id, characters: row.characters }));
  }
}

const ofSection = ({ id: sectionId, bidId, cooperativeId }: SectionEntity): { sectionId: string; bidId: string; cooperativeId: string } => ({ sectionId, bidId, cooperativeId });
