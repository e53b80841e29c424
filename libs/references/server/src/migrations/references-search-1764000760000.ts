import { wallFunction } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first letters of the syllables (초성); other characters as they are. */
const INITIALS = `SELECT coalesce(string_agg(CASE WHEN c BETWEEN '가' AND '힣' THEN substr('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ', (ascii(c) - 44032) / 588 + 1, 1) ELSE c END, '' ORDER BY place), '')
  FROM string_to_table(given, NULL) WITH ORDINALITY AS letters (c, place)`;

/** Everything that holds one spelling of each word, or whose firm is called so; words: [["클라우드", "cloud"], …]. */
const HITS = `
  DECLARE word jsonb; found uuid[]; hits uuid[] := NULL;
  BEGIN
    FOR word IN SELECT value FROM jsonb_array_elements(words) LOOP
      SELECT array_agg(DISTINCT hit.id) INTO found FROM jsonb_array_elements_text(word) AS spelling (form), LATERAL (
        SELECT e.id FROM evidence e WHERE e.cooperative_id = app_cooperative() AND e.search_bigrams @> tender_bigrams(spelling.form)
          AND e.search_text LIKE '%' || replace(replace(replace(spelling.form, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' AND (hits IS NULL OR e.id = ANY (hits))
        UNION ALL
        SELECT e.id FROM firms f JOIN evidence e ON e.cooperative_id = f.cooperative_id AND e.firm_id = f.id
          WHERE f.cooperative_id = app_cooperative() AND length(spelling.form) > 1 AND (hits IS NULL OR e.id = ANY (hits))
          AND position(replace(spelling.form, ' ', '') IN firm_search_name(f.name, f.name_en, f.chip, spelling.form ~ '^[ㄱ-ㅎ ]+$')) > 0) AS hit;
      hits := coalesce(found, '{}');
      EXIT WHEN cardinality(hits) = 0;
    END LOOP;
    RETURN QUERY SELECT unnest(hits);
  END`;

/** Search over evidence: by two letters and more, by initial consonants, by the firm's name. */
export class ReferencesSearch1764000760000 implements MigrationInterface {
  name = 'ReferencesSearch1764000760000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION hangul_initials(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$ ${INITIALS} $$`);
    await runner.query(`CREATE OR REPLACE FUNCTION evidence_search() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE plain text; BEGIN
      plain := lower(normalize(NEW.search_text, NFC));
      NEW.search_text := plain || E'\\n' || hangul_initials(plain);
      NEW.search_bigrams := tender_bigrams(NEW.search_text);
      RETURN NEW; END $$`);
    await runner.query(`CREATE FUNCTION firm_search_name(name text, name_en text, chip text, as_initials boolean) RETURNS text LANGUAGE sql IMMUTABLE AS $$
      SELECT CASE WHEN as_initials THEN hangul_initials(plain) ELSE plain END
        FROM lower(normalize(regexp_replace(name || E'\\n' || name_en || E'\\n' || chip, '\\(주\\)|㈜|주식회사|\\(유\\)|유한회사|[ \\t]', '', 'g'), NFC)) AS plain $$`);
    await wallFunction(runner, 'evidence_hits(words jsonb) RETURNS SETOF uuid', 'SELECT NULL::uuid WHERE false');
    // What the wall's function may see is more than the asker: its answer is only ever joined with what the asker's own wall shows.
    await runner.query(`CREATE OR REPLACE FUNCTION evidence_hits(words jsonb) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$ ${HITS} $$`);
  }

  async down(): Promise<void> {
    throw new Error('The search cannot be undone: restore a backup instead.');
  }
}
