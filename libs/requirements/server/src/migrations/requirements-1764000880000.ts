import { protect } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const MAY_WRITE = '(SELECT app_may_write())';
/** An RFP is public as its notice is: whoever is in the cooperative reads it and sees to it. */
const OURS = 'cooperative_id = app_cooperative()';
const OWN_HAND = `${OURS} AND app_person() IS NOT NULL AND firm_id IS NOT DISTINCT FROM app_firm()`;

/** RFPs of tenders, what was read in them, and the requirements that people work with. */
export class Requirements1764000880000 implements MigrationInterface {
  name = 'Requirements1764000880000';

  async up(runner: QueryRunner): Promise<void> {
    await this.rfps(runner);
    await this.requirements(runner);
    await this.changes(runner);
    for (const table of ['rfps', 'rfp_readings', 'rfp_blocks', 'requirements', 'requirement_changes']) await this.wall(runner, table, OURS, 'false');
    await this.wall(runner, 'requirement_hands', OWN_HAND, 'firm_id = app_firm()');
  }

  private async rfps(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE rfps (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, tender_id uuid NOT NULL, ordinal integer NOT NULL CHECK (ordinal > 0), supersedes_id uuid,
      file_name text NOT NULL CHECK (file_name <> ''), sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'), bytes integer NOT NULL CHECK (bytes > 0), format text NOT NULL CHECK (format IN ('hwpx', 'hwp', 'docx', 'pdf')),
      state text NOT NULL CHECK (state IN ('queued', 'reading', 'understanding', 'ready', 'failed', 'cancelled')), fraction real NOT NULL DEFAULT 0 CHECK (fraction BETWEEN 0 AND 1), attempt integer NOT NULL DEFAULT 1,
      failure jsonb, requirement_count integer NOT NULL DEFAULT 0, pages integer, is_applied boolean NOT NULL DEFAULT false,
      brought_in_at timestamptz NOT NULL DEFAULT now(), told_at timestamptz NOT NULL DEFAULT now(), read_at timestamptz,
      CHECK ((state = 'failed') = (failure IS NOT NULL)), UNIQUE (cooperative_id, id), UNIQUE (cooperative_id, tender_id, id), UNIQUE (cooperative_id, tender_id, ordinal), UNIQUE (cooperative_id, tender_id, sha256),
      FOREIGN KEY (cooperative_id, tender_id) REFERENCES tenders (cooperative_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, tender_id, supersedes_id) REFERENCES rfps (cooperative_id, tender_id, id))`);
    await runner.query(`CREATE TABLE rfp_readings (
      rfp_id uuid PRIMARY KEY, cooperative_id uuid NOT NULL, reading jsonb NOT NULL,
      FOREIGN KEY (cooperative_id, rfp_id) REFERENCES rfps (cooperative_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE TABLE rfp_blocks (
      rfp_id uuid NOT NULL, first_id integer NOT NULL, last_id integer NOT NULL CHECK (last_id >= first_id), cooperative_id uuid NOT NULL, block jsonb NOT NULL,
      PRIMARY KEY (rfp_id, first_id), FOREIGN KEY (cooperative_id, rfp_id) REFERENCES rfps (cooperative_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX rfp_blocks_by_end ON rfp_blocks (rfp_id, last_id)`);
  }

  private async requirements(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE requirements (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, tender_id uuid NOT NULL,
      code text, title text NOT NULL, category text, definition text NOT NULL, details text NOT NULL, deliverables text NOT NULL, related text[] NOT NULL, others jsonb NOT NULL,
      state text NOT NULL CHECK (state IN ('active', 'removed')), removed_by text CHECK (removed_by IN ('reading', 'person')), merged_into_id uuid,
      found jsonb, is_in_rfp boolean NOT NULL, corrections jsonb NOT NULL, incoming jsonb NOT NULL, split_from uuid, rfp_id uuid, places jsonb NOT NULL, doubts text[] NOT NULL, doubts_settled boolean NOT NULL,
      position double precision NOT NULL, version integer NOT NULL, updated_at timestamptz NOT NULL DEFAULT now(),
      search_text text NOT NULL DEFAULT '',
      CHECK ((state = 'removed') = (removed_by IS NOT NULL)), CHECK (merged_into_id IS NULL OR state = 'removed'), CHECK (found IS NOT NULL OR NOT is_in_rfp), UNIQUE (cooperative_id, id), UNIQUE (cooperative_id, tender_id, id),
      FOREIGN KEY (cooperative_id, tender_id) REFERENCES tenders (cooperative_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, tender_id, rfp_id) REFERENCES rfps (cooperative_id, tender_id, id),
      FOREIGN KEY (cooperative_id, tender_id, merged_into_id) REFERENCES requirements (cooperative_id, tender_id, id),
      FOREIGN KEY (cooperative_id, tender_id, split_from) REFERENCES requirements (cooperative_id, tender_id, id))`);
    await runner.query(`CREATE INDEX requirements_in_order ON requirements (tender_id, position, id)`);
    await runner.query(`CREATE FUNCTION requirement_search() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      NEW.search_text := lower(normalize(concat_ws(E'\\n', NEW.code, NEW.title, NEW.category, NEW.definition, NEW.details, NEW.deliverables), NFC));
      RETURN NEW; END $$`);
    await runner.query(`CREATE TRIGGER requirements_search BEFORE INSERT OR UPDATE ON requirements FOR EACH ROW EXECUTE FUNCTION requirement_search()`);
  }

  private async changes(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE requirement_changes (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, tender_id uuid NOT NULL, requirement_id uuid NOT NULL, rfp_id uuid,
      kind text NOT NULL CHECK (kind IN ('added', 'changed', 'renumbered', 'removed', 'corrected', 'merged', 'split', 'restored', 'accepted', 'kept')),
      fields text[] NOT NULL, before jsonb, after jsonb, at timestamptz NOT NULL DEFAULT now(),
      FOREIGN KEY (cooperative_id, tender_id, requirement_id) REFERENCES requirements (cooperative_id, tender_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, tender_id, rfp_id) REFERENCES rfps (cooperative_id, tender_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX requirement_changes_by_rfp ON requirement_changes (rfp_id, id)`);
    await runner.query(`CREATE INDEX requirement_changes_by_tender ON requirement_changes (tender_id, id)`);
    await runner.query(`CREATE INDEX requirement_changes_by_requirement ON requirement_changes (requirement_id, id)`);
    await runner.query(`CREATE TABLE requirement_hands (
      subject_id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, tender_id uuid NOT NULL, firm_id uuid, person_id uuid NOT NULL,
      FOREIGN KEY (cooperative_id, tender_id) REFERENCES tenders (cooperative_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, firm_id) REFERENCES firms (cooperative_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, person_id) REFERENCES persons (cooperative_id, id) ON DELETE CASCADE)`);
  }

  private async wall(runner: QueryRunner, table: string, rule: string, own: string): Promise<void> {
    await protect(runner, table, { read: rule, write: rule });
    await runner.query(`CREATE POLICY members_add ON ${table} AS RESTRICTIVE FOR INSERT TO shoal_app WITH CHECK (${MAY_WRITE})`);
    await runner.query(`CREATE POLICY members_change ON ${table} AS RESTRICTIVE FOR UPDATE TO shoal_app USING (${MAY_WRITE})`);
    await runner.query(`CREATE POLICY members_remove ON ${table} AS RESTRICTIVE FOR DELETE TO shoal_app USING (${MAY_WRITE})`);
    await runner.query(`CREATE POLICY departed_see ON ${table} AS RESTRICTIVE FOR SELECT TO shoal_app USING (${own} OR NOT (SELECT app_departed()))`);
  }

  async down(): Promise<void> {
    throw new Error('Requirements cannot be undone: restore a backup instead.');
  }
}
