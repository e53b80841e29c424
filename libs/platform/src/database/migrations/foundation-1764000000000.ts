import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from '../row-level-security';

/** Roles, context functions, identity, outbox, rate limits. */
export class Foundation1764000000000 implements MigrationInterface {
  name = 'Foundation1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const role of ['shoal_app', 'shoal_wall']) {
      // Roles belong to the cluster: another database of it may have made them already.
      await runner.query(`DO $$ BEGIN CREATE ROLE ${role} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
      await runner.query(`GRANT ${role} TO CURRENT_USER`);
    }
    await runner.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    await runner.query('GRANT USAGE ON SCHEMA public TO shoal_app, shoal_wall');
    await runner.query('GRANT CREATE ON SCHEMA public TO shoal_wall');
    const setting = (name: string) => `nullif(current_setting('app.${name}', true), '')`;
    await runner.query(`CREATE FUNCTION app_cooperative() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT ${setting('cooperative_id')}::uuid $$`);
    await runner.query(`CREATE FUNCTION app_firm() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT ${setting('firm_id')}::uuid $$`);
    await runner.query(`CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT ${setting('person_id')}::uuid $$`);
    await runner.query(`CREATE FUNCTION app_purpose() RETURNS text LANGUAGE sql STABLE AS $$ SELECT coalesce(${setting('purpose')}, '') $$`);

    await runner.query(`CREATE TABLE cooperatives (
      id uuid PRIMARY KEY, name text NOT NULL, name_en text NOT NULL, demo boolean NOT NULL DEFAULT false, created_at timestamptz NOT NULL DEFAULT now())`);
    await runner.query(`ALTER TABLE cooperatives ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE cooperatives FORCE ROW LEVEL SECURITY`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON cooperatives TO shoal_app`);
    await runner.query(`CREATE POLICY own ON cooperatives FOR SELECT TO shoal_app USING (id = app_cooperative() OR app_purpose() IN ('identity', 'invitation', 'set-up', 'demo'))`);
    await runner.query(`CREATE POLICY set_up ON cooperatives FOR INSERT TO shoal_app WITH CHECK (app_purpose() = 'set-up' AND id = app_cooperative())`);
    await runner.query(`CREATE POLICY demo_seeds ON cooperatives FOR ALL TO shoal_app USING (app_purpose() = 'demo' AND id = app_cooperative()) WITH CHECK (app_purpose() = 'demo' AND id = app_cooperative())`);

    await runner.query(`CREATE TABLE persons (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, firm_id uuid, name text NOT NULL, title text NOT NULL DEFAULT '',
      email text NOT NULL, role text NOT NULL CHECK (role IN ('office', 'admin', 'member')), language text NOT NULL DEFAULT 'ko' CHECK (language IN ('ko', 'en')),
      suspended_at timestamptz, created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (cooperative_id, id), CHECK ((role = 'office') = (firm_id IS NULL)))`);
    await runner.query(`CREATE UNIQUE INDEX persons_email ON persons (lower(email))`);
    await runner.query(`CREATE INDEX persons_firm ON persons (cooperative_id, firm_id, id)`);
    await protect(runner, 'persons', {
      read: 'cooperative_id = app_cooperative()',
      write: 'id = app_person() AND cooperative_id = app_cooperative()',
      purposes: ['identity', 'invitation', 'set-up'],
    });

    await runner.query(`CREATE TABLE credentials (
      person_id uuid PRIMARY KEY, cooperative_id uuid NOT NULL, password_hash text NOT NULL, changed_at timestamptz NOT NULL DEFAULT now(),
      FOREIGN KEY (cooperative_id, person_id) REFERENCES persons (cooperative_id, id) ON DELETE CASCADE)`);
    await protect(runner, 'credentials', { read: 'false', purposes: ['identity', 'invitation', 'set-up'] });

    await runner.query(`CREATE TABLE sessions (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL, person_id uuid NOT NULL, token_hash bytea NOT NULL UNIQUE, user_agent text NOT NULL, address text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(), last_seen_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL, ended_at timestamptz,
      FOREIGN KEY (cooperative_id, person_id) REFERENCES persons (cooperative_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX sessions_person ON sessions (person_id, ended_at)`);
    await protect(runner, 'sessions', { read: 'person_id = app_person()', write: 'person_id = app_person()', purposes: ['identity', 'invitation', 'set-up'] });

    await runner.query(`CREATE TABLE outbox (
      id uuid PRIMARY KEY, cooperative_id uuid REFERENCES cooperatives ON DELETE CASCADE, person_id uuid, topic text NOT NULL, payload jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(), dispatched_at timestamptz)`);
    await runner.query(`CREATE INDEX outbox_waiting ON outbox (created_at) WHERE dispatched_at IS NULL`);
    await protect(runner, 'outbox', { read: 'false', purposes: ['outbox', 'collab-log'] });
    await runner.query(`CREATE POLICY person_adds ON outbox FOR INSERT TO shoal_app WITH CHECK (cooperative_id = app_cooperative() AND person_id = app_person())`);

    await runner.query(`CREATE TABLE rate_limits (key text PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits TO shoal_app`);
    await runner.query(`GRANT SELECT ON migrations TO shoal_app`);
  }

  async down(): Promise<void> {
    throw new Error('The foundation cannot be undone: restore a backup instead.');
  }
}
