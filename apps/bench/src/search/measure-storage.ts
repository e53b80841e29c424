import type { Scene } from './scene/scene';

export interface StorageFigures {
  readonly rows: number;
  /** Bytes. */
  readonly table: number;
  readonly texts: number;
  readonly pairs: number;
  readonly pairsIndex: number;
  readonly trgmIndex: number;
  /** Milliseconds a row of one bulk insert, medians of three. */
  readonly writes: Readonly<Record<WriteWay, number>>;
}

type WriteWay = 'nothing' | 'pairs' | 'trgm';

const ROWS = 5_000;
const ROUNDS = 3;
/** A table as bare as can be with what each way needs, filled from the real rows. */
const TABLES: Readonly<Record<WriteWay, readonly string[]>> = {
  nothing: [],
  pairs: [`CREATE TRIGGER pairs BEFORE INSERT ON bench_write FOR EACH ROW EXECUTE FUNCTION evidence_search()`, `CREATE INDEX ON bench_write USING gin (search_bigrams)`],
  trgm: [`CREATE INDEX ON bench_write USING gin (search_text gin_trgm_ops)`],
};

/** Index sizes, and what a row costs to write. Needs `makeTrgm`. */
export const measureStorage = async ({ server: { database } }: Scene): Promise<StorageFigures> => {
  const { rows } = await database.query<Record<'rows' | 'table' | 'texts' | 'pairs' | 'pairsIndex' | 'trgmIndex', string>>(
    `SELECT count(*) AS rows, pg_table_size('evidence') AS table, sum(pg_column_size(search_text)) AS texts, sum(pg_column_size(search_bigrams)) AS pairs,
      pg_relation_size('evidence_search_bigrams') AS "pairsIndex", pg_relation_size('bench_trgm') AS "trgmIndex" FROM evidence`,
  );
  const at = (key: 'rows' | 'table' | 'texts' | 'pairs' | 'pairsIndex' | 'trgmIndex'): number => Number(rows[0]?.[key]);
  const once = async (way: WriteWay): Promise<number> => {
    await database.query('CREATE TABLE bench_write (id uuid, title text, search_text text, search_bigrams text[])');
    for (const sql of TABLES[way]) await database.query(sql);
    // The trigger adds the initials again: the text that it is given has none.
    const started = performance.now();
    await database.query(`INSERT INTO bench_write SELECT id, title, left(search_text, (length(search_text) - 1) / 2), '{}' FROM evidence WHERE kind = 'reference' LIMIT ${ROWS}`);
    const took = performance.now() - started;
    await database.query('DROP TABLE bench_write');
    return took / ROWS;
  };
  const median = async (way: WriteWay): Promise<number> => {
    const taken: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) taken.push(await once(way));
    return taken.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  };
  return { rows: at('rows'), table: at('table'), texts: at('texts'), pairs: at('pairs'), pairsIndex: at('pairsIndex'), trgmIndex: at('trgmIndex'), writes: { nothing: await median('nothing'), pairs: await median('pairs'), trgm: await median('trgm') } };
};
