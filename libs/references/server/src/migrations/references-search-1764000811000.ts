import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One statement for all words, built from what is asked for: first what holds them, by the index of pairs alone, then what is owned by firms that are
 * called so and holds the other words. Kept apart, since together no index would serve them. Two letters are a pair themselves; longer words have to
 * stand in the text as well. words: [["클라우드", "cloud"], …].
 */
const HITS = `
  DECLARE by_text text; by_firm text; firms uuid[];
  BEGIN
    WITH named AS MATERIALIZED (
      SELECT f.id, firm_search_name(f.name, f.name_en, f.chip, false) AS name, CASE WHEN words::text ~ '[ㄱ-ㅎ]' THEN firm_search_name(f.name, f.name_en, f.chip, true) END AS initials
        FROM firms f WHERE f.cooperative_id = app_cooperative()),
    spellings AS (
      SELECT place, form, '%' || replace(replace(replace(form, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' AS pattern
        FROM jsonb_array_elements(words) WITH ORDINALITY AS w (word, place), jsonb_array_elements_text(word) AS s (form)),
    by_word AS (
      SELECT place, format('e.search_text LIKE ANY (%L)', array_agg(pattern)) AS stands,
        CASE WHEN min(length(form)) > 1 THEN '(' || string_agg(format('e.search_bigrams @> %L', tender_bigrams(form)), ' OR ') || ')' END AS pairs,
        max(length(form)) = 2 AND min(length(form)) = 2 AS is_pair,
        (SELECT array_agg(DISTINCT n.id) FROM named n JOIN spellings s ON s.place = spellings.place AND length(s.form) > 1
          AND position(replace(s.form, ' ', '') IN CASE WHEN s.form ~ '^[ㄱ-ㅎ ]+$' THEN n.initials ELSE n.name END) > 0) AS called
        FROM spellings GROUP BY place)
    SELECT string_agg(concat_ws(' AND ', pairs, CASE WHEN NOT is_pair THEN stands END), ' AND ' ORDER BY place),
        string_agg(format('(e.firm_id = ANY (%L) OR %s)', coalesce(called, '{}'), stands), ' AND ' ORDER BY place),
        (SELECT array_agg(DISTINCT firm) FROM by_word, unnest(by_word.called) AS firm)
      INTO by_text, by_firm, firms FROM by_word;
    RETURN QUERY EXECUTE 'SELECT e.id FROM evidence e WHERE e.cooperative_id = app_cooperative() AND ' || by_text
      || CASE WHEN firms IS NULL THEN '' ELSE format(' UNION SELECT e.id FROM evidence e WHERE e.cooperative_id = app_cooperative() AND e.firm_id = ANY (%L) AND ', firms) || by_firm END;
  END`;

/** The search asks once for all words: several common ones took 160 to 650 ms over 37,000 rows (docs/bench/search.md). */
export class ReferencesSearch1764000811000 implements MigrationInterface {
  name = 'ReferencesSearch1764000811000';

  async up(runner: QueryRunner): Promise<void> {
    // The wall's own, as before: what it may see is more than the asker, and its answer is only ever joined with what the asker's own wall shows.
    await runner.query(`CREATE OR REPLACE FUNCTION evidence_hits(words jsonb) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$ ${HITS} $$`);
  }

  async down(): Promise<void> {
    throw new Error('The search cannot be undone: restore a backup instead.');
  }
}
