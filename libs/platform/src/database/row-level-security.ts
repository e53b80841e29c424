import type { QueryRunner } from 'typeorm';

interface PolicyRules {
  /** SQL condition under which a person sees a row. */
  readonly read: string;
  /** SQL condition under which a person may add, change or remove a row; absent: nobody may. */
  readonly write?: string;
  /** Purposes that work on the whole table, without a cooperative (see Purpose). */
  readonly purposes?: readonly string[];
}

/** A condition that reads who is asking once for the statement instead of once for every row; it means the same. */
const askedOnce = (condition: string): string => condition.replace(/(?<!SELECT )app_(cooperative|firm|person|purpose)\(\)/gi, '(SELECT app_$1())');

const list = (purposes: readonly string[]): string => purposes.map((purpose) => `'${purpose}'`).join(', ');

/**
 * Puts a tenant table behind row-level security: enabled and forced, readable and writable only as the rules say.
 * The purposes `demo` and `worker` may work on rows of the one cooperative that their context names.
 * Expects the column `cooperative_id`.
 */
export const protect = async (runner: QueryRunner, table: string, rules: PolicyRules): Promise<void> => {
  const read = askedOnce(rules.read);
  const write = rules.write && askedOnce(rules.write);
  const purposes = rules.purposes?.length ? ` OR app_purpose() IN (${list(rules.purposes)})` : '';
  const works = askedOnce(`(app_purpose() IN ('demo', 'worker') AND cooperative_id = app_cooperative())${purposes}`);
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO shoal_app`);
  await runner.query(`CREATE POLICY person_reads ON ${table} FOR SELECT TO shoal_app USING (${read})`);
  if (write) await runner.query(`CREATE POLICY person_writes ON ${table} FOR ALL TO shoal_app USING (${write}) WITH CHECK (${write})`);
  await runner.query(`CREATE POLICY purpose_works ON ${table} FOR ALL TO shoal_app USING (${works}) WITH CHECK (${works})`);
};

interface Policy {
  readonly name: string;
  readonly of: string;
  readonly using: string | null;
  readonly check: string | null;
}

/** Every policy of the application's role is written anew with the same meaning, so that it asks once for the statement who is asking. */
export const askPoliciesOnce = async (runner: QueryRunner): Promise<void> => {
  const policies: Policy[] = await runner.query(`SELECT quote_ident(p.polname) AS name, p.polrelid::regclass::text AS of, pg_get_expr(p.polqual, p.polrelid) AS using, pg_get_expr(p.polwithcheck, p.polrelid) AS check
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = 'public'::regnamespace AND p.polroles = ARRAY['shoal_app'::regrole::oid] ORDER BY 2, 1`);
  for (const { name, of, using, check } of policies) {
    const parts = [using === null ? '' : ` USING (${askedOnce(using)})`, check === null ? '' : ` WITH CHECK (${askedOnce(check)})`];
    if (askedOnce(`${using} ${check}`) !== `${using} ${check}`) await runner.query(`ALTER POLICY ${name} ON ${of}${parts.join('')}`);
  }
};

/**
 * Lets the wall's own functions read a table whatever the caller sees. `shoal_wall` cannot log in and owns nothing
 * but the functions that policies call, so that a policy can look into the table it guards without recursion.
 */
export const openToWall = async (runner: QueryRunner, table: string): Promise<void> => {
  await runner.query(`GRANT SELECT ON ${table} TO shoal_wall`);
  await runner.query(`CREATE POLICY wall_reads ON ${table} FOR SELECT TO shoal_wall USING (true)`);
};

/** A function that policies call with the wall's rights. `signature` e.g. `app_bids() RETURNS SETOF uuid`. */
export const wallFunction = async (runner: QueryRunner, signature: string, sql: string): Promise<void> => {
  const name = signature.slice(0, signature.indexOf(' RETURNS'));
  await runner.query(`CREATE FUNCTION ${signature} LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$ ${sql} $$`);
  await runner.query(`ALTER FUNCTION ${name} OWNER TO shoal_wall`);
  await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
  await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO shoal_app, shoal_wall`);
};
