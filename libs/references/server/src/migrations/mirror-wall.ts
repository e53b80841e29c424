import type { QueryRunner } from 'typeorm';

interface Rule {
  readonly condition: string;
  readonly isPermissive: boolean;
}

/** The policies of the application's role under which rows are read. */
const READING = `p.polroles = ARRAY['shoal_app'::regrole::oid] AND p.polcmd IN ('r', '*')`;

/** Tells two sets of policies apart. */
export const policiesMark = (table: string): string =>
  `SELECT md5(string_agg(concat(p.polpermissive, pg_get_expr(p.polqual, p.polrelid)), ' ' ORDER BY p.polname)) AS mark FROM pg_policy p WHERE p.polrelid = '${table}'::regclass AND ${READING}`;

/**
 * What the policies of a table let one read, as a view for the wall's own functions: the same conditions, put together as PostgreSQL puts them
 * together, but in one statement with what is looked for, so that an index may serve it. Nobody but `shoal_wall` reads the view. A migration that
 * changes a policy of the table has to call this again: the view's comment marks the policies that it mirrors, and a test compares.
 */
export const mirrorWall = async (runner: QueryRunner, table: string, view: string, columns: readonly string[]): Promise<void> => {
  const rules: Rule[] = await runner.query(`SELECT pg_get_expr(p.polqual, p.polrelid) AS condition, p.polpermissive AS "isPermissive" FROM pg_policy p WHERE p.polrelid = '${table}'::regclass AND ${READING} ORDER BY p.polname`);
  const conditions = (isPermissive: boolean): string[] => rules.filter((rule) => rule.isPermissive === isPermissive).map(({ condition }) => `(${condition})`);
  await runner.query(`CREATE OR REPLACE VIEW ${view} WITH (security_invoker = true) AS SELECT ${columns.join(', ')} FROM ${table} WHERE ${[`(${conditions(true).join(' OR ')})`, ...conditions(false)].join(' AND ')}`);
  await runner.query(`GRANT SELECT ON ${view} TO shoal_wall`);
  const [{ mark }]: [{ mark: string }] = await runner.query(policiesMark(table));
  await runner.query(`COMMENT ON VIEW ${view} IS '${mark}'`);
};
