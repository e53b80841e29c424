import { protect } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const READABLE = 'section_id IN (SELECT app_readable_sections())';

/** Named and restored versions, what was confirmed, and who has how much in the text. */
export class ProposalsHistory1764000600000 implements MigrationInterface {
  name = 'ProposalsHistory1764000600000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createTables(runner);
    await this.protectTables(runner);
    await this.carryOver(runner);
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    const ofSection = `cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, bid_id uuid NOT NULL, section_id uuid NOT NULL,
      FOREIGN KEY (cooperative_id, bid_id, section_id) REFERENCES sections (cooperative_id, bid_id, id) ON DELETE CASCADE`;
    const byPerson = 'FOREIGN KEY (cooperative_id, person_id) REFERENCES persons (cooperative_id, id) ON DELETE CASCADE';
    await runner.query(`CREATE TABLE section_versions (
      id uuid PRIMARY KEY, seq integer NOT NULL CHECK (seq > 0), name text CHECK (name <> ''), restored_seq integer CHECK (restored_seq < seq),
      person_id uuid NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), ${ofSection}, ${byPerson}, CHECK ((name IS NULL) <> (restored_seq IS NULL)))`);
    await runner.query(`CREATE UNIQUE INDEX section_versions_named ON section_versions (section_id, seq) WHERE name IS NOT NULL`);
    await runner.query(`CREATE UNIQUE INDEX section_versions_restored ON section_versions (section_id, seq) WHERE restored_seq IS NOT NULL`);
    // The database itself vouches that hash and text belong together.
    await runner.query(`CREATE TABLE section_confirmations (
      id uuid PRIMARY KEY, seq integer NOT NULL CHECK (seq >= 0), content bytea NOT NULL, sha256 text NOT NULL CHECK (sha256 = encode(sha256(content), 'hex')),
      person_id uuid NOT NULL, confirmed_at timestamptz NOT NULL DEFAULT now(), ${ofSection}, ${byPerson})`);
    await runner.query(`CREATE INDEX section_confirmations_section ON section_confirmations (section_id, confirmed_at)`);
    await runner.query(`CREATE TABLE section_contributions (
      id uuid PRIMARY KEY, person_id uuid, characters integer NOT NULL CHECK (characters > 0), ${ofSection}, ${byPerson})`);
    await runner.query(`CREATE INDEX section_contributions_section ON section_contributions (section_id)`);
  }

  private async protectTables(runner: QueryRunner): Promise<void> {
    await protect(runner, 'section_versions', { read: READABLE, write: 'section_id IN (SELECT app_writable_sections())' });
    await protect(runner, 'section_contributions', { read: READABLE });
    await this.protectConfirmations(runner);
  }

  /** What was confirmed is added and read, never changed or removed: not by its author, not by a job. It goes with its section only. */
  private async protectConfirmations(runner: QueryRunner): Promise<void> {
    const table = 'section_confirmations';
    await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    await runner.query(`GRANT SELECT, INSERT ON ${table} TO shoal_app`);
    await runner.query(`CREATE POLICY person_reads ON ${table} FOR SELECT TO shoal_app USING (${READABLE})`);
    await runner.query(`CREATE POLICY person_confirms ON ${table} FOR INSERT TO shoal_app WITH CHECK (${READABLE} AND person_id = app_person()
      AND (section_id IN (SELECT app_own_sections()) OR bid_id IN (SELECT app_managed_bids())))`);
    await runner.query(`CREATE POLICY demo_confirms ON ${table} FOR INSERT TO shoal_app WITH CHECK (app_purpose() = 'demo' AND cooperative_id = app_cooperative())`);
  }

  /** Sections that are confirmed already take no more text, and every text is counted anew, by who wrote it. */
  private async carryOver(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE shoal_wall');
    await runner.query(`UPDATE collab_rooms SET frozen = true WHERE room IN (SELECT 'section:' || id FROM sections WHERE state = 'confirmed')`);
    await runner.query(`UPDATE collab_rooms SET digested_seq = 0 WHERE digested_seq > 0`);
    await runner.query('RESET ROLE');
  }

  async down(): Promise<void> {
    throw new Error('What was confirmed cannot be undone: restore a backup instead.');
  }
}
