import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the policy decides by, a row per bid: for other contexts' functions that answer one question in one statement.
 * Whoever reads the view sees of it what row-level security shows them of the tables.
 */
export class ConsortiaFacts1764000610000 implements MigrationInterface {
  name = 'ConsortiaFacts1764000610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE VIEW bid_facts WITH (security_invoker = true) AS
      SELECT bid.id AS bid_id, json_build_object('cooperativeId', bid.cooperative_id, 'leadFirmId', bid.lead_firm_id, 'openedByFirmId', bid.opened_by_firm_id,
        'participations', (SELECT coalesce(json_agg(json_build_object('firmId', p.firm_id, 'state', p.state) ORDER BY p.id), '[]')
          FROM participations p WHERE p.cooperative_id = bid.cooperative_id AND p.bid_id = bid.id)) AS facts
      FROM bids bid`);
    await runner.query(`GRANT SELECT ON bid_facts TO shoal_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW bid_facts`);
  }
}
