import { openToWall, protect, wallFunction } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A clause stands in a public RFP and an opinion is the cooperative's: whoever is in it reads them. Nothing of any bid is in these tables. */
const OURS = 'cooperative_id = app_cooperative()';
const PERSON = 'app_person() IS NOT NULL';
const OFFICE = `app_firm() IS NULL AND (SELECT app_role()) = 'office'`;
const ADMINISTRATOR = `app_firm() IS NOT NULL AND (SELECT app_role()) = 'admin'`;
const OWN_WORDS = `${OURS} AND person_id = app_person() AND firm_id IS NOT DISTINCT FROM app_firm()`;
const OURS_TO_WRITE = `(${OFFICE}) OR %id IN (SELECT app_joined_opinions())`;

/** Suspicious clauses, what is said about them, and the opinions that the cooperative's firms write together. */
export class Opinions1764000910000 implements MigrationInterface {
  name = 'Opinions1764000910000';

  async up(runner: QueryRunner): Promise<void> {
    await this.clauses(runner);
    await this.opinions(runner);
    await this.ends(runner);
    await this.functions(runner);
    await this.protectClauses(runner);
    await this.protectOpinions(runner);
    await this.guardOpinions(runner);
  }

  private async clauses(runner: QueryRunner): Promise<void> {
    const tenant = 'cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, tender_id uuid NOT NULL';
    await runner.query(`CREATE TABLE clauses (
      id uuid PRIMARY KEY, ${tenant}, rfp_id uuid NOT NULL, rule_id text NOT NULL CHECK (rule_id <> ''), rule_version integer NOT NULL CHECK (rule_version > 0), kind text NOT NULL CHECK (kind IN ('specification', 'qualification', 'people', 'terms')),
      key text NOT NULL CHECK (key ~ '^[0-9a-f]{64}$'), quote text NOT NULL CHECK (quote <> ''), words_from integer NOT NULL CHECK (words_from >= 0), words_to integer NOT NULL CHECK (words_to > words_from),
      places jsonb NOT NULL, position integer NOT NULL, is_in_rfp boolean NOT NULL, found_at timestamptz NOT NULL DEFAULT now(),
      state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'dismissed')), reason text NOT NULL DEFAULT '', decided_by_person_id uuid, decided_by_firm_id uuid, decided_at timestamptz, version integer NOT NULL DEFAULT 1,
      CHECK ((state = 'dismissed') = (reason <> '')), UNIQUE (tender_id, key), UNIQUE (cooperative_id, tender_id, id),
      FOREIGN KEY (cooperative_id, tender_id) REFERENCES tenders (cooperative_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, tender_id, rfp_id) REFERENCES rfps (cooperative_id, tender_id, id),
      FOREIGN KEY (cooperative_id, decided_by_person_id) REFERENCES persons (cooperative_id, id) ON DELETE SET NULL (decided_by_person_id),
      FOREIGN KEY (cooperative_id, decided_by_firm_id) REFERENCES firms (cooperative_id, id) ON DELETE SET NULL (decided_by_firm_id))`);
    await runner.query(`CREATE INDEX clauses_in_order ON clauses (tender_id, position, id)`);
    await runner.query(`CREATE TABLE clause_comments (
      id uuid PRIMARY KEY, ${tenant}, clause_id uuid NOT NULL, person_id uuid, firm_id uuid, text text NOT NULL CHECK (text <> ''), created_at timestamptz NOT NULL DEFAULT now(), edited_at timestamptz,
      FOREIGN KEY (cooperative_id, tender_id, clause_id) REFERENCES clauses (cooperative_id, tender_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, person_id) REFERENCES persons (cooperative_id, id) ON DELETE SET NULL (person_id),
      FOREIGN KEY (cooperative_id, firm_id) REFERENCES firms (cooperative_id, id) ON DELETE SET NULL (firm_id))`);
    await runner.query(`CREATE INDEX clause_comments_clause ON clause_comments (clause_id, id)`);
  }

  private async opinions(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE opinions (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, tender_id uuid NOT NULL, title text NOT NULL CHECK (title <> ''),
      state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'ready', 'handed_in', 'answered', 'withdrawn')), due_at timestamptz,
      opened_by_person_id uuid, opened_by_firm_id uuid, opened_at timestamptz NOT NULL DEFAULT now(), version integer NOT NULL DEFAULT 1,
      UNIQUE (cooperative_id, id), UNIQUE (cooperative_id, tender_id, id),
      FOREIGN KEY (cooperative_id, tender_id) REFERENCES tenders (cooperative_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, opened_by_person_id) REFERENCES persons (cooperative_id, id) ON DELETE SET NULL (opened_by_person_id),
      FOREIGN KEY (cooperative_id, opened_by_firm_id) REFERENCES firms (cooperative_id, id) ON DELETE SET NULL (opened_by_firm_id))`);
    await runner.query(`CREATE INDEX opinions_tender ON opinions (tender_id, id)`);
    await runner.query(`CREATE INDEX opinions_due ON opinions (due_at) WHERE state IN ('draft', 'ready')`);
    await runner.query(`CREATE TABLE opinion_firms (
      opinion_id uuid NOT NULL, firm_id uuid NOT NULL, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, joined_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (opinion_id, firm_id),
      FOREIGN KEY (cooperative_id, opinion_id) REFERENCES opinions (cooperative_id, id) ON DELETE CASCADE, FOREIGN KEY (cooperative_id, firm_id) REFERENCES firms (cooperative_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE TABLE opinion_clauses (
      opinion_id uuid NOT NULL, clause_id uuid NOT NULL, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, tender_id uuid NOT NULL, position smallint NOT NULL, PRIMARY KEY (opinion_id, clause_id),
      FOREIGN KEY (cooperative_id, tender_id, opinion_id) REFERENCES opinions (cooperative_id, tender_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, tender_id, clause_id) REFERENCES clauses (cooperative_id, tender_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX opinion_clauses_clause ON opinion_clauses (clause_id)`);
  }

  /** What was handed in, what came back, and who was reminded. The database itself vouches that hash and text belong together. */
  private async ends(runner: QueryRunner): Promise<void> {
    const ofOpinion = `cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, FOREIGN KEY (cooperative_id, opinion_id) REFERENCES opinions (cooperative_id, id) ON DELETE CASCADE`;
    const byPerson = 'person_id uuid, FOREIGN KEY (cooperative_id, person_id) REFERENCES persons (cooperative_id, id) ON DELETE SET NULL (person_id)';
    await runner.query(`CREATE TABLE opinion_hand_ins (
      opinion_id uuid PRIMARY KEY, day date NOT NULL, channel text NOT NULL CHECK (channel IN ('koneps', 'letter', 'mail', 'other')), receipt_number text NOT NULL DEFAULT '',
      content bytea NOT NULL, sha256 text NOT NULL CHECK (sha256 = encode(sha256(content), 'hex')), at timestamptz NOT NULL DEFAULT now(), ${ofOpinion}, ${byPerson})`);
    await runner.query(`CREATE TABLE opinion_replies (
      opinion_id uuid PRIMARY KEY, day date NOT NULL, outcome text NOT NULL CHECK (outcome IN ('accepted', 'partly', 'refused')), text text NOT NULL DEFAULT '', at timestamptz NOT NULL DEFAULT now(), ${ofOpinion}, ${byPerson})`);
    await runner.query(`CREATE TABLE opinion_files (
      id uuid PRIMARY KEY, opinion_id uuid NOT NULL, purpose text NOT NULL CHECK (purpose IN ('hand_in', 'reply')), name text NOT NULL CHECK (name <> ''), type text NOT NULL, bytes integer NOT NULL CHECK (bytes > 0),
      sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'), created_at timestamptz NOT NULL DEFAULT now(), ${ofOpinion}, ${byPerson})`);
    await runner.query(`CREATE INDEX opinion_files_opinion ON opinion_files (opinion_id, id)`);
    await runner.query(`CREATE TABLE opinion_reminders (
      opinion_id uuid NOT NULL, due_at timestamptz NOT NULL, step smallint NOT NULL, sent_at timestamptz NOT NULL DEFAULT now(), ${ofOpinion}, PRIMARY KEY (opinion_id, due_at, step))`);
  }

  private async functions(runner: QueryRunner): Promise<void> {
    for (const table of ['opinions', 'opinion_firms']) await openToWall(runner, table);
    const waiting = `state IN ('draft', 'ready') AND cooperative_id = app_cooperative()`;
    await wallFunction(runner, 'app_joined_opinions() RETURNS SETOF uuid', 'SELECT opinion_id FROM opinion_firms WHERE cooperative_id = app_cooperative() AND firm_id = app_firm()');
    await wallFunction(
      runner,
      'app_writable_opinions() RETURNS SETOF uuid',
      `SELECT id FROM opinions WHERE state = 'draft' AND cooperative_id = app_cooperative() AND app_may_write() AND (app_role() = 'office' OR id IN (SELECT app_joined_opinions()))`,
    );
    await wallFunction(runner, 'app_waiting_opinions() RETURNS SETOF uuid', `SELECT id FROM opinions WHERE ${waiting}`);
    await wallFunction(
      runner,
      'cooperatives_with_due_opinions(first timestamptz, last timestamptz) RETURNS SETOF uuid',
      `SELECT DISTINCT cooperative_id FROM opinions WHERE state IN ('draft', 'ready') AND due_at BETWEEN $1 AND $2 AND app_purpose() = 'worker'`,
    );
  }

  /** What a rule found is the job's; people say whether it is to be followed, and talk about it in their own names. */
  private async protectClauses(runner: QueryRunner): Promise<void> {
    await protect(runner, 'clauses', { read: OURS });
    await runner.query(`CREATE POLICY person_decides ON clauses FOR UPDATE TO shoal_app USING (${OURS} AND ${PERSON}) WITH CHECK (${OURS})`);
    await runner.query(`CREATE FUNCTION clauses_only_decided() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE decided text[] := ARRAY['state', 'reason', 'decided_by_person_id', 'decided_by_firm_id', 'decided_at', 'version'];
      BEGIN
        IF app_person() IS NOT NULL AND ((to_jsonb(NEW) - decided) <> (to_jsonb(OLD) - decided) OR NEW.decided_by_person_id IS DISTINCT FROM app_person() OR NEW.decided_by_firm_id IS DISTINCT FROM app_firm())
          THEN RAISE EXCEPTION 'a person decides on a clause in their own name and changes nothing else' USING ERRCODE = 'insufficient_privilege'; END IF;
        RETURN NEW; END $$`);
    await runner.query(`CREATE TRIGGER clauses_only_decided BEFORE UPDATE ON clauses FOR EACH ROW EXECUTE FUNCTION clauses_only_decided()`);
    await protect(runner, 'clause_comments', { read: OURS });
    await runner.query(`CREATE POLICY person_says ON clause_comments FOR INSERT TO shoal_app WITH CHECK (${OWN_WORDS})`);
    await runner.query(`CREATE POLICY person_rewords ON clause_comments FOR UPDATE TO shoal_app USING (${OWN_WORDS}) WITH CHECK (${OWN_WORDS})`);
    await runner.query(`CREATE POLICY person_takes_back ON clause_comments FOR DELETE TO shoal_app USING (${OURS} AND person_id = app_person())`);
    for (const table of ['clauses', 'clause_comments']) await this.standing(runner, table);
  }

  private async protectOpinions(runner: QueryRunner): Promise<void> {
    const writes = (id: string): string => OURS_TO_WRITE.replace('%id', id);
    await protect(runner, 'opinions', { read: OURS });
    await runner.query(`CREATE POLICY person_opens ON opinions FOR INSERT TO shoal_app
      WITH CHECK (${OURS} AND state = 'draft' AND opened_by_person_id = app_person() AND opened_by_firm_id IS NOT DISTINCT FROM app_firm() AND ((${OFFICE}) OR (${ADMINISTRATOR})))`);
    await runner.query(`CREATE POLICY person_changes ON opinions FOR UPDATE TO shoal_app USING (${OURS} AND (${writes('id')} OR opened_by_firm_id = app_firm())) WITH CHECK (${OURS})`);
    await protect(runner, 'opinion_firms', { read: OURS });
    const own = `${OURS} AND firm_id = app_firm() AND ${ADMINISTRATOR} AND opinion_id IN (SELECT app_waiting_opinions())`;
    await runner.query(`CREATE POLICY firm_joins ON opinion_firms FOR INSERT TO shoal_app WITH CHECK (${own})`);
    await runner.query(`CREATE POLICY firm_leaves ON opinion_firms FOR DELETE TO shoal_app USING (${own})`);
    await protect(runner, 'opinion_clauses', { read: OURS });
    await runner.query(`CREATE POLICY writers_choose ON opinion_clauses FOR INSERT TO shoal_app WITH CHECK (${OURS} AND ${PERSON} AND (${writes('opinion_id')}))`);
    // The office speaks with the buyer, and nobody else.
    for (const table of ['opinion_hand_ins', 'opinion_replies', 'opinion_files']) await protect(runner, table, { read: OURS, write: `${OURS} AND ${OFFICE}` });
    await runner.query(`REVOKE DELETE ON opinion_hand_ins, opinion_replies FROM shoal_app`);
    await protect(runner, 'opinion_reminders', { read: 'false' });
    for (const table of ['opinions', 'opinion_firms', 'opinion_clauses', 'opinion_hand_ins', 'opinion_replies', 'opinion_files', 'opinion_reminders']) await this.standing(runner, table);
  }

  private async standing(runner: QueryRunner, table: string): Promise<void> {
    const may = '(SELECT app_may_write())';
    await runner.query(`CREATE POLICY members_add ON ${table} AS RESTRICTIVE FOR INSERT TO shoal_app WITH CHECK (${may})`);
    await runner.query(`CREATE POLICY members_change ON ${table} AS RESTRICTIVE FOR UPDATE TO shoal_app USING (${may})`);
    await runner.query(`CREATE POLICY members_remove ON ${table} AS RESTRICTIVE FOR DELETE TO shoal_app USING (${may})`);
    await runner.query(`CREATE POLICY departed_see ON ${table} AS RESTRICTIVE FOR SELECT TO shoal_app USING (NOT (SELECT app_departed()))`);
  }

  /** Who may bring an opinion into which state, and that what was handed in stays what it is. */
  private async guardOpinions(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION guard_opinion() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        changed text[] := ARRAY['title', 'state', 'due_at', 'version'];
        office boolean := coalesce(${OFFICE}, false);
        joined boolean := OLD.id IN (SELECT app_joined_opinions());
      BEGIN
        IF app_person() IS NULL THEN RETURN NEW; END IF;
        IF (to_jsonb(NEW) - changed) <> (to_jsonb(OLD) - changed)
          OR (OLD.state NOT IN ('draft', 'ready') AND NOT office)
          OR (NEW.state <> OLD.state AND NOT office AND NOT CASE WHEN NEW.state = 'withdrawn' THEN OLD.opened_by_firm_id = app_firm() AND app_role() = 'admin' ELSE NEW.state IN ('draft', 'ready') AND joined END)
          OR ((NEW.title, NEW.due_at) IS DISTINCT FROM (OLD.title, OLD.due_at) AND NOT office AND NOT joined)
        THEN RAISE EXCEPTION 'violates row-level security: opinions are brought on by others' USING ERRCODE = 'insufficient_privilege'; END IF;
        RETURN NEW; END $$`);
    await runner.query(`CREATE TRIGGER guard_opinion BEFORE UPDATE ON opinions FOR EACH ROW EXECUTE FUNCTION guard_opinion()`);
    await runner.query(`CREATE FUNCTION guard_opinion_hand_in() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF (NEW.opinion_id, NEW.cooperative_id, NEW.content, NEW.sha256, NEW.at) IS DISTINCT FROM (OLD.opinion_id, OLD.cooperative_id, OLD.content, OLD.sha256, OLD.at)
        THEN RAISE EXCEPTION 'what was handed in stays what it is' USING ERRCODE = 'insufficient_privilege'; END IF;
      RETURN NEW; END $$`);
    await runner.query(`CREATE TRIGGER guard_opinion_hand_in BEFORE UPDATE ON opinion_hand_ins FOR EACH ROW EXECUTE FUNCTION guard_opinion_hand_in()`);
  }

  async down(): Promise<void> {
    throw new Error('Opinions cannot be undone: restore a backup instead.');
  }
}
