import { protect } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

// As subqueries, so that a statement over many rows reads who is asking once.
const OWN = 'cooperative_id = (SELECT app_cooperative())';
const OWNER = `${OWN} AND firm_id = (SELECT app_firm())`;
const readable = (column: string): string => `${OWN} AND EXISTS (SELECT 1 FROM evidence e WHERE e.id = ${column})`;
const ANSWER = `ARRAY['state', 'note', 'answered_by', 'answered_at']`;

/** Reference projects: the contract, the other firms of it with their word on their parts, its phases, and the anonymised form. */
export class ReferencesProjects1764000710000 implements MigrationInterface {
  name = 'ReferencesProjects1764000710000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE reference_projects (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, firm_id uuid NOT NULL,
      buyer_name text NOT NULL CHECK (buyer_name <> ''), buyer_kind text NOT NULL CHECK (buyer_kind IN ('public', 'finance', 'private', 'overseas')),
      contract_number text NOT NULL DEFAULT '', contract_day date, starts_on date NOT NULL, ends_on date CHECK (ends_on >= starts_on),
      amount bigint NOT NULL CHECK (amount > 0), amount_band text NOT NULL CHECK (amount_band IN ('under_100m', 'from_100m', 'from_500m', 'from_1bn', 'from_3bn', 'from_5bn', 'from_10bn')),
      vat_included boolean NOT NULL, method text NOT NULL CHECK (method IN ('single', 'joint', 'divided', 'subcontract')),
      share_basis_points integer CHECK (share_basis_points BETWEEN 1 AND 10000), part_amount bigint CHECK (part_amount BETWEEN 1 AND amount),
      work_kind text NOT NULL CHECK (work_kind IN ('development', 'consulting', 'operation', 'maintenance', 'hardware')),
      description text NOT NULL DEFAULT '', technologies text[] NOT NULL DEFAULT '{}', issuer text NOT NULL DEFAULT '', subcontract_approved boolean NOT NULL DEFAULT false,
      UNIQUE (cooperative_id, firm_id, id),
      CHECK ((method = 'joint') = (share_basis_points IS NOT NULL)), CHECK ((method IN ('divided', 'subcontract')) = (part_amount IS NOT NULL)),
      FOREIGN KEY (cooperative_id, firm_id, id) REFERENCES evidence (cooperative_id, firm_id, id) ON DELETE CASCADE)`);
    await protect(runner, 'reference_projects', { read: readable('reference_projects.id'), write: OWNER });

    await this.participants(runner);
    await this.phases(runner);
    await this.outlines(runner);
  }

  private async participants(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE reference_participants (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, firm_id uuid NOT NULL, reference_id uuid NOT NULL, position smallint NOT NULL,
      member_firm_id uuid, name text NOT NULL DEFAULT '', share_basis_points integer CHECK (share_basis_points BETWEEN 1 AND 10000), part_amount bigint CHECK (part_amount > 0),
      state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'confirmed', 'disputed')), note text NOT NULL DEFAULT '', answered_by uuid, answered_at timestamptz, grant_id uuid,
      CHECK ((member_firm_id IS NULL) = (name <> '')), CHECK (member_firm_id <> firm_id), CHECK (member_firm_id IS NOT NULL OR state = 'waiting'),
      FOREIGN KEY (cooperative_id, firm_id, reference_id) REFERENCES reference_projects (cooperative_id, firm_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, member_firm_id) REFERENCES firms (cooperative_id, id))`);
    await runner.query(`CREATE UNIQUE INDEX reference_participants_once ON reference_participants (reference_id, member_firm_id) WHERE member_firm_id IS NOT NULL`);
    await runner.query(`CREATE INDEX reference_participants_reference ON reference_participants (reference_id, position)`);
    await runner.query(`CREATE INDEX reference_participants_firm ON reference_participants (member_firm_id) WHERE member_firm_id IS NOT NULL`);
    await protect(runner, 'reference_participants', { read: readable('reference_id'), write: OWNER });
    const mine = `${readable('reference_id')} AND member_firm_id = (SELECT app_firm())`;
    await runner.query(`CREATE POLICY participant_answers ON reference_participants FOR UPDATE TO shoal_app USING (${mine}) WITH CHECK (${mine})`);
    // The word on a part is the participant's alone, about the part as it stands: the owner can only ask again.
    await runner.query(`CREATE FUNCTION reference_part_answered() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF app_firm() IS NULL THEN RETURN NEW; END IF;
      IF TG_OP = 'UPDATE' AND app_firm() = OLD.member_firm_id THEN
        IF (to_jsonb(NEW) - ${ANSWER}) <> (to_jsonb(OLD) - ${ANSWER}) THEN RAISE EXCEPTION 'a participant answers and changes nothing else' USING ERRCODE = 'insufficient_privilege'; END IF;
      ELSIF NEW.state <> 'waiting' AND (TG_OP = 'INSERT' OR (to_jsonb(NEW) - ARRAY['position', 'grant_id']) <> (to_jsonb(OLD) - ARRAY['position', 'grant_id'])) THEN
        RAISE EXCEPTION 'only a participant answers for its part' USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN NEW; END $$`);
    await runner.query(`CREATE TRIGGER reference_part_answered BEFORE INSERT OR UPDATE ON reference_participants FOR EACH ROW EXECUTE FUNCTION reference_part_answered()`);
  }

  private async phases(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE reference_phases (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, firm_id uuid NOT NULL, reference_id uuid NOT NULL, position smallint NOT NULL,
      name text NOT NULL CHECK (name <> ''), amount bigint NOT NULL CHECK (amount > 0), part_amount bigint CHECK (part_amount BETWEEN 1 AND amount), completed_on date,
      FOREIGN KEY (cooperative_id, firm_id, reference_id) REFERENCES reference_projects (cooperative_id, firm_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX reference_phases_reference ON reference_phases (reference_id, position)`);
    await protect(runner, 'reference_phases', { read: readable('reference_id'), write: OWNER });
  }

  /** A row stands here exactly while its owner shows the anonymised form: triggers keep it so, whoever writes. */
  private async outlines(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE reference_outlines (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, firm_id uuid NOT NULL, reference_id uuid NOT NULL UNIQUE,
      buyer_kind text NOT NULL, amount_band text NOT NULL, completed_year smallint,
      FOREIGN KEY (cooperative_id, firm_id, reference_id) REFERENCES reference_projects (cooperative_id, firm_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX reference_outlines_by_year ON reference_outlines (cooperative_id, coalesce(completed_year, 9999) DESC, id DESC)`);
    const stays = `firm_id NOT IN (SELECT app_departed_firms()) AND ((SELECT app_firm()) IS NULL OR (SELECT app_firm()) NOT IN (SELECT app_departed_firms()))`;
    await protect(runner, 'reference_outlines', { read: `${OWN} AND (firm_id = (SELECT app_firm()) OR (${stays}))`, write: OWNER });
    await runner.query(`CREATE FUNCTION keep_reference_outline() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      DELETE FROM reference_outlines o WHERE o.reference_id = NEW.id AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.id = NEW.id AND e.is_anonymous_visible AND e.removed_at IS NULL);
      INSERT INTO reference_outlines (id, cooperative_id, firm_id, reference_id, buyer_kind, amount_band, completed_year)
        SELECT gen_random_uuid(), r.cooperative_id, r.firm_id, r.id, r.buyer_kind, r.amount_band, extract(year FROM r.ends_on)
          FROM reference_projects r JOIN evidence e ON e.id = r.id AND e.is_anonymous_visible AND e.removed_at IS NULL WHERE r.id = NEW.id
        ON CONFLICT (reference_id) DO UPDATE SET buyer_kind = excluded.buyer_kind, amount_band = excluded.amount_band, completed_year = excluded.completed_year;
      RETURN NULL; END $$`);
    await runner.query(`CREATE TRIGGER keep_reference_outline AFTER INSERT OR UPDATE ON reference_projects FOR EACH ROW EXECUTE FUNCTION keep_reference_outline()`);
    await runner.query(`CREATE TRIGGER keep_reference_outline AFTER UPDATE OF is_anonymous_visible, removed_at ON evidence FOR EACH ROW WHEN (NEW.kind = 'reference') EXECUTE FUNCTION keep_reference_outline()`);
  }

  async down(): Promise<void> {
    throw new Error('References cannot be undone: restore a backup instead.');
  }
}
