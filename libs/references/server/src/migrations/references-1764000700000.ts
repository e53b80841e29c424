import { openToWall, protect, wallFunction } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = 'cooperative_id = app_cooperative()';
const OWNER = `${OWN} AND firm_id = app_firm()`;
const OFFICE = 'app_firm() IS NULL AND app_person() IS NOT NULL';
const IN_FORCE = "revoked_at IS NULL AND (until IS NULL OR until >= (now() AT TIME ZONE 'Asia/Seoul')::date)";
const VERDICT = "ARRAY['review_state', 'review_note', 'reviewed_by', 'reviewed_at']";

/** Evidence of firms: what each kind has in common, who may see it, who has looked, and its files. */
export class References1764000700000 implements MigrationInterface {
  name = 'References1764000700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE evidence (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, firm_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('reference', 'certificate', 'expert', 'capability')), title text NOT NULL CHECK (title <> ''),
      visibility text NOT NULL DEFAULT 'private' CHECK (visibility IN ('private', 'cooperative')), is_anonymous_visible boolean NOT NULL DEFAULT false,
      review_state text NOT NULL DEFAULT 'none' CHECK (review_state IN ('none', 'requested', 'returned', 'verified')),
      review_note text NOT NULL DEFAULT '', review_requested_at timestamptz, reviewed_by uuid, reviewed_at timestamptz,
      created_by uuid NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), removed_at timestamptz, version integer NOT NULL,
      search_text text NOT NULL DEFAULT '', search_bigrams text[] NOT NULL DEFAULT '{}',
      UNIQUE (cooperative_id, id), UNIQUE (cooperative_id, firm_id, id), UNIQUE (cooperative_id, id, kind),
      FOREIGN KEY (cooperative_id, firm_id) REFERENCES firms (cooperative_id, id))`);
    await runner.query(`CREATE INDEX evidence_of_firm ON evidence (cooperative_id, firm_id, kind, updated_at DESC, id)`);
    await runner.query(`CREATE INDEX evidence_for_review ON evidence (cooperative_id, review_state, review_requested_at, id) WHERE review_state <> 'none'`);
    // The service says what a thing may be found by; the pairs of letters follow from it, whoever writes.
    await runner.query(`CREATE FUNCTION evidence_search() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      NEW.search_text := lower(normalize(NEW.search_text, NFC));
      NEW.search_bigrams := tender_bigrams(NEW.search_text);
      RETURN NEW; END $$`);
    await runner.query(`CREATE TRIGGER evidence_search BEFORE INSERT OR UPDATE OF search_text ON evidence FOR EACH ROW EXECUTE FUNCTION evidence_search()`);
    await runner.query(`CREATE INDEX evidence_search_bigrams ON evidence USING gin (search_bigrams)`);

    await runner.query(`CREATE TABLE evidence_grants (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, firm_id uuid NOT NULL, evidence_id uuid NOT NULL, to_firm_id uuid, to_bid_id uuid,
      until date, revoked_at timestamptz, created_by uuid NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
      CHECK ((to_firm_id IS NULL) <> (to_bid_id IS NULL)), CHECK (to_firm_id IS NULL OR to_firm_id <> firm_id),
      UNIQUE (cooperative_id, id),
      FOREIGN KEY (cooperative_id, firm_id, evidence_id) REFERENCES evidence (cooperative_id, firm_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, to_firm_id) REFERENCES firms (cooperative_id, id),
      FOREIGN KEY (cooperative_id, to_bid_id) REFERENCES bids (cooperative_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX evidence_grants_evidence ON evidence_grants (evidence_id)`);
    // Granting again sets a new end; only an ended grant has a successor.
    await runner.query(`CREATE UNIQUE INDEX evidence_grants_one_firm ON evidence_grants (evidence_id, to_firm_id) WHERE revoked_at IS NULL AND to_firm_id IS NOT NULL`);
    await runner.query(`CREATE UNIQUE INDEX evidence_grants_one_bid ON evidence_grants (evidence_id, to_bid_id) WHERE revoked_at IS NULL AND to_bid_id IS NOT NULL`);
    await runner.query(`CREATE INDEX evidence_grants_firm ON evidence_grants (to_firm_id) WHERE revoked_at IS NULL`);
    await runner.query(`CREATE INDEX evidence_grants_bid ON evidence_grants (to_bid_id) WHERE revoked_at IS NULL`);

    await runner.query(`CREATE TABLE evidence_looks (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, owner_firm_id uuid NOT NULL, evidence_id uuid NOT NULL,
      person_id uuid NOT NULL, firm_id uuid, what text NOT NULL CHECK (what IN ('page', 'file', 'proposal', 'export')), at timestamptz NOT NULL DEFAULT now(),
      FOREIGN KEY (cooperative_id, owner_firm_id, evidence_id) REFERENCES evidence (cooperative_id, firm_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, person_id) REFERENCES persons (cooperative_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX evidence_looks_evidence ON evidence_looks (evidence_id, at DESC, id)`);
    // A page that is loaded again, or a file that a browser fetches in pieces, is one look an hour.
    await runner.query(`CREATE UNIQUE INDEX evidence_looks_once ON evidence_looks (evidence_id, person_id, what, date_trunc('hour', at AT TIME ZONE 'Asia/Seoul'))`);

    await runner.query(`CREATE TABLE evidence_files (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, firm_id uuid NOT NULL, evidence_id uuid NOT NULL,
      name text NOT NULL CHECK (name <> ''), type text NOT NULL, bytes bigint NOT NULL CHECK (bytes > 0), sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      uploaded_by uuid NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (cooperative_id, id),
      FOREIGN KEY (cooperative_id, firm_id, evidence_id) REFERENCES evidence (cooperative_id, firm_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX evidence_files_evidence ON evidence_files (evidence_id, created_at, id)`);
    await this.wall(runner);
  }

  private async wall(runner: QueryRunner): Promise<void> {
    await openToWall(runner, 'evidence');
    await openToWall(runner, 'evidence_grants');
    await openToWall(runner, 'firms');
    // A bid that is over, or that either firm has left, opens nothing any more.
    await wallFunction(
      runner,
      'app_granted_evidence() RETURNS SETOF uuid',
      `SELECT g.evidence_id FROM evidence_grants g
        WHERE g.cooperative_id = app_cooperative() AND g.revoked_at IS NULL AND (g.until IS NULL OR g.until >= (now() AT TIME ZONE 'Asia/Seoul')::date)
        AND (g.to_firm_id = app_firm() OR g.to_bid_id IN (
          SELECT bid.id FROM bids bid
            JOIN participations mine ON mine.bid_id = bid.id AND mine.firm_id = app_firm() AND mine.state = 'accepted'
            JOIN participations owners ON owners.bid_id = bid.id AND owners.firm_id = g.firm_id AND owners.state = 'accepted'
            WHERE bid.stage <> 'result'))`,
    );
    // A firm that left takes its content with it, at once, and sees nothing of the others' any more.
    await wallFunction(runner, 'app_departed_firms() RETURNS SETOF uuid', `SELECT id FROM firms WHERE cooperative_id = app_cooperative() AND membership IN ('left', 'applied', 'returned', 'declined')`);
    // Ids of everything that holds all these pairs of letters, seen or not: only the table itself answers who sees what, but its index may be used.
    await wallFunction(runner, 'evidence_with_bigrams(pairs text[]) RETURNS SETOF uuid', `SELECT id FROM evidence WHERE cooperative_id = app_cooperative() AND search_bigrams @> pairs`);

    const bothStay = `firm_id NOT IN (SELECT app_departed_firms()) AND (app_firm() IS NULL OR app_firm() NOT IN (SELECT app_departed_firms()))`;
    await protect(runner, 'evidence', {
      read: `${OWN} AND (firm_id = app_firm() OR (removed_at IS NULL AND ${bothStay}
        AND (visibility = 'cooperative' OR id IN (SELECT app_granted_evidence()) OR (review_state <> 'none' AND ${OFFICE}))))`,
      write: OWNER,
    });
    await this.review(runner);

    // Whoever it is granted to learns of a grant only while it holds.
    await protect(runner, 'evidence_grants', {
      read: `${OWN} AND (firm_id = app_firm() OR (${IN_FORCE} AND (to_firm_id = app_firm() OR to_bid_id IN (SELECT app_joined_bids()))
        AND evidence_id IN (SELECT app_granted_evidence()) AND EXISTS (SELECT 1 FROM evidence e WHERE e.id = evidence_id)))`,
    });
    const grants = `${OWNER} AND revoked_at IS NULL AND (to_bid_id IS NULL OR to_bid_id IN (SELECT bid.id FROM bids bid WHERE bid.id IN (SELECT app_joined_bids()) AND bid.stage <> 'result'))`;
    await runner.query(`CREATE POLICY owner_grants ON evidence_grants FOR INSERT TO shoal_app WITH CHECK (${grants})`);
    await runner.query(`CREATE POLICY owner_ends ON evidence_grants FOR UPDATE TO shoal_app USING (${OWNER}) WITH CHECK (${OWNER})`);
    // A grant is never turned to another thing or another firm.
    await runner.query(`REVOKE UPDATE ON evidence_grants FROM shoal_app`);
    await runner.query(`GRANT UPDATE (until, revoked_at) ON evidence_grants TO shoal_app`);

    await protect(runner, 'evidence_looks', { read: `${OWN} AND owner_firm_id = app_firm()` });
    await runner.query(`CREATE POLICY person_looks ON evidence_looks FOR INSERT TO shoal_app WITH CHECK (${OWN} AND person_id = app_person() AND firm_id IS NOT DISTINCT FROM app_firm()
      AND firm_id IS DISTINCT FROM owner_firm_id AND EXISTS (SELECT 1 FROM evidence e WHERE e.id = evidence_id))`);
    await runner.query(`REVOKE UPDATE ON evidence_looks FROM shoal_app`);

    await protect(runner, 'evidence_files', { read: `${OWN} AND EXISTS (SELECT 1 FROM evidence e WHERE e.id = evidence_id)`, write: OWNER });
    // What the office has looked at cannot become another content under the same id.
    await runner.query(`REVOKE UPDATE ON evidence_files FROM shoal_app`);
  }

  /** The office reviews and changes nothing else; a firm asks for the review, or begins anew without one. */
  private async review(runner: QueryRunner): Promise<void> {
    const asked = `${OWN} AND ${OFFICE} AND removed_at IS NULL AND review_state <> 'none'`;
    await runner.query(`CREATE POLICY office_reviews ON evidence FOR UPDATE TO shoal_app USING (${asked}) WITH CHECK (${asked})`);
    await runner.query(`CREATE FUNCTION evidence_review() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF TG_OP = 'INSERT' AND app_firm() IS NOT NULL AND (NEW.review_state <> 'none' OR NEW.review_note <> '' OR NEW.reviewed_by IS NOT NULL OR NEW.reviewed_at IS NOT NULL)
        THEN RAISE EXCEPTION 'nothing is reviewed from the start' USING ERRCODE = 'insufficient_privilege'; END IF;
      IF TG_OP = 'UPDATE' AND ${OFFICE} AND ((to_jsonb(NEW) - ${VERDICT}) <> (to_jsonb(OLD) - ${VERDICT}) OR (NEW.review_state <> OLD.review_state AND NEW.review_state = 'requested'))
        THEN RAISE EXCEPTION 'the office reviews and changes nothing else' USING ERRCODE = 'insufficient_privilege'; END IF;
      IF TG_OP = 'UPDATE' AND app_firm() IS NOT NULL AND NOT (NEW.review_state IN (OLD.review_state, 'requested')
          AND (NEW.review_note, NEW.reviewed_by, NEW.reviewed_at) IS NOT DISTINCT FROM (OLD.review_note, OLD.reviewed_by, OLD.reviewed_at))
        AND NOT (NEW.review_state = 'none' AND NEW.review_note = '' AND NEW.reviewed_by IS NULL AND NEW.reviewed_at IS NULL)
        THEN RAISE EXCEPTION 'a firm asks for a review and decides nothing of it' USING ERRCODE = 'insufficient_privilege'; END IF;
      RETURN NEW; END $$`);
    await runner.query(`CREATE TRIGGER evidence_review BEFORE INSERT OR UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION evidence_review()`);
  }

  async down(): Promise<void> {
    throw new Error('References cannot be undone: restore a backup instead.');
  }
}
