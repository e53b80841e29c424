import { openToWall, protect, wallFunction } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only people of the firm that brings it in, or of the office: a preview may hold names of experts. */
const OWN = 'cooperative_id = app_cooperative() AND app_person() IS NOT NULL AND firm_id IS NOT DISTINCT FROM app_firm()';
const MAY_WRITE = '(SELECT app_may_write())';

/** Files that are to be brought in, as they were read, until somebody decides or the day is over. */
export class ReferencesExchange1764000820000 implements MigrationInterface {
  name = 'ReferencesExchange1764000820000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE registry_imports (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, firm_id uuid, person_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('reference', 'certificate', 'expert', 'firm')), state text NOT NULL CHECK (state IN ('ready', 'importing', 'imported', 'failed')),
      file_name text NOT NULL, places smallint[] NOT NULL, ignored_headings text[] NOT NULL DEFAULT '{}', has_example boolean NOT NULL,
      row_count integer NOT NULL, problem_row_count integer NOT NULL, problem_count integer NOT NULL, duplicate_count integer NOT NULL,
      duplicates text NOT NULL DEFAULT 'skip' CHECK (duplicates IN ('skip', 'add')), done integer NOT NULL DEFAULT 0, skipped_count integer NOT NULL DEFAULT 0,
      created_ids uuid[] NOT NULL DEFAULT '{}', failure jsonb, created_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL,
      CHECK ((kind = 'firm') = (firm_id IS NULL)), UNIQUE (cooperative_id, id),
      FOREIGN KEY (cooperative_id, firm_id) REFERENCES firms (cooperative_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, person_id) REFERENCES persons (cooperative_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX registry_imports_expiry ON registry_imports (expires_at)`);
    await runner.query(`CREATE TABLE registry_import_rows (
      import_id uuid NOT NULL, row integer NOT NULL, cooperative_id uuid NOT NULL, firm_id uuid, cells jsonb NOT NULL, problems jsonb NOT NULL DEFAULT '[]', duplicate jsonb,
      PRIMARY KEY (import_id, row),
      FOREIGN KEY (cooperative_id, import_id) REFERENCES registry_imports (cooperative_id, id) ON DELETE CASCADE)`);
    for (const table of ['registry_imports', 'registry_import_rows']) await this.wall(runner, table);
    await openToWall(runner, 'registry_imports');
    await wallFunction(runner, 'cooperatives_with_expired_imports() RETURNS SETOF uuid', `SELECT DISTINCT cooperative_id FROM registry_imports WHERE expires_at < now() AND app_purpose() = 'worker'`);
  }

  private async wall(runner: QueryRunner, table: string): Promise<void> {
    await protect(runner, table, { read: OWN, write: OWN });
    await runner.query(`CREATE POLICY members_add ON ${table} AS RESTRICTIVE FOR INSERT TO shoal_app WITH CHECK (${MAY_WRITE})`);
    await runner.query(`CREATE POLICY members_change ON ${table} AS RESTRICTIVE FOR UPDATE TO shoal_app USING (${MAY_WRITE})`);
    await runner.query(`CREATE POLICY members_remove ON ${table} AS RESTRICTIVE FOR DELETE TO shoal_app USING (${MAY_WRITE})`);
    await runner.query(`CREATE POLICY departed_see ON ${table} AS RESTRICTIVE FOR SELECT TO shoal_app USING (firm_id = app_firm() OR NOT (SELECT app_departed()))`);
  }

  async down(): Promise<void> {
    throw new Error('Imports cannot be undone: restore a backup instead.');
  }
}
