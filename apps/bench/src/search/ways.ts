import { type Principal, UnitOfWork } from '@shoal/platform';
import { COMMON_SYNONYMS, isWholeWord, searchWords, type SearchWords } from '@shoal/references-domain';
import { SearchService } from '@shoal/references-server';
import type { TestPerson } from '@shoal/testing';
import type { Question } from './questions';
import type { Scene } from './scene/scene';

export const PAGE_ROWS = 30;

interface Answer {
  readonly ids: readonly string[];
  readonly totalCount: number;
}

/** One way to find what a question asks for, behind the same wall. */
export interface Way {
  readonly id: 'shoal' | 'like' | 'trgm';
  answer(question: Question, after?: string): Promise<Answer>;
}

export const principalOf = ({ id, cooperativeId, firmId, sessionId }: TestPerson): Principal => ({ personId: id, cooperativeId, firmId, role: firmId === null ? 'office' : 'member', membership: firmId === null ? null : 'member', sessionId });

type SearchArgs = Parameters<SearchService['search']>[1];
export const argsOf = ({ text, filters }: Question, first: number, after?: string): SearchArgs => ({ text, first, ...(after === undefined ? {} : { after }), ...filters });

/** The service that the product's resolver calls: its unit of work, its policy, its statements. */
export const shoalWay = ({ server, ...people }: Scene): Way => {
  const service = server.app.get(SearchService);
  return {
    id: 'shoal',
    answer: async (question, after) => {
      const { nodes, totalCount } = await service.search(principalOf(people[question.by]), argsOf(question, PAGE_ROWS, after));
      return { ids: nodes.map(({ id }) => id), totalCount };
    },
  };
};

/** The spellings that Shoal finds by, looked up before: the plain ways do not pay for it. */
const wordsOf = ({ planted }: Scene, text: string): SearchWords => searchWords(text, [...COMMON_SYNONYMS, ...planted.nodes.map(({ name, nameEn, synonyms }) => [name, nameEn, ...synonyms].filter(Boolean))]);

type Put = (value: unknown) => string;
const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** As a word of its own; such a form is of Latin letters and digits alone. */
const alone = (form: string): string => `(^|[^a-z0-9])${form}($|[^a-z0-9])`;

const likeCondition = (words: SearchWords, put: Put): string => {
  const firms = (condition: (name: string) => string, form: string): string => `evidence.firm_id IN (SELECT f.id FROM firms f WHERE ${condition(`firm_search_name(f.name, f.name_en, f.chip, ${put(/^[ㄱ-ㅎ ]+$/.test(form))}::boolean)`)})`;
  const part = (form: string): string => `evidence.search_text LIKE ${put(likeText(form))}${form.length > 1 ? ` OR ${firms((name) => `position(${put(form.replace(/ /g, ''))} IN ${name}) > 0`, form)}` : ''}`;
  const whole = (form: string): string => `evidence.search_text ~ ${put(alone(form))}${form.length > 1 ? ` OR ${firms((name) => `${name} ~ ${put(alone(form))}`, form)}` : ''}`;
  return words.map((forms) => `(${forms.map((form, place) => (isWholeWord(form, place) ? whole(form) : part(form))).join(' OR ')})`).join(' AND ');
};

/** The same page and count in one statement of the same shape; only the words are found otherwise. */
const plainWay = (scene: Scene, id: 'like' | 'trgm', condition: (words: SearchWords, put: Put) => string): Way => {
  const work = scene.server.app.get(UnitOfWork);
  return {
    id,
    answer: async ({ text, by, filters: { kinds, firmId, verified } }) => {
      const values: unknown[] = [];
      const put: Put = (value) => `$${values.push(value)}`;
      const words = wordsOf(scene, text);
      const first = words[0] ?? [];
      const isWhole = (form: string): boolean => isWholeWord(form, first.indexOf(form));
      const parts = put(first.filter((form) => !isWhole(form)).map(likeText));
      const rank = `CASE WHEN lower(evidence.title) LIKE ANY (${parts}::text[]) OR lower(evidence.title) ~ ANY (${put(first.filter(isWhole).map(alone))}::text[]) THEN 0 ELSE 1 END`;
      const narrow = [kinds && `evidence.kind = ANY (${put(kinds)}::text[])`, firmId && `evidence.firm_id = ${put(firmId)}::uuid`, verified && `evidence.review_state = 'verified'`, condition(words, put)].filter(Boolean).join(' AND ');
      const rows = await work.run(principalOf(scene[by]), ({ manager }) =>
        manager.query<{ id: string | null; total: number }[]>(
          `WITH found AS MATERIALIZED (SELECT evidence.id, evidence.updated_at, ${rank} AS rank FROM evidence WHERE evidence.removed_at IS NULL AND ${narrow}),
            page AS (SELECT * FROM found ORDER BY rank, updated_at DESC, id DESC LIMIT ${put(PAGE_ROWS)})
            SELECT page.id, total.total FROM (SELECT count(*)::int AS total FROM found) total LEFT JOIN page ON true ORDER BY page.rank, page.updated_at DESC, page.id DESC`,
          values,
        ),
      );
      return { ids: rows.flatMap((row) => row.id ?? []), totalCount: rows[0]?.total ?? 0 };
    },
  };
};

export const likeWay = (scene: Scene): Way => plainWay(scene, 'like', likeCondition);

/** What a team would do with pg_trgm: its index serves nobody under row-level security (LIKE is not leakproof), so a function of the wall's asks it, as ours asks the pairs. */
const TRGM_HITS = `
  DECLARE condition text;
  BEGIN
    SELECT string_agg('(' || spellings || ')', ' AND ') INTO condition FROM (
      SELECT string_agg(format('e.search_text LIKE %L', '%' || replace(replace(replace(form, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%') || CASE WHEN is_whole THEN format(' AND e.search_text ~ %L', alone) ELSE '' END
          || CASE WHEN length(form) > 1 THEN coalesce((SELECT format(' OR e.firm_id = ANY (%L)', array_agg(f.id)) FROM firms f, firm_search_name(f.name, f.name_en, f.chip, form ~ '^[ㄱ-ㅎ ]+$') AS called WHERE f.cooperative_id = app_cooperative()
            AND CASE WHEN is_whole THEN called ~ alone ELSE position(replace(form, ' ', '') IN called) > 0 END HAVING count(*) > 0), '') ELSE '' END, ' OR ') AS spellings
        FROM jsonb_array_elements(words) WITH ORDINALITY AS w (word, place), jsonb_array_elements_text(word) WITH ORDINALITY AS s (form, nth),
          LATERAL (SELECT nth > 1 AND form ~ '^[a-z0-9]{1,4}$' AS is_whole, '(^|[^a-z0-9])' || form || '($|[^a-z0-9])' AS alone) AS kind GROUP BY place) AS each_word;
    RETURN QUERY EXECUTE 'SELECT e.id FROM evidence e WHERE e.cooperative_id = app_cooperative() AND ' || condition;
  END`;

export const makeTrgm = async ({ server: { database } }: Scene): Promise<void> => {
  await database.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  await database.query('CREATE INDEX bench_trgm ON evidence USING gin (search_text gin_trgm_ops)');
  await database.query(`CREATE FUNCTION bench_trgm_hits(words jsonb) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$ ${TRGM_HITS} $$`);
  await database.query('ALTER FUNCTION bench_trgm_hits(jsonb) OWNER TO shoal_wall');
  await database.query('GRANT EXECUTE ON FUNCTION bench_trgm_hits(jsonb) TO shoal_app');
  await database.query('VACUUM ANALYZE evidence');
};

export const trgmWay = (scene: Scene): Way => plainWay(scene, 'trgm', (words, put) => `evidence.id = ANY (ARRAY(SELECT bench_trgm_hits(${put(JSON.stringify(words))}::jsonb)))`);
