import { Injectable } from '@nestjs/common';
import { FirmEntity } from '@shoal/firms-server';
import type { Work } from '@shoal/platform';
import { CITABLE_KINDS } from '@shoal/references-domain';
import { In } from 'typeorm';
import { CertificateEntity } from '../certificates/certificate.entity';
import { CertificateKindEntity } from '../certificates/certificate-kind.entity';
import { EvidenceEntity } from '../evidence/evidence.entity';
import { EvidenceLookEntity } from '../evidence/evidence-look.entity';
import { ExpertEntity } from '../experts/expert.entity';
import { ExpertNameEntity } from '../experts/expert-name.entity';
import { ReferenceEntity } from '../projects/reference.entity';
import { ReferencePhaseEntity } from '../projects/reference-phase.entity';

/** When a bid's tender was published and closes. */
export interface BidMoments {
  readonly publishedAt: Date | null;
  readonly closesAt: Date | null;
}

/** What belongs to things of each kind, by the thing's id. */
export interface CitedRows {
  readonly references: ReadonlyMap<string, ReferenceEntity>;
  readonly phases: readonly ReferencePhaseEntity[];
  readonly certificates: ReadonlyMap<string, CertificateEntity>;
  readonly kinds: ReadonlyMap<string, CertificateKindEntity>;
  readonly experts: ReadonlyMap<string, ExpertEntity>;
  readonly names: ReadonlyMap<string, ExpertNameEntity>;
  readonly firms: ReadonlyMap<string, FirmEntity>;
}

/**
 * Shared with the bid itself: for everybody of the cooperative, or by a grant to this bid that holds. What only the asker may see, its
 * own or by a grant to its firm, is not shared with the others who read the proposal.
 */
const SHARED = `SELECT e.id FROM evidence e WHERE e.id = ANY($1) AND e.kind = ANY($3) AND e.removed_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM firms f WHERE f.id = e.firm_id AND f.membership IN ('left', 'applied', 'returned', 'declined'))
  AND (e.visibility = 'cooperative' OR EXISTS (
    SELECT 1 FROM evidence_grants g
      JOIN bids bid ON bid.id = g.to_bid_id AND bid.stage <> 'result'
      JOIN participations owners ON owners.bid_id = bid.id AND owners.firm_id = g.firm_id AND owners.state = 'accepted'
      WHERE g.evidence_id = e.id AND g.to_bid_id = $2 AND g.revoked_at IS NULL AND (g.until IS NULL OR g.until >= (now() AT TIME ZONE 'Asia/Seoul')::date)))`;

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> => new Map(rows.map((row) => [row.id, row]));

@Injectable()
export class CitingRepository {
  /** Those of the things that their owners share with the bid, as far as row-level security shows them to the asker. */
  async shared(work: Work, bidId: string, ids: readonly string[]): Promise<EvidenceEntity[]> {
    if (ids.length === 0) return [];
    const rows = await work.manager.query<{ id: string }[]>(SHARED, [[...ids], bidId, [...CITABLE_KINDS]]);
    return rows.length === 0 ? [] : work.manager.findBy(EvidenceEntity, { id: In(rows.map(({ id }) => id)) });
  }

  /** Those of the things that belong to the firm, shared or not; without what is in its trash. */
  async ownedBy(work: Work, firmId: string, ids: readonly string[]): Promise<EvidenceEntity[]> {
    const rows = await work.manager.findBy(EvidenceEntity, { id: In([...ids]), firmId, kind: In([...CITABLE_KINDS]) });
    return rows.filter(({ removedAt }) => removedAt === null);
  }

  /** Null for a bid that the asker does not see. */
  async moments(work: Work, bidId: string): Promise<BidMoments | null> {
    const [row] = await work.manager.query<{ published_at: Date | null; closes_at: Date | null }[]>('SELECT tender.published_at, tender.closes_at FROM bids bid JOIN tenders tender ON tender.id = bid.tender_id WHERE bid.id = $1', [bidId]);
    return row ? { publishedAt: row.published_at, closesAt: row.closes_at } : null;
  }

  /** Only the kinds that are among the things are asked for. */
  async rowsOf(work: Work, things: readonly EvidenceEntity[]): Promise<CitedRows> {
    const { manager } = work;
    const of = (kind: EvidenceEntity['kind']): string[] => things.filter((thing) => thing.kind === kind).map(({ id }) => id);
    const [references, certificates, experts] = [of('reference'), of('certificate'), of('expert')];
    const found = references.length ? await manager.findBy(ReferenceEntity, { id: In(references) }) : [];
    const phases = references.length ? await manager.find(ReferencePhaseEntity, { where: { referenceId: In(references) }, order: { position: 'ASC' } }) : [];
    const papers = certificates.length ? await manager.findBy(CertificateEntity, { id: In(certificates) }) : [];
    const kinds = papers.length ? await manager.findBy(CertificateKindEntity, { id: In(papers.map(({ kindId }) => kindId)) }) : [];
    const people = experts.length ? await manager.findBy(ExpertEntity, { id: In(experts) }) : [];
    const names = experts.length ? await manager.findBy(ExpertNameEntity, { id: In(experts) }) : [];
    const firms = things.length ? await manager.findBy(FirmEntity, { id: In(things.map(({ firmId }) => firmId)) }) : [];
    return { references: byId(found), phases, certificates: byId(papers), kinds: byId(kinds), experts: byId(people), names: byId(names), firms: byId(firms) };
  }

  /** One an hour of each person and thing; without reading back, for only the owner may. */
  async addLooks(work: Work, looks: readonly EvidenceLookEntity[]): Promise<void> {
    if (looks.length > 0) await work.manager.createQueryBuilder().insert().into(EvidenceLookEntity).values([...looks]).orIgnore().updateEntity(false).execute();
  }
}
