import { wallFunction } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const RUNNING = `bid.stage <> 'result'`;
const ACTIVE = `state IN ('invited', 'accepted')`;
const OFFICE = `app_firm() IS NULL AND app_role() = 'office'`;

/** A firm that leaves the cooperative leaves its running bids; members of a bid whose lead is gone choose another. */
export class Consortia1764000840000 implements MigrationInterface {
  name = 'Consortia1764000840000';

  async up(runner: QueryRunner): Promise<void> {
    await this.withdrawal(runner);
    await this.succession(runner);
    await runner.query(`UPDATE participations p SET state = 'withdrawn', answered_at = now() FROM bids bid, firms firm
      WHERE bid.id = p.bid_id AND ${RUNNING} AND p.${ACTIVE} AND firm.id = p.firm_id AND firm.membership = 'left'`);
  }

  /** The office sees of others' bids only how a firm stands in which tenders, and ends a firm's part only with its membership. */
  private async withdrawal(runner: QueryRunner): Promise<void> {
    await wallFunction(
      runner,
      'running_bids(firm uuid) RETURNS TABLE (id uuid, tender_id uuid, stage text, role text)',
      `SELECT md5('running bid ' || p.id)::uuid, bid.tender_id, bid.stage, CASE WHEN p.state = 'invited' THEN 'asked' WHEN bid.lead_firm_id = p.firm_id THEN 'leads' ELSE 'joins' END
        FROM participations p JOIN bids bid ON bid.id = p.bid_id
        WHERE ${OFFICE} AND p.cooperative_id = app_cooperative() AND p.firm_id = firm AND p.${ACTIVE} AND ${RUNNING}`,
    );
    await runner.query('GRANT UPDATE (state, answered_at) ON participations TO shoal_wall');
    await runner.query(`CREATE POLICY wall_withdraws ON participations FOR UPDATE TO shoal_wall USING (cooperative_id = app_cooperative()) WITH CHECK (state = 'withdrawn')`);
    await runner.query('GRANT UPDATE (version) ON bids TO shoal_wall');
    await runner.query('CREATE POLICY wall_counts ON bids FOR UPDATE TO shoal_wall USING (cooperative_id = app_cooperative()) WITH CHECK (cooperative_id = app_cooperative())');
    // Bids are locked before their firms, as everywhere. Answers with the firms that remain, as they were before: without the one that leaves.
    await runner.query(`CREATE FUNCTION leave_running_bids(firm uuid) RETURNS TABLE (bid_id uuid, lead_firm_id uuid, opened_by_firm_id uuid, remaining_firm_ids uuid[])
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public AS $$
      WITH held AS MATERIALIZED (SELECT bid.id FROM bids bid WHERE ${OFFICE} AND bid.cooperative_id = app_cooperative() AND ${RUNNING}
          AND EXISTS (SELECT 1 FROM firms f WHERE f.id = firm AND f.membership = 'left' AND f.cooperative_id = app_cooperative())
          AND EXISTS (SELECT 1 FROM participations p WHERE p.bid_id = bid.id AND p.firm_id = firm AND p.${ACTIVE}) ORDER BY bid.id FOR UPDATE),
        withdrawn AS (UPDATE participations p SET state = 'withdrawn', answered_at = now() FROM held WHERE p.bid_id = held.id AND p.firm_id = firm AND p.${ACTIVE} RETURNING p.bid_id),
        counted AS (UPDATE bids bid SET version = bid.version + 1 FROM withdrawn WHERE bid.id = withdrawn.bid_id RETURNING bid.id, bid.lead_firm_id, bid.opened_by_firm_id)
      SELECT c.id, c.lead_firm_id, c.opened_by_firm_id, ARRAY(SELECT p.firm_id FROM participations p WHERE p.bid_id = c.id AND p.state = 'accepted' AND p.firm_id <> firm) FROM counted c $$`);
    await runner.query('ALTER FUNCTION leave_running_bids(uuid) OWNER TO shoal_wall');
    await runner.query('REVOKE ALL ON FUNCTION leave_running_bids(uuid) FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION leave_running_bids(uuid) TO shoal_app');
  }

  /** Neither the lead nor the firm that opened the bid is in it: until another lead is chosen, an administrator of a member changes the lead and nothing else. */
  private async succession(runner: QueryRunner): Promise<void> {
    await wallFunction(
      runner,
      'app_leaderless_bids() RETURNS SETOF uuid',
      `SELECT bid.id FROM bids bid WHERE bid.id IN (SELECT app_joined_bids()) AND app_role() = 'admin'
        AND NOT EXISTS (SELECT 1 FROM participations p WHERE p.bid_id = bid.id AND p.state = 'accepted' AND p.firm_id IN (bid.lead_firm_id, bid.opened_by_firm_id))`,
    );
    const leaderless = 'id IN (SELECT app_leaderless_bids())';
    await runner.query(`CREATE POLICY members_choose_lead ON bids FOR UPDATE TO shoal_app USING (${leaderless}) WITH CHECK (cooperative_id = (SELECT app_cooperative()) AND ${leaderless})`);
    await runner.query(`CREATE FUNCTION bids_succession() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF app_firm() IS NULL OR OLD.id IN (SELECT app_managed_bids()) THEN RETURN NEW; END IF;
      IF (to_jsonb(NEW) - ARRAY['lead_firm_id', 'version']) <> (to_jsonb(OLD) - ARRAY['lead_firm_id', 'version'])
        OR NOT EXISTS (SELECT 1 FROM participations p WHERE p.bid_id = NEW.id AND p.firm_id = NEW.lead_firm_id AND p.state = 'accepted')
        THEN RAISE EXCEPTION 'members choose a lead from among themselves and change nothing else' USING ERRCODE = 'insufficient_privilege'; END IF;
      RETURN NEW; END $$`);
    await runner.query('CREATE TRIGGER bids_succession BEFORE UPDATE ON bids FOR EACH ROW EXECUTE FUNCTION bids_succession()');
  }

  async down(): Promise<void> {
    throw new Error('Consortia cannot be undone: restore a backup instead.');
  }
}
