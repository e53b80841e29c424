import { protect, wallFunction } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = 'cooperative_id = app_cooperative()';
const OFFICE = `${OWN} AND app_firm() IS NULL AND app_person() IS NOT NULL`;
const SESSION_COLUMNS = 'session_id uuid, person_id uuid, cooperative_id uuid, firm_id uuid, role text, last_seen_at timestamptz, membership text';
const OPEN_SESSION = `SELECT s.id, p.id, p.cooperative_id, p.firm_id, p.role, s.last_seen_at, f.membership FROM sessions s JOIN persons p ON p.id = s.person_id
  LEFT JOIN firms f ON f.id = p.firm_id WHERE s.ended_at IS NULL AND s.expires_at > now() AND p.suspended_at IS NULL AND`;

/** Applications, the office's decisions on firms and people, and the rule that it decides by. */
export class Firms1764000750000 implements MigrationInterface {
  name = 'Firms1764000750000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT SELECT ON firms TO shoal_wall');
    await runner.query('CREATE POLICY wall_reads_membership ON firms FOR SELECT TO shoal_wall USING (true)');
    await this.standing(runner);
    await this.decisions(runner);
    await this.applications(runner);
    await this.people(runner);
  }

  /** Every request learns with its session how its firm stands. */
  private async standing(runner: QueryRunner): Promise<void> {
    for (const name of ['session_of_token(bytea)', 'session_of_id(uuid)']) await runner.query(`DROP FUNCTION ${name}`);
    await wallFunction(runner, `session_of_token(token bytea) RETURNS TABLE (${SESSION_COLUMNS})`, `${OPEN_SESSION} s.token_hash = token`);
    await wallFunction(runner, `session_of_id(session uuid) RETURNS TABLE (${SESSION_COLUMNS})`, `${OPEN_SESSION} s.id = session`);
    await wallFunction(runner, 'app_role() RETURNS text', 'SELECT role FROM persons WHERE id = app_person() AND cooperative_id = app_cooperative() AND suspended_at IS NULL');
    await wallFunction(runner, 'app_may_write() RETURNS boolean', `SELECT NOT EXISTS (SELECT 1 FROM firms WHERE id = app_firm() AND membership <> 'member')`);
    await wallFunction(runner, 'app_departed() RETURNS boolean', `SELECT EXISTS (SELECT 1 FROM firms WHERE id = app_firm() AND membership = 'left')`);
    await runner.query(`CREATE POLICY office_decides ON firms FOR UPDATE TO shoal_app USING (${OFFICE}) WITH CHECK (${OFFICE})`);
    await runner.query(`CREATE FUNCTION firms_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF app_person() IS NOT NULL AND app_firm() IS NULL AND (to_jsonb(NEW) - ARRAY['membership', 'version']) <> (to_jsonb(OLD) - ARRAY['membership', 'version'])
        THEN RAISE EXCEPTION 'the office decides on the membership and changes nothing else' USING ERRCODE = 'insufficient_privilege'; END IF;
      IF app_firm() IS NOT NULL AND (NEW.membership, NEW.chip, NEW.color_slot, NEW.business_number) IS DISTINCT FROM (OLD.membership, OLD.chip, OLD.color_slot, OLD.business_number)
        THEN RAISE EXCEPTION 'a firm does not decide on its own membership' USING ERRCODE = 'insufficient_privilege'; END IF;
      RETURN NEW; END $$`);
    await runner.query(`CREATE TRIGGER firms_change BEFORE UPDATE ON firms FOR EACH ROW EXECUTE FUNCTION firms_change()`);
  }

  private async decisions(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE membership_decisions (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, firm_id uuid NOT NULL,
      step text NOT NULL CHECK (step IN ('admit', 'suspend', 'reinstate', 'let_go')), reason text NOT NULL, decided_by uuid NOT NULL, decided_at timestamptz NOT NULL DEFAULT now(),
      FOREIGN KEY (cooperative_id, firm_id) REFERENCES firms (cooperative_id, id))`);
    await runner.query(`CREATE INDEX membership_decisions_firm ON membership_decisions (firm_id, id DESC)`);
    // Why a firm was suspended is between it and the office.
    await protect(runner, 'membership_decisions', { read: `${OWN} AND (firm_id = app_firm() OR (app_firm() IS NULL AND app_person() IS NOT NULL))` });
    await runner.query(`CREATE POLICY office_decides ON membership_decisions FOR INSERT TO shoal_app WITH CHECK (${OFFICE} AND decided_by = app_person())`);
    await runner.query(`CREATE TABLE eligibility_rules (
      cooperative_id uuid PRIMARY KEY REFERENCES cooperatives ON DELETE CASCADE, rules jsonb NOT NULL, version integer NOT NULL,
      changed_by uuid NOT NULL, changed_at timestamptz NOT NULL DEFAULT now())`);
    await protect(runner, 'eligibility_rules', { read: OWN, write: OFFICE, purposes: ['invitation'] });
  }

  private async applications(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE membership_applications (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE,
      state text NOT NULL CHECK (state IN ('unconfirmed', 'applied', 'returned', 'declined', 'admitted')),
      name text NOT NULL CHECK (name <> ''), business_number text NOT NULL CHECK (business_number ~ '^[0-9]{10}$'),
      corporate_number text CHECK (corporate_number ~ '^[0-9]{13}$'), is_corporate_number_doubtful boolean NOT NULL DEFAULT false,
      size text NOT NULL CHECK (size IN ('micro', 'small', 'medium', 'upper_medium', 'large')),
      business_kind text NOT NULL CHECK (business_kind IN ('development', 'cloud', 'security', 'consulting', 'integration', 'resale', 'other')),
      is_affiliated boolean NOT NULL, largest_share_basis_points integer NOT NULL CHECK (largest_share_basis_points BETWEEN 0 AND 10000), statement text NOT NULL DEFAULT '',
      contact_name text NOT NULL, contact_email text NOT NULL, language text NOT NULL CHECK (language IN ('ko', 'en')),
      link_hashes bytea[] NOT NULL, reason text NOT NULL DEFAULT '', answer text NOT NULL DEFAULT '', firm_id uuid,
      created_at timestamptz NOT NULL DEFAULT now(), confirmed_at timestamptz, decided_at timestamptz, version integer NOT NULL,
      FOREIGN KEY (cooperative_id, firm_id) REFERENCES firms (cooperative_id, id))`);
    // Whoever confirms first holds the number; what nobody has confirmed holds nothing.
    await runner.query(`CREATE UNIQUE INDEX membership_applications_open ON membership_applications (cooperative_id, business_number) WHERE state IN ('applied', 'returned')`);
    await runner.query(`CREATE INDEX membership_applications_state ON membership_applications (cooperative_id, state, id)`);
    await runner.query(`CREATE INDEX membership_applications_links ON membership_applications USING gin (link_hashes)`);
    await protect(runner, 'membership_applications', { read: OFFICE, write: OFFICE, purposes: ['invitation'] });
    await runner.query(`CREATE POLICY outside_adds ON outbox FOR INSERT TO shoal_app WITH CHECK (app_purpose() = 'invitation' AND cooperative_id = app_cooperative() AND person_id IS NULL)`);
  }

  /** The office suspends whom it must, a firm's administrators their own people; the office may also appoint an administrator. */
  private async people(runner: QueryRunner): Promise<void> {
    const runs = `${OWN} AND id <> app_person() AND (app_role() = 'office' OR (app_role() = 'admin' AND firm_id = app_firm()))`;
    await runner.query(`CREATE POLICY whoever_runs_it_suspends ON persons FOR UPDATE TO shoal_app USING (${runs}) WITH CHECK (${runs})`);
    await runner.query(`CREATE FUNCTION persons_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF app_person() IS NULL THEN RETURN NEW; END IF;
      IF NEW.id = app_person() AND (NEW.role, NEW.firm_id, NEW.suspended_at) IS DISTINCT FROM (OLD.role, OLD.firm_id, OLD.suspended_at)
        THEN RAISE EXCEPTION 'nobody changes the own role' USING ERRCODE = 'insufficient_privilege'; END IF;
      IF NEW.id <> app_person() AND (to_jsonb(NEW) - ARRAY['suspended_at', 'role']) <> (to_jsonb(OLD) - ARRAY['suspended_at', 'role'])
        THEN RAISE EXCEPTION 'others are suspended or appointed and nothing else' USING ERRCODE = 'insufficient_privilege'; END IF;
      IF NEW.role <> OLD.role AND app_role() <> 'office' THEN RAISE EXCEPTION 'the office appoints' USING ERRCODE = 'insufficient_privilege'; END IF;
      RETURN NEW; END $$`);
    await runner.query(`CREATE TRIGGER persons_change BEFORE UPDATE ON persons FOR EACH ROW EXECUTE FUNCTION persons_change()`);
    // Ended for good: whoever comes back signs in again.
    await runner.query('GRANT UPDATE (ended_at) ON sessions TO shoal_wall');
    await runner.query('CREATE POLICY wall_ends ON sessions FOR UPDATE TO shoal_wall USING (true) WITH CHECK (ended_at IS NOT NULL)');
    await runner.query(`CREATE FUNCTION persons_suspended() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$ BEGIN
      UPDATE sessions SET ended_at = now() WHERE person_id = NEW.id AND ended_at IS NULL;
      RETURN NULL; END $$`);
    await runner.query('ALTER FUNCTION persons_suspended() OWNER TO shoal_wall');
    await runner.query(`CREATE TRIGGER persons_suspended AFTER UPDATE OF suspended_at ON persons FOR EACH ROW WHEN (NEW.suspended_at IS NOT NULL AND OLD.suspended_at IS NULL) EXECUTE FUNCTION persons_suspended()`);
  }

  async down(): Promise<void> {
    throw new Error('Firms cannot be undone: restore a backup instead.');
  }
}
