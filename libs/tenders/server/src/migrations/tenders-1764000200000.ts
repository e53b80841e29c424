import { protect } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tenders and every notice that was brought in for them. */
export class Tenders1764000200000 implements MigrationInterface {
  name = 'Tenders1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE tenders (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE,
      number text NOT NULL, revision text NOT NULL CHECK (revision ~ '^[0-9]{3}$'), source text NOT NULL CHECK (source IN ('koneps', 'manual')),
      kind text NOT NULL DEFAULT '', change_reason text NOT NULL DEFAULT '', title text NOT NULL CHECK (title <> ''),
      buyer text NOT NULL DEFAULT '', notice_institution text NOT NULL DEFAULT '',
      budget bigint CHECK (budget >= 0), estimated_price bigint CHECK (estimated_price >= 0), vat bigint CHECK (vat >= 0),
      published_at timestamptz, qualification_due_at timestamptz, agreement_due_at timestamptz, begins_at timestamptz, closes_at timestamptz, opens_at timestamptz,
      contract_method text NOT NULL DEFAULT '', award_method text NOT NULL DEFAULT '',
      tech_weight double precision CHECK (tech_weight BETWEEN 0 AND 100), price_weight double precision CHECK (price_weight BETWEEN 0 AND 100),
      joint_methods text[] NOT NULL DEFAULT '{}' CHECK (joint_methods <@ ARRAY['joint', 'divided', 'mixed', 'main_contractor']), joint_method_name text NOT NULL DEFAULT '',
      max_members smallint CHECK (max_members > 0), min_share_basis_points integer CHECK (min_share_basis_points BETWEEN 0 AND 10000), limits_source text, limits_as_of date,
      classification text NOT NULL DEFAULT '', url text, attachments jsonb NOT NULL DEFAULT '[]', version integer NOT NULL,
      search_text text NOT NULL DEFAULT '', search_bigrams text[] NOT NULL DEFAULT '{}',
      UNIQUE (cooperative_id, id), UNIQUE (cooperative_id, number),
      CHECK ((max_members IS NULL AND min_share_basis_points IS NULL) OR (limits_source <> '' AND limits_as_of IS NOT NULL)))`);
    await runner.query(`CREATE INDEX tenders_by_end ON tenders (cooperative_id, coalesce(closes_at, opens_at), id)`);
    await this.searchable(runner);
    const own = 'cooperative_id = app_cooperative()';
    await protect(runner, 'tenders', { read: own, write: own });

    await runner.query(`CREATE TABLE tender_revisions (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL, tender_id uuid NOT NULL, revision text NOT NULL CHECK (revision ~ '^[0-9]{3}$'),
      edition smallint NOT NULL CHECK (edition > 0), kind text NOT NULL DEFAULT '', change_reason text NOT NULL DEFAULT '', published_at timestamptz,
      notice jsonb NOT NULL, record jsonb, imported_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (cooperative_id, tender_id, revision, edition),
      FOREIGN KEY (cooperative_id, tender_id) REFERENCES tenders (cooperative_id, id) ON DELETE CASCADE)`);
    await protect(runner, 'tender_revisions', { read: own, write: own });
  }

  /** Two syllables are too short for pg_trgm's index, so every pair of neighbouring characters is indexed; the trigger keeps it true whoever writes. */
  private async searchable(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION tender_bigrams(given text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT AS $$
      SELECT coalesce(array_agg(DISTINCT substr(given, at, 2)), '{}') FROM generate_series(1, length(given) - 1) AS at $$`);
    await runner.query(`CREATE FUNCTION tender_search() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      NEW.search_text := lower(normalize(concat_ws(E'\\n', NEW.number, NEW.title, NEW.buyer, NEW.notice_institution), NFC));
      NEW.search_bigrams := tender_bigrams(NEW.search_text);
      RETURN NEW; END $$`);
    await runner.query(`CREATE TRIGGER tenders_search BEFORE INSERT OR UPDATE ON tenders FOR EACH ROW EXECUTE FUNCTION tender_search()`);
    await runner.query(`CREATE INDEX tenders_search_bigrams ON tenders USING gin (search_bigrams)`);
  }

  async down(): Promise<void> {
    throw new Error('Tenders cannot be undone: restore a backup instead.');
  }
}
