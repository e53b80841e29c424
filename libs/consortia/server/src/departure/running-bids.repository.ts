import { Injectable } from '@nestjs/common';
import type { BidRole, BidStage } from '@shoal/consortia-domain';
import { decodeCursor, type Work } from '@shoal/platform';

export interface RunningBidRow {
  /** Of this list alone: by it nobody finds the bid. */
  readonly id: string;
  readonly tenderId: string;
  readonly stage: BidStage;
  readonly role: BidRole;
}

/** A bid that the firm has just left, with the firms that have accepted and remain. */
export interface LeftBid {
  readonly bidId: string;
  readonly leadFirmId: string;
  readonly openedByFirmId: string;
  readonly remainingFirmIds: readonly string[];
}

/** The office is behind the wall of bids: the database's own functions answer it. */
@Injectable()
export class RunningBidsRepository {
  /** How a firm stands in bids without a result, for the office; the newest tender first, up to `first + 1`. */
  async page(work: Work, firmId: string, query: { readonly first: number; readonly after?: string }): Promise<{ rows: RunningBidRow[]; totalCount: number }> {
    const after = decodeCursor(query.after, 2);
    const rows = await work.manager.query<RunningBidRow[]>(
      'SELECT id, tender_id AS "tenderId", stage, role FROM running_bids($1) WHERE $2::uuid IS NULL OR (tender_id, id) < ($2, $3::uuid) ORDER BY tender_id DESC, id DESC LIMIT $4',
      [firmId, after?.[0] ?? null, after?.[1] ?? null, query.first + 1],
    );
    const [count] = await work.manager.query<{ all: number }[]>('SELECT count(*)::int AS "all" FROM running_bids($1)', [firmId]);
    return { rows, totalCount: count?.all ?? 0 };
  }

  /** Takes a firm that the office has let go out of everything that runs. */
  leave(work: Work, firmId: string): Promise<LeftBid[]> {
    return work.manager.query<LeftBid[]>(
      'SELECT bid_id AS "bidId", lead_firm_id AS "leadFirmId", opened_by_firm_id AS "openedByFirmId", remaining_firm_ids AS "remainingFirmIds" FROM leave_running_bids($1) ORDER BY bid_id',
      [firmId],
    );
  }
}
