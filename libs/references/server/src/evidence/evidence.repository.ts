import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import { In } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { announceEvidence } from './evidence-changes';
import { EvidenceEntity } from './evidence.entity';
import { EvidenceLookEntity } from './evidence-look.entity';
import { insertRows } from './insert-rows.repository';

/** Firms that a grant in force opens a thing to; the same rule as `app_granted_evidence` in the database. */
const GRANTED = `
  SELECT g.evidence_id, g.to_firm_id AS firm_id FROM evidence_grants g
    WHERE g.evidence_id = ANY($1) AND g.to_firm_id IS NOT NULL AND g.revoked_at IS NULL AND (g.until IS NULL OR g.until >= (now() AT TIME ZONE 'Asia/Seoul')::date)
  UNION
  SELECT g.evidence_id, member.firm_id FROM evidence_grants g
    JOIN bids bid ON bid.id = g.to_bid_id AND bid.stage <> 'result'
    JOIN participations owners ON owners.bid_id = bid.id AND owners.firm_id = g.firm_id AND owners.state = 'accepted'
    JOIN participations member ON member.bid_id = bid.id AND member.state = 'accepted'
    WHERE g.evidence_id = ANY($1) AND g.revoked_at IS NULL AND (g.until IS NULL OR g.until >= (now() AT TIME ZONE 'Asia/Seoul')::date)`;

@Injectable()
export class EvidenceRepository {
  async find(work: Work, id: string): Promise<EvidenceEntity | null> {
    return isUuid(id) ? work.manager.findOneBy(EvidenceEntity, { id }) : null;
  }

  /** Held until the transaction ends. */
  async findForChange(work: Work, id: string): Promise<EvidenceEntity | null> {
    return isUuid(id) ? work.manager.findOne(EvidenceEntity, { where: { id }, lock: { mode: 'pessimistic_write' } }) : null;
  }

  findMany(work: Work, ids: readonly string[]): Promise<EvidenceEntity[]> {
    return work.manager.findBy(EvidenceEntity, { id: In([...ids]) });
  }

  insert(work: Work, evidence: readonly EvidenceEntity[]): Promise<void> {
    return insertRows(work, EvidenceEntity, evidence);
  }

  async save(work: Work, evidence: EvidenceEntity): Promise<EvidenceEntity> {
    const saved = await work.manager.save(EvidenceEntity, evidence);
    await announceEvidence(work, saved);
    return saved;
  }

  /** By evidence id, as far as row-level security shows the asking person grants: the owner sees all, a grantee its own. */
  async grantedFirms(work: Work, evidenceIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await work.manager.query<{ evidence_id: string; firm_id: string }[]>(GRANTED, [[...evidenceIds]]);
    const firms = new Map<string, string[]>();
    for (const { evidence_id, firm_id } of rows) firms.set(evidence_id, [...(firms.get(evidence_id) ?? []), firm_id]);
    return firms;
  }

  /** These columns and no others: reviewing and sharing count no version. */
  async change(work: Work, evidence: EvidenceEntity, change: Partial<EvidenceEntity>): Promise<EvidenceEntity> {
    await work.manager.update(EvidenceEntity, { id: evidence.id }, change);
    await announceEvidence(work, evidence);
    return Object.assign(evidence, change);
  }

  /** One an hour of each person and kind; without reading back, for only the owner may. */
  async addLook(work: Work, look: EvidenceLookEntity): Promise<void> {
    await work.manager.createQueryBuilder().insert().into(EvidenceLookEntity).values(look).orIgnore().updateEntity(false).execute();
  }
}
