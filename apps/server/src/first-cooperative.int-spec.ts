import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SetUpLink } from '@shoal/firms-server';
import { closeNestApp, FileStore } from '@shoal/platform';
import { type PostgresHarness, startPostgres } from '@shoal/testing';
import type pg from 'pg';
import { createApp } from './create-app';
import { persistence } from './persistence';
import { DEMO_PASSWORD } from './seed/demo-sign-ins';
import { DemoService } from './seed/demo.service';

let postgres: PostgresHarness;
let app: NestExpressApplication;
let database: pg.Client;
let dataDirectory: string;
let origin: string;

beforeAll(async () => {
  process.env['SHOAL_LOG_LEVEL'] = 'silent';
  postgres = await startPostgres(persistence);
  const databaseUrl = await postgres.database();
  dataDirectory = await mkdtemp(join(tmpdir(), 'shoal-first-'));
  // All roles: what one of them holds must not stand in another's way.
  app = await createApp({ databaseUrl, dataDirectory, roles: ['api', 'collab', 'worker'], demo: true, secure: false });
  await app.listen(0, '127.0.0.1');
  origin = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  database = await postgres.owner(databaseUrl);
  await app.get(DemoService).seedOnce(new Date());
}, 60_000);
afterAll(async () => {
  if (app) await closeNestApp(app);
  await postgres?.stop();
  if (dataDirectory) await rm(dataDirectory, { recursive: true, force: true });
});

const ask = async (cookie: string, query: string, input: object = {}, more: object = {}) => {
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables: { input, ...more } }) });
  const body = (await response.json()) as { data: Record<string, never> | null; errors?: { extensions: { code: string } }[] };
  return { data: body.data, codes: body.errors?.map((error) => error.extensions.code) ?? [], cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
};
const signIn = async (email: string): Promise<string> => (await ask('', 'mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }', { email, password: DEMO_PASSWORD })).cookie;
const REMOVE = 'mutation { removeDemo { setUpPath } }';
const ADMIT = 'mutation ($input: AdmitFirmInput!) { admitFirm(input: $input) { firm { chip } url } }';
const FIRM = { name: '새물결', chip: '새물', businessNumber: '120-81-47521', adminName: '대표', adminEmail: 'head@new.example' };

interface Found {
  readonly totalCount: number;
  readonly nodes: readonly { readonly title: string }[];
}
const find = async (email: string, text: string): Promise<readonly string[]> => {
  const { data } = await ask(await signIn(email), 'query ($text: String!) { searchRegistry(text: $text, first: 100) { totalCount nodes { title } } }', {}, { text });
  const { nodes, totalCount } = (data as { searchRegistry: Found } | null)?.searchRegistry ?? { nodes: [], totalCount: -1 };
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ title }) => title);
};
const titlesOf = async (email: string, firmId: string): Promise<readonly string[]> => {
  const { data } = await ask(await signIn(email), 'query ($firmId: ID) { references(firmId: $firmId, first: 100) { nodes { evidence { title } } } }', {}, { firmId });
  return ((data as { references: { nodes: readonly { evidence: { title: string } }[] } } | null)?.references.nodes ?? []).map(({ evidence }) => evidence.title);
};
/** How many rows each table holds that hangs on a cooperative. */
const tenantRows = async (): Promise<Record<string, number>> => {
  const tables = await database.query<{ name: string }>(`SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'cooperative_id' AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`);
  const counts = await database.query<{ name: string; rows: number }>(tables.rows.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows FROM ${name}`).join(' UNION ALL '));
  return Object.fromEntries(counts.rows.filter(({ rows }) => rows > 0).map(({ name, rows }) => [name, rows]));
};

it('has a registry of all twelve firms, with private, granted and shared things behind their walls and found by search', async () => {
  const kinds = await database.query('SELECT kind, count(*)::int AS things, count(DISTINCT firm_id)::int AS firms FROM evidence GROUP BY kind ORDER BY kind');
  expect(kinds.rows).toEqual([
    { kind: 'capability', things: 80, firms: 12 },
    { kind: 'certificate', things: 88, firms: 12 },
    { kind: 'expert', things: 76, firms: 12 },
    { kind: 'reference', things: 59, firms: 12 },
  ]);
  const answers = await database.query<{ state: string; firms: number }>('SELECT state, count(*)::int AS firms FROM reference_participants WHERE member_firm_id IS NOT NULL GROUP BY state ORDER BY state');
  expect(answers.rows).toEqual([{ state: 'confirmed', firms: 8 }, { state: 'disputed', firms: 1 }, { state: 'waiting', firms: 1 }]);

  const naru = (await database.query<{ id: string }>("SELECT id FROM firms WHERE chip = '나루'")).rows[0]?.id ?? '';
  const secret = (await database.query<{ title: string }>("SELECT title FROM evidence WHERE firm_id = $1 AND kind = 'reference' AND visibility = 'private'", [naru])).rows.map(({ title }) => title);
  expect(secret.sort()).toEqual(['차량 단말 위치 연계', '통합관제센터 소프트웨어 유지관리']);
  const [own, partner, rival] = [await titlesOf('lead@naru.example', naru), await titlesOf('writer@daon.example', naru), await titlesOf('lead@saebom.example', naru)];
  expect([own.length, partner.length, rival.length]).toEqual([6, 6, 4]);
  expect(rival.filter((title) => secret.includes(title))).toEqual([]);

  expect(await find('lead@saebom.example', '게이트웨이')).toContain('도시안전센터 연계 게이트웨이 확장');
  // By initial consonants, and what is private to the consortium by its members only.
  expect(await find('writer@daon.example', 'ㅌㅎㄱㅈㅅㅌ')).toContain('통합관제센터 소프트웨어 유지관리');
  expect(await find('lead@saebom.example', '통합관제센터')).not.toContain('통합관제센터 소프트웨어 유지관리');
}, 60_000);

it('lets each firm of the first bid see at least two references, certificates and experts of each other', async () => {
  const firms = await database.query<{ id: string; chip: string }>("SELECT id, chip FROM firms WHERE chip IN ('나루', '다온', '가온', '한결')");
  expect(firms.rows).toHaveLength(4);
  const COUNTS = 'query ($firmId: ID) { references(firmId: $firmId) { totalCount } certificates(firmId: $firmId) { totalCount } experts(firmId: $firmId) { totalCount } }';
  for (const email of ['lead@naru.example', 'writer@daon.example', 'writer@gaon.example', 'head@hangyeol.example']) {
    const cookie = await signIn(email);
    for (const { id: firmId } of firms.rows) {
      const counts = Object.values((await ask(cookie, COUNTS, {}, { firmId })).data ?? {}) as { totalCount: number }[];
      expect(counts.map(({ totalCount }) => totalCount >= 2)).toEqual([true, true, true]);
    }
  }
}, 60_000);

it('gives the files of all areas side by side: an export, a template, and nothing for an id that is none', async () => {
  const headers = { cookie: await signIn('lead@naru.example') };
  const got = async (path: string) => {
    const response = await fetch(`${origin}${path}`, { headers });
    return [response.status, response.headers.get('content-type'), Buffer.from(await response.arrayBuffer()).subarray(0, 2).toString('latin1')];
  };
  expect(await got('/files/registry/export')).toEqual([200, 'application/zip', 'PK']);
  expect(await got('/files/registry-templates/reference')).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK']);
  expect((await got('/files/registry'))[0]).toBe(404);
}, 60_000);

it('goes from the demo to an own cooperative: removed as a whole by the office only, set up by the link, grown by admission', async () => {
  expect((await ask(await signIn('lead@naru.example'), REMOVE)).codes).toEqual(['FORBIDDEN']);
  expect((await ask(await signIn('owner@other.example'), REMOVE)).codes).toEqual(['FORBIDDEN']);
  const office = await signIn('office@coop.example');
  // All twelve colours are in use: the thirteenth firm shares one.
  expect((await ask(office, ADMIT, FIRM)).data).toMatchObject({ admitFirm: { firm: { chip: '새물' } } });

  const before = await tenantRows();
  expect(Object.keys(before)).toEqual(expect.arrayContaining(['evidence', 'evidence_files', 'evidence_grants', 'evidence_looks', 'expert_names', 'capability_backings', 'reference_phases', 'reference_outlines', 'sessions']));
  const proofs = (await database.query<{ sha256: string }>('SELECT sha256 FROM evidence_files')).rows.map(({ sha256 }) => sha256);
  for (const sha256 of proofs) expect(await app.get(FileStore).has(sha256)).toBe(true);

  const removed = await ask(office, REMOVE);
  expect(removed.data).toEqual({ removeDemo: { setUpPath: `/set-up/${await app.get(SetUpLink).token()}` } });
  expect(await tenantRows()).toEqual({});
  expect((await database.query('SELECT (SELECT count(*) FROM cooperatives) + (SELECT count(*) FROM collab_updates) AS rows')).rows).toEqual([{ rows: '0' }]);
  for (const sha256 of proofs) expect(await app.get(FileStore).has(sha256)).toBe(false);

  const made = await ask('', 'mutation ($input: SetUpCooperativeInput!) { setUpCooperative(input: $input) { person { role } } }', {
    token: await app.get(SetUpLink).token(),
    cooperativeName: '새 조합',
    cooperativeNameEn: 'New Cooperative',
    name: '사무',
    email: 'office@new.example',
    password: 'long-enough-passphrase',
  });
  expect(made.data).toEqual({ setUpCooperative: { person: { role: 'OFFICE' } } });
  expect((await ask(made.cookie, ADMIT, FIRM)).data).toMatchObject({ admitFirm: { firm: { chip: '새물' } } });
}, 60_000);
