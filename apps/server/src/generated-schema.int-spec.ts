import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ownerDataSource, pendingSchemaChanges } from '@shoal/platform';
import { startPostgres, type PostgresHarness } from '@shoal/testing';
import { lexicographicSortSchema, printSchema } from 'graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from './create-app';
import { persistence } from './persistence';

const SCHEMA_FILE = join(import.meta.dirname, '../../../libs/contract/schema.gql');
let postgres: PostgresHarness;
let url: string;
let app: NestExpressApplication;

beforeAll(async () => {
  process.env['SHOAL_LOG_LEVEL'] = 'silent';
  postgres = await startPostgres(persistence);
  url = await postgres.database();
  app = await createApp({ databaseUrl: url, dataDirectory: '/nonexistent', roles: ['api'], demo: false, secure: false });
  await app.init();
}, 60_000);
afterAll(async () => {
  await app?.close();
  await postgres?.stop();
});

it('is written down in libs/contract/schema.gql (npm run schema writes it)', async () => {
  const schema = `${printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema))}\n`;
  if (process.env['UPDATE_SCHEMA']) await writeFile(SCHEMA_FILE, schema);
  expect(await readFile(SCHEMA_FILE, 'utf8')).toBe(schema);
});

it('has tables that say all that the entities say', async () => {
  const source = await ownerDataSource(url, persistence).initialize();
  try {
    expect(await pendingSchemaChanges(source)).toEqual([]);
  } finally {
    await source.destroy();
  }
});

it('puts every tenant table behind forced row-level security, and lets the product own nothing', async () => {
  const owner = await postgres.owner(url);
  const open = await owner.query<{ relname: string }>(`
    SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname`);
  expect(open.rows.map((row) => row.relname)).toEqual(['migrations', 'rate_limits']);
  const roles = await owner.query(`SELECT rolname, rolsuper, rolbypassrls, rolcanlogin FROM pg_roles WHERE rolname IN ('shoal_app', 'shoal_wall') ORDER BY rolname`);
  expect(roles.rows).toEqual(['shoal_app', 'shoal_wall'].map((rolname) => ({ rolname, rolsuper: false, rolbypassrls: false, rolcanlogin: false })));
  const owned = await owner.query(`SELECT count(*)::int AS n FROM pg_class WHERE relowner IN ('shoal_app'::regrole, 'shoal_wall'::regrole)`);
  expect(owned.rows).toEqual([{ n: 0 }]);
});
