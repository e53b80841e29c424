import { protect } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Firms, their people's place in them, invitations. */
export class Firms1764000100000 implements MigrationInterface {
  name = 'Firms1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE firms (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, name text NOT NULL, name_en text NOT NULL DEFAULT '',
      chip text NOT NULL, color_slot smallint NOT NULL CHECK (color_slot BETWEEN 1 AND 12), business_number text NOT NULL CHECK (business_number ~ '^[0-9]{10}$'),
      about text NOT NULL DEFAULT '', website text, capabilities text[] NOT NULL DEFAULT '{}', founded_year smallint, version integer NOT NULL DEFAULT 1,
      UNIQUE (cooperative_id, id), UNIQUE (cooperative_id, business_number), UNIQUE (cooperative_id, chip))`);
    await runner.query(`CREATE INDEX firms_by_name ON firms (cooperative_id, name, id)`);
    await protect(runner, 'firms', { read: 'cooperative_id = app_cooperative()', write: 'cooperative_id = app_cooperative() AND id = app_firm()', purposes: ['invitation'] });
    const office = 'cooperative_id = app_cooperative() AND app_firm() IS NULL AND app_person() IS NOT NULL';
    await runner.query(`CREATE POLICY office_admits ON firms FOR INSERT TO shoal_app WITH CHECK (${office})`);
    await runner.query(`ALTER TABLE persons ADD CONSTRAINT persons_firm_of_cooperative FOREIGN KEY (cooperative_id, firm_id) REFERENCES firms (cooperative_id, id)`);

    await runner.query(`CREATE TABLE invitations (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL, firm_id uuid NOT NULL, email text NOT NULL, name text NOT NULL, role text NOT NULL CHECK (role IN ('admin', 'member')),
      token_hash bytea NOT NULL UNIQUE, invited_by uuid NOT NULL, landing_path text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL, used_at timestamptz,
      FOREIGN KEY (cooperative_id, firm_id) REFERENCES firms (cooperative_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, invited_by) REFERENCES persons (cooperative_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX invitations_firm ON invitations (cooperative_id, firm_id, created_at)`);
    const ownFirm = 'cooperative_id = app_cooperative() AND firm_id = app_firm()';
    await protect(runner, 'invitations', { read: ownFirm, write: ownFirm, purposes: ['invitation'] });
    await runner.query(`CREATE POLICY office_admits ON invitations FOR INSERT TO shoal_app WITH CHECK (${office})`);
  }

  async down(): Promise<void> {
    throw new Error('Firms cannot be undone: restore a backup instead.');
  }
}
