import { protect } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const JOINED = 'bid_id IN (SELECT app_joined_bids())';
const MAY_WRITE = '(SELECT app_may_write())';

/** What an RFP gives to sections of a proposal: how many pages, and which requirements are to be answered there. As open as the outline itself. */
export class Outline1764000920000 implements MigrationInterface {
  name = 'Outline1764000920000';

  async up(runner: QueryRunner): Promise<void> {
    const tenant = 'cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, bid_id uuid NOT NULL';
    const ofSection = 'FOREIGN KEY (cooperative_id, bid_id, section_id) REFERENCES sections (cooperative_id, bid_id, id) ON DELETE CASCADE';
    await runner.query(`CREATE TABLE section_plans (
      section_id uuid PRIMARY KEY, ${tenant}, pages integer CHECK (pages BETWEEN 0 AND 2000), updated_at timestamptz NOT NULL DEFAULT now(), ${ofSection})`);
    await runner.query(`CREATE TABLE planned_answers (
      item_id uuid PRIMARY KEY, ${tenant}, section_id uuid NOT NULL, ${ofSection},
      FOREIGN KEY (cooperative_id, bid_id, item_id) REFERENCES compliance_items (cooperative_id, bid_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX planned_answers_section ON planned_answers (section_id)`);
    for (const table of ['section_plans', 'planned_answers']) await this.wall(runner, table);
  }

  private async wall(runner: QueryRunner, table: string): Promise<void> {
    await protect(runner, table, { read: JOINED, write: 'bid_id IN (SELECT app_managed_bids()) AND (SELECT app_is_administrator())' });
    await runner.query(`CREATE POLICY members_add ON ${table} AS RESTRICTIVE FOR INSERT TO shoal_app WITH CHECK (${MAY_WRITE})`);
    await runner.query(`CREATE POLICY members_change ON ${table} AS RESTRICTIVE FOR UPDATE TO shoal_app USING (${MAY_WRITE})`);
    await runner.query(`CREATE POLICY members_remove ON ${table} AS RESTRICTIVE FOR DELETE TO shoal_app USING (${MAY_WRITE})`);
    await runner.query(`CREATE POLICY departed_see ON ${table} AS RESTRICTIVE FOR SELECT TO shoal_app USING (NOT (SELECT app_departed()))`);
  }

  async down(): Promise<void> {
    throw new Error('What was planned for sections cannot be undone: restore a backup instead.');
  }
}
