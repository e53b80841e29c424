import { openToWall, protect, wallFunction } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bids and the firms that take part in them. */
export class Consortia1764000300000 implements MigrationInterface {
  name = 'Consortia1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE bids (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, tender_id uuid NOT NULL,
      title text NOT NULL CHECK (title <> ''), stage text NOT NULL CHECK (stage IN ('discovery', 'forming', 'writing', 'review', 'submitted', 'result')),
      method text NOT NULL CHECK (method IN ('joint', 'divided', 'mixed', 'main_contractor')), lead_firm_id uuid NOT NULL, opened_by_firm_id uuid NOT NULL,
      demo boolean NOT NULL DEFAULT false, version integer NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (cooperative_id, id), UNIQUE (cooperative_id, id, tender_id),
      FOREIGN KEY (cooperative_id, tender_id) REFERENCES tenders (cooperative_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, lead_firm_id) REFERENCES firms (cooperative_id, id),
      FOREIGN KEY (cooperative_id, opened_by_firm_id) REFERENCES firms (cooperative_id, id))`);
    await runner.query(`CREATE INDEX bids_tender ON bids (cooperative_id, tender_id)`);
    await runner.query(`CREATE INDEX bids_opened_by ON bids (opened_by_firm_id)`);

    // Each table cascades from the cooperative itself: then no key to a firm is checked before its rows are gone.
    await runner.query(`CREATE TABLE participations (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, bid_id uuid NOT NULL, tender_id uuid NOT NULL, firm_id uuid NOT NULL,
      share_basis_points integer NOT NULL CHECK (share_basis_points BETWEEN 0 AND 10000), part text NOT NULL DEFAULT '',
      state text NOT NULL CHECK (state IN ('invited', 'accepted', 'declined', 'withdrawn')),
      invited_at timestamptz NOT NULL DEFAULT now(), answered_at timestamptz, note text NOT NULL DEFAULT '',
      UNIQUE (cooperative_id, id), UNIQUE (cooperative_id, bid_id, firm_id),
      FOREIGN KEY (cooperative_id, bid_id, tender_id) REFERENCES bids (cooperative_id, id, tender_id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, firm_id) REFERENCES firms (cooperative_id, id))`);
    await runner.query(`CREATE INDEX participations_firm ON participations (firm_id, state, bid_id)`);
    // (계약예규) 공동계약운용요령 §9④. An index sees every consortium, whoever asks; nobody needs to look across the wall.
    await runner.query(`CREATE UNIQUE INDEX participations_one_consortium ON participations (cooperative_id, tender_id, firm_id) WHERE state = 'accepted'`);
    await this.wall(runner);
  }

  /** Who sees and changes which row; the functions decide by the state before the running statement. */
  private async wall(runner: QueryRunner): Promise<void> {
    await openToWall(runner, 'bids');
    await openToWall(runner, 'participations');
    const mine = (states: string) => `SELECT bid_id FROM participations WHERE cooperative_id = app_cooperative() AND firm_id = app_firm() AND state IN (${states})`;
    await wallFunction(runner, 'app_bids() RETURNS SETOF uuid', mine(`'invited', 'accepted'`));
    await wallFunction(runner, 'app_joined_bids() RETURNS SETOF uuid', mine(`'accepted'`));
    await wallFunction(
      runner,
      'app_managed_bids() RETURNS SETOF uuid',
      `SELECT bid.id FROM bids bid WHERE bid.id IN (SELECT app_joined_bids()) AND app_firm() = CASE
        WHEN EXISTS (SELECT 1 FROM participations p WHERE p.bid_id = bid.id AND p.firm_id = bid.lead_firm_id AND p.state = 'accepted')
        THEN bid.lead_firm_id ELSE bid.opened_by_firm_id END`,
    );
    // A bid between its own insertion and that of its first firm.
    await wallFunction(
      runner,
      'app_fresh_bids() RETURNS SETOF uuid',
      `SELECT id FROM bids WHERE cooperative_id = app_cooperative() AND opened_by_firm_id = app_firm() AND NOT EXISTS (SELECT 1 FROM participations p WHERE p.bid_id = bids.id)`,
    );

    const own = 'cooperative_id = app_cooperative()';
    await protect(runner, 'bids', { read: `${own} AND id IN (SELECT app_bids())` });
    await runner.query(`CREATE POLICY firm_opens ON bids FOR INSERT TO shoal_app WITH CHECK (${own} AND opened_by_firm_id = app_firm())`);
    await runner.query(`CREATE POLICY firm_manages ON bids FOR UPDATE TO shoal_app USING (id IN (SELECT app_managed_bids())) WITH CHECK (${own} AND id IN (SELECT app_managed_bids()))`);

    await protect(runner, 'participations', { read: `${own} AND bid_id IN (SELECT app_bids())` });
    const managed = `${own} AND bid_id IN (SELECT app_managed_bids())`;
    await runner.query(
      `CREATE POLICY firm_invites ON participations FOR INSERT TO shoal_app WITH CHECK ((${managed}) OR (${own} AND firm_id = app_firm() AND bid_id IN (SELECT app_fresh_bids())))`,
    );
    await runner.query(
      `CREATE POLICY firm_answers ON participations FOR UPDATE TO shoal_app USING ((${managed}) OR (${own} AND firm_id = app_firm() AND state IN ('invited', 'accepted')))
        WITH CHECK ((${managed}) OR (${own} AND firm_id = app_firm() AND bid_id IN (SELECT app_bids())))`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Consortia cannot be undone: restore a backup instead.');
  }
}
