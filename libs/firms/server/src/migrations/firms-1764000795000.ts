import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people of a suspended firm still write: their account, their sign-ins, what they have read and looked at. */
const STILL_WRITTEN = ['persons', 'sessions', 'credentials', 'password_resets', 'notifications', 'mail_preferences', 'evidence_looks', 'outbox', 'audit_log'];
/** Tables with `firm_id` whose rows a firm that left does not see by it: they hang on bids, which are closed to it, or have a reader of their own. */
const READ_OTHERWISE = ['participations', 'evidence_looks', 'audit_log'];

/**
 * The wall under the standing of a firm, on every tenant table that there is by now: restrictive policies, which narrow whatever
 * the table's own policies open. A table that comes later names them in its own migration (see the test of the walls).
 */
export class Firms1764000795000 implements MigrationInterface {
  name = 'Firms1764000795000';

  async up(runner: QueryRunner): Promise<void> {
    const tables: { name: string; with_firm: boolean }[] = await runner.query(`SELECT c.relname AS name,
        EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'firm_id' AND NOT a.attisdropped) AS with_firm
      FROM pg_class c JOIN pg_attribute tenant ON tenant.attrelid = c.oid AND tenant.attname = 'cooperative_id'
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relrowsecurity ORDER BY c.relname`);
    for (const { name, with_firm: withFirm } of tables) {
      if (!STILL_WRITTEN.includes(name)) await this.membersWrite(runner, name);
      if (name === 'firms') await this.departedSee(runner, name, 'id = app_firm()');
      else if (name === 'tenders') await this.departedSee(runner, name, 'false');
      else if (withFirm && !READ_OTHERWISE.includes(name)) await this.departedSee(runner, name, 'firm_id = app_firm()');
    }
  }

  private async membersWrite(runner: QueryRunner, table: string): Promise<void> {
    const may = '(SELECT app_may_write())';
    await runner.query(`CREATE POLICY members_add ON ${table} AS RESTRICTIVE FOR INSERT TO shoal_app WITH CHECK (${may})`);
    await runner.query(`CREATE POLICY members_change ON ${table} AS RESTRICTIVE FOR UPDATE TO shoal_app USING (${may})`);
    await runner.query(`CREATE POLICY members_remove ON ${table} AS RESTRICTIVE FOR DELETE TO shoal_app USING (${may})`);
  }

  private async departedSee(runner: QueryRunner, table: string, own: string): Promise<void> {
    await runner.query(`CREATE POLICY departed_see ON ${table} AS RESTRICTIVE FOR SELECT TO shoal_app USING (${own} OR NOT (SELECT app_departed()))`);
  }

  async down(): Promise<void> {
    throw new Error('Firms cannot be undone: restore a backup instead.');
  }
}
