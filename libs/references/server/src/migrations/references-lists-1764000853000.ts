import { openToWall, wallFunction } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Page and count of the same rows, in the order of `key`. Always a row, which carries the count. */
const pageOf = (found: string, key: string, after: string): string => `'WITH found AS MATERIALIZED (${found} WHERE ' || conditions || '),
    page AS (SELECT * FROM found WHERE $1 IS NULL OR ${after} ORDER BY ${key} LIMIT $2)
    SELECT page.id, total.total FROM (SELECT count(*)::integer AS total FROM found) total LEFT JOIN page ON true ORDER BY ${key}'`;

/** What runs, then what was completed last. */
const REFERENCES = `
  DECLARE
    filters jsonb := jsonb_strip_nulls(asked);
    conditions text := concat_ws(' AND ', 'e.removed_at IS NULL', 'e.kind = ''reference''',
      'e.firm_id = ' || quote_literal(filters->>'firmId'), 'r.buyer_kind = ' || quote_literal(filters->>'buyerKind'), 'r.method = ' || quote_literal(filters->>'method'),
      'r.ends_on >= ' || quote_literal(filters->>'endsFrom'), 'r.ends_on <= ' || quote_literal(filters->>'endsTo'),
      'r.amount >= ' || quote_literal(filters->>'amountFrom'), 'r.amount <= ' || quote_literal(filters->>'amountTo'),
      '(e.review_state = ''verified'') = ' || quote_literal(filters->>'verified'),
      CASE WHEN jsonb_array_length(filters->'words') > 0 THEN (SELECT by_text FROM evidence_conditions(filters->'words')) END);
  BEGIN
    RETURN QUERY EXECUTE ${pageOf("SELECT r.id, coalesce(r.ends_on, ''infinity''::date) AS ends FROM reference_projects r JOIN seen_evidence e ON e.id = r.id", 'ends DESC, id DESC', '(found.ends, found.id) < ($3, $1)')}
      USING after_id, rows_max, after_ends;
  END`;

/** The newest first. Names are looked for in the asker's own firm alone, consent or not; the career counts as `careerMonthsOn` of the domain has it. */
const EXPERTS = `
  DECLARE
    filters jsonb := jsonb_strip_nulls(asked);
    today text := quote_literal(filters->>'today') || '::date';
    conditions text := concat_ws(' AND ', 'e.removed_at IS NULL', 'e.kind = ''expert''',
      'e.firm_id = ' || quote_literal(filters->>'firmId'),
      '(x.role = ' || quote_literal(filters->>'role') || ' OR ' || quote_literal(filters->>'role') || ' = ANY (x.secondary_roles))',
      'x.career_months + greatest(0, (extract(year FROM ' || today || ') - extract(year FROM x.career_as_of)) * 12 + extract(month FROM ' || today || ') - extract(month FROM x.career_as_of)
        - CASE WHEN extract(day FROM ' || today || ') < extract(day FROM x.career_as_of) THEN 1 ELSE 0 END) >= ' || quote_literal(filters->>'minMonths'),
      'EXISTS (SELECT 1 FROM expert_availability a WHERE a.expert_id = x.id AND a.percent > 0 AND a.month = ' || quote_literal(filters->>'availableIn') || ')',
      (SELECT string_agg(format('EXISTS (SELECT 1 FROM jsonb_array_elements(x.qualifications) q WHERE lower(q->>''name'') LIKE %L)', pattern), ' AND ') FROM jsonb_array_elements_text(filters->'qualification') AS pattern),
      (SELECT string_agg(format('x.id IN (SELECT e.id FROM evidence e WHERE e.cooperative_id = app_cooperative() AND e.kind = ''expert'' AND %s UNION ALL SELECT n.id FROM expert_names n WHERE n.firm_id = app_firm() AND lower(n.name) LIKE %L)', c.by_text,
          '%' || replace(replace(replace(word, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'), ' AND ')
        FROM jsonb_array_elements_text(filters->'words') AS word, evidence_conditions(jsonb_build_array(jsonb_build_array(word))) c));
  BEGIN
    RETURN QUERY EXECUTE ${pageOf('SELECT x.id FROM experts x JOIN seen_evidence e ON e.id = x.id', 'id DESC', 'found.id < $1')} USING after_id, rows_max;
  END`;

const TABLES = ['experts', 'expert_names', 'expert_availability'];
const FUNCTIONS: Readonly<Record<string, string>> = {
  'references_page(asked jsonb, after_ends date, after_id uuid, rows_max integer)': REFERENCES,
  'experts_page(asked jsonb, after_id uuid, rows_max integer)': EXPERTS,
};

/** The long lists decide who sees what in the statement that finds the rows, as the search does (`references-search-1764000850000`). */
export class ReferencesLists1764000853000 implements MigrationInterface {
  name = 'ReferencesLists1764000853000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await openToWall(runner, table);
    for (const [signature, body] of Object.entries(FUNCTIONS)) {
      const page = `${signature} RETURNS TABLE (id uuid, total integer)`;
      await wallFunction(runner, page, 'SELECT NULL::uuid, 0 WHERE false');
      await runner.query(`CREATE OR REPLACE FUNCTION ${page} LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$ ${body} $$`);
    }
  }

  async down(): Promise<void> {
    throw new Error('The lists cannot be undone: restore a backup instead.');
  }
}
