import { protect } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links for a forgotten password. */
export class Firms1764000520000 implements MigrationInterface {
  name = 'Firms1764000520000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE password_resets (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL, person_id uuid NOT NULL, token_hash bytea NOT NULL UNIQUE, made_by uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL,
      FOREIGN KEY (cooperative_id, person_id) REFERENCES persons (cooperative_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, made_by) REFERENCES persons (cooperative_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX password_resets_person ON password_resets (cooperative_id, person_id, created_at)`);
    // Nobody reads a link again; whoever runs a firm (or works in the office) adds one for a colleague, never for oneself.
    await protect(runner, 'password_resets', { read: 'false', purposes: ['invitation'] });
    await runner.query(`CREATE POLICY colleague_adds ON password_resets FOR INSERT TO shoal_app WITH CHECK (
      cooperative_id = app_cooperative() AND made_by = app_person() AND person_id <> app_person()
      AND EXISTS (SELECT 1 FROM persons me WHERE me.id = app_person() AND me.role IN ('admin', 'office'))
      AND EXISTS (SELECT 1 FROM persons other WHERE other.id = password_resets.person_id AND other.firm_id IS NOT DISTINCT FROM app_firm()))`);
  }

  async down(): Promise<void> {
    throw new Error('Firms cannot be undone: restore a backup instead.');
  }
}
