import { openToWall, wallFunction } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { mirrorWall } from './mirror-wall';

/**
 * Conditions for what is asked for: what holds the words, by the index of pairs; what is owned by firms that are called so and holds the other
 * words; and which titles hold the first one. Two letters are a pair themselves; longer words have to stand in the text as well. A short Latin
 * spelling that nobody typed stands as a word of its own (`isWholeWord` of the domain); what holds another spelling of its word adds nothing.
 * Compared byte by byte (COLLATE "C"), which for a part of a UTF-8 text is the same and faster. words: [["관제", "soc"], …], as typed first.
 */
export const CONDITIONS = `
  BEGIN
    WITH named AS MATERIALIZED (SELECT f.id, firm_plain_name(f.name, f.name_en, f.chip) AS name FROM firms f WHERE f.cooperative_id = app_cooperative()),
    typed AS (
      SELECT place, form, replace(form, ' ', '') AS compact, '%' || replace(replace(replace(form, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' AS part, nth > 1 AND form ~ '^[a-z0-9]{1,4}$' AS is_whole
        FROM jsonb_array_elements(words) WITH ORDINALITY AS w (word, place), jsonb_array_elements_text(word) WITH ORDINALITY AS s (form, nth)),
    spellings AS (
      SELECT t.*, CASE WHEN is_whole THEN '(^|[^a-z0-9])' || form || '($|[^a-z0-9])' END AS alone, CASE WHEN form = upper(form) THEN 'e.title' ELSE 'lower(e.title)' END AS title, CASE WHEN form ~ '^[ㄱ-ㅎ ]+$' THEN initials_pattern(compact) END AS initials
        FROM typed t WHERE NOT EXISTS (SELECT 1 FROM typed o WHERE o.place = t.place AND o.form <> t.form AND NOT o.is_whole AND position(o.form IN t.form) > 0)),
    by_word AS (
      SELECT place, bool_and(length(form) = 2 AND NOT is_whole) AS is_pair,
          CASE WHEN min(length(form)) > 1 THEN '(' || string_agg(format('e.search_bigrams @> %L', tender_bigrams(form)), ' OR ') || ')' END AS pairs,
          '(' || string_agg(format('e.search_text COLLATE "C" LIKE %L', part) || CASE WHEN is_whole THEN format(' AND e.search_text ~ %L', alone) ELSE '' END, ' OR ') || ')' AS in_text,
          string_agg(format('%1$s COLLATE "C" LIKE %2$L', title, part) || CASE WHEN is_whole THEN format(' AND %1$s ~ %2$L', title, alone) ELSE '' END, ' OR ') AS in_title,
          (SELECT array_agg(DISTINCT n.id) FROM named n JOIN spellings s ON s.place = spellings.place AND length(s.form) > 1
            AND CASE WHEN s.initials IS NOT NULL THEN n.name ~ s.initials WHEN s.is_whole THEN n.name ~ s.alone ELSE position(s.compact IN n.name) > 0 END) AS called
        FROM spellings GROUP BY place)
    SELECT string_agg(concat_ws(' AND ', pairs, CASE WHEN NOT is_pair THEN in_text END), ' AND ' ORDER BY place),
        string_agg(format('(e.firm_id = ANY (%L) OR %s)', coalesce(called, '{}'), in_text), ' AND ' ORDER BY place),
        (SELECT array_agg(DISTINCT firm) FROM by_word, unnest(called) AS firm),
        min(in_title) FILTER (WHERE place = 1)
      INTO by_text, by_firm, firms, titled FROM by_word;
  END`;

/** Which names begin their syllables so: each first consonant (초성) stands for the syllables that follow each other in Unicode from it on. */
const INITIALS_PATTERN = `SELECT string_agg(CASE WHEN at = 0 THEN c ELSE '[' || c || chr(44032 + (at - 1) * 588) || '-' || chr(44032 + at * 588 - 1) || ']' END, '' ORDER BY place)
  FROM string_to_table(given, NULL) WITH ORDINALITY AS letters (c, place), LATERAL position(c IN 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ') AS at`;
const LEGAL_FORMS = ['(주)', '㈜', '주식회사', '(유)', '유한회사'];

/** Capabilities of a node, of what was merged into it and of everything below, as far as one sees them, and what backs them. */
const OF_NODE = `SELECT coalesce(array_agg(id), '{}') FROM (
  WITH RECURSIVE branch (id) AS (
    SELECT n.id FROM capability_nodes n WHERE n.id = node OR n.merged_into = node
    UNION SELECT n.id FROM capability_nodes n JOIN branch ON n.parent_id = branch.id),
  stated AS MATERIALIZED (SELECT s.id FROM capability_statements s JOIN seen_evidence e ON e.id = s.id WHERE s.node_id IN (SELECT branch.id FROM branch))
  SELECT stated.id FROM stated UNION SELECT b.evidence_id FROM capability_backings b JOIN stated ON stated.id = b.statement_id) AS either`;

/** Page and count of the same rows: who sees them is decided in the statement that finds them. Always a row, which carries the count. */
const PAGE = `
  DECLARE
    filters jsonb := jsonb_strip_nulls(asked);
    -- Asked apart: whatever the planner thinks of them, they are a list of ids to the rest.
    of_node uuid[] := CASE WHEN filters ? 'nodeId' THEN evidence_of_node((filters->>'nodeId')::uuid) END;
    of_kind uuid[] := CASE WHEN filters ? 'certificateKindId' THEN ARRAY(SELECT c.id FROM certificates c WHERE c.cooperative_id = app_cooperative() AND c.kind_id = (filters->>'certificateKindId')::uuid) END;
    buyer text := CASE WHEN filters->>'buyer' = upper(filters->>'buyer') THEN 'r.buyer_name' ELSE 'lower(r.buyer_name)' END;
    contract text := nullif(concat_ws(' AND ',
      buyer || ' COLLATE "C" LIKE ' || quote_literal(filters->>'buyer'),
      'r.amount >= ' || quote_literal(filters->>'amountFrom'), 'r.amount <= ' || quote_literal(filters->>'amountTo'),
      'r.ends_on >= ' || quote_literal(filters->>'endsFrom'), 'r.ends_on <= ' || quote_literal(filters->>'endsTo')), '');
    conditions text := concat_ws(' AND ', 'e.removed_at IS NULL',
      CASE WHEN contract IS NOT NULL THEN 'e.kind = ''reference''' END,
      CASE WHEN filters ? 'kinds' THEN format('e.kind = ANY (%L)', ARRAY(SELECT jsonb_array_elements_text(filters->'kinds'))) END,
      'e.firm_id = ' || quote_literal(filters->>'firmId'),
      CASE WHEN (filters->>'verified')::boolean THEN 'e.review_state = ''verified''' END,
      'e.id = ANY (' || quote_literal(of_node) || ')', 'e.id = ANY (' || quote_literal(of_kind) || ')');
    finding text := 'SELECT e.id, e.updated_at, 1 AS rank FROM seen_evidence e' || coalesce(' JOIN reference_projects r ON r.id = e.id AND ' || contract, '') || ' WHERE ' || conditions;
    spelt record;
    ranked text;
    alone boolean := jsonb_array_length(filters->'words') = 1;
  BEGIN
    IF jsonb_array_length(filters->'words') > 0 THEN
      SELECT * INTO spelt FROM evidence_conditions(filters->'words');
      ranked := ', CASE WHEN ' || spelt.titled || ' THEN 0 ELSE 1 END AS rank FROM seen_evidence e WHERE ' || conditions || ' AND ';
      finding := 'SELECT e.id, e.updated_at' || ranked || spelt.by_text;
      -- A title stands in the text too: of one word, a firm's name alone brings what does not have it in the title, and the index tells the rest.
      IF spelt.firms IS NOT NULL THEN
        finding := 'SELECT id, updated_at, min(rank) AS rank FROM (' || finding || ' UNION ALL SELECT e.id, e.updated_at'
          || CASE WHEN alone THEN ', 1 FROM seen_evidence e WHERE ' || conditions ELSE ranked || spelt.by_firm END || format(' AND e.firm_id = ANY (%L)', spelt.firms) || ') either GROUP BY id, updated_at';
      END IF;
      -- The words first, by their index: to look for pairs of letters in one row after the other is what costs most.
      finding := finding || coalesce(' OFFSET 0) hit JOIN reference_projects r ON r.id = hit.id AND ' || contract, '');
      IF contract IS NOT NULL THEN finding := 'SELECT hit.* FROM (' || finding; END IF;
    END IF;
    RETURN QUERY EXECUTE 'WITH found AS MATERIALIZED (' || finding || '),
      page AS (SELECT * FROM found WHERE $1 IS NULL OR found.rank > $1 OR (found.rank = $1 AND (found.updated_at, found.id) < ($2, $3)) ORDER BY rank, updated_at DESC, id DESC LIMIT $4)
      SELECT page.id, page.rank, page.updated_at, total.total FROM (SELECT count(*)::integer AS total FROM found) total LEFT JOIN page ON true ORDER BY page.rank, page.updated_at DESC, page.id DESC'
      USING after_rank, after_moment, after_id, rows_max;
  END`;

/** What the wall's function looks into beside `evidence`, `firms` and `certificates`. */
const TABLES = ['reference_projects', 'capability_nodes', 'capability_statements', 'capability_backings'];
const COLUMNS = ['id', 'kind', 'firm_id', 'title', 'review_state', 'updated_at', 'removed_at', 'search_text', 'search_bigrams'];

/**
 * The search decides who sees what in the statement that finds the rows. Before, one statement found ids with the wall's rights, the asker's own
 * policies then went over each of them by its id, and filters asked the policies of a second table for the same rows again (docs/bench/search.md).
 */
export class ReferencesSearch1764000850000 implements MigrationInterface {
  name = 'ReferencesSearch1764000850000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await openToWall(runner, table);
    // With everything that the wall asks of a row: a count over all rows reads the index alone, a tenth of the table with its texts.
    await runner.query('DROP INDEX evidence_of_firm');
    await runner.query('CREATE INDEX evidence_of_firm ON evidence (cooperative_id, firm_id, kind, updated_at DESC, id) INCLUDE (visibility, review_state, removed_at)');
    await mirrorWall(runner, 'evidence', 'seen_evidence', COLUMNS);
    // One expression, which PostgreSQL writes into the statement; as `firm_search_name` without initials, which asked a function of its own for each firm.
    const plain = LEGAL_FORMS.reduce((name, form) => `replace(${name}, '${form}', '')`, "name || E'\\n' || name_en || E'\\n' || chip");
    await runner.query(`CREATE FUNCTION firm_plain_name(name text, name_en text, chip text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(normalize(translate(${plain}, E' \\t', ''), NFC)) $$`);
    await runner.query(`CREATE FUNCTION initials_pattern(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$ ${INITIALS_PATTERN} $$`);
    await runner.query(`CREATE FUNCTION evidence_conditions(words jsonb, OUT by_text text, OUT by_firm text, OUT firms uuid[], OUT titled text) LANGUAGE plpgsql STABLE SET search_path = public AS $$ ${CONDITIONS} $$`);
    await runner.query(`CREATE FUNCTION evidence_of_node(node uuid) RETURNS uuid[] LANGUAGE sql STABLE SET search_path = public AS $$ ${OF_NODE} $$`);
    await runner.query('REVOKE ALL ON FUNCTION evidence_of_node(uuid) FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION evidence_of_node(uuid) TO shoal_wall');
    const page = 'evidence_page(asked jsonb, after_rank integer, after_moment timestamptz, after_id uuid, rows_max integer) RETURNS TABLE (id uuid, rank integer, updated_at timestamptz, total integer)';
    await wallFunction(runner, page, 'SELECT NULL::uuid, 0, now(), 0 WHERE false');
    await runner.query(`CREATE OR REPLACE FUNCTION ${page} LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$ ${PAGE} $$`);
    await runner.query('DROP FUNCTION evidence_hits(jsonb)');
  }

  async down(): Promise<void> {
    throw new Error('The search cannot be undone: restore a backup instead.');
  }
}
