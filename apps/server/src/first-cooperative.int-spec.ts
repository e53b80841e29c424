import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transformer } from '@napi-rs/image';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SetUpLink } from '@shoal/firms-server';
import { AuditHeads, closeNestApp, FileStore, MailFolder } from '@shoal/platform';
import { type PostgresHarness, startPostgres } from '@shoal/testing';
import type pg from 'pg';
import { v7 as uuid } from 'uuid';
import { createApp } from './create-app';
import { persistence } from './persistence';
import { DEMO_PASSWORD } from './seed/demo-sign-ins';
import { DemoService } from './seed/demo.service';
import { RemoveDemoFilesJob } from './seed/remove-demo-files.job';

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
/** The files of the data folder below this one, the folders left out. */
const onDisk = async (folder: string): Promise<string[]> => {
  const entries = await readdir(join(dataDirectory, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name).sort();
};
const until = async (isTrue: () => Promise<boolean>): Promise<void> => {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 100));
};
/** A picture in a section of 나루, a mail, a head of the log: what a demo that is used has on the disk beside its proofs. */
const useDemo = async (): Promise<void> => {
  const { rows } = await database.query<{ id: string; cooperative_id: string }>("SELECT s.id, s.cooperative_id FROM sections s JOIN firms f ON f.id = s.owner_firm_id WHERE f.chip = '나루' AND s.state <> 'confirmed' LIMIT 1");
  const picture = await Transformer.fromRgbaPixels(new Uint8Array(30 * 20 * 4).fill(200), 30, 20).png();
  const headers = { 'content-type': 'image/png', 'x-shoal-upload': '1', cookie: await signIn('lead@naru.example') };
  expect((await fetch(`${origin}/files/sections/${rows[0]?.id}`, { method: 'POST', body: new Uint8Array(picture), headers })).status).toBe(201);
  await mail('lead@naru.example');
  await app.get(AuditHeads).keep(rows[0]?.cooperative_id ?? '', { day: '2026-11-25', seq: 1, hash: '0'.repeat(64) });
};
const mail = async (address: string): Promise<string> => {
  const id = uuid();
  await app.get(MailFolder).send({ id, to: { name: '누구', address }, subject: '알림', text: '알림', html: '<p>알림</p>' });
  return id;
};

/** How many rows each table holds that hangs on a cooperative. */
const tenantRows = async (): Promise<Record<string, number>> => {
  const tables = await database.query<{ name: string }>(`SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'cooperative_id' AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`);
  const counts = await database.query<{ name: string; rows: number }>(tables.rows.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows FROM ${name} WHERE cooperative_id IS NOT NULL`).join(' UNION ALL '));
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

it('has an RFP that was read as any other: sixty requirements as the proposal counts them, and who answers them in the bid', async () => {
  const lead = await signIn('lead@naru.example');
  const { data } = await ask(lead, '{ bids(first: 20) { nodes { id title tender { id } } } }');
  const bid = (data as { bids: { nodes: { id: string; title: string; tender: { id: string } }[] } } | null)?.bids.nodes.find(({ title }) => title === '가람시 도시통합관제 플랫폼 고도화');
  const READ = `query ($bidId: ID!, $tenderId: ID!) { rfps(tenderId: $tenderId, first: 5) { nodes { state requirementCount } }
    complianceMatrix(bidId: $bidId, first: 1) { totalCount totals { all { answered points } firms { firm { chip } total } } } }`;
  const shown = (await ask(lead, READ, {}, { bidId: bid?.id, tenderId: bid?.tender.id })).data as { rfps: object; complianceMatrix: { totalCount: number; totals: { all: { answered: number; points: number }; firms: { firm: { chip: string } | null; total: number }[] } } } | null;
  expect(shown?.rfps).toEqual({ nodes: [{ state: 'READY', requirementCount: 60 }] });
  const { totalCount, totals } = shown?.complianceMatrix ?? {};
  expect([totalCount, totals?.all.points]).toEqual([60, 70]);
  expect(Object.fromEntries(totals?.firms.map(({ firm, total }) => [firm?.chip, total]) ?? [])).toEqual({ 나루: 30, 다온: 9, 가온: 8, 한결: 13 });
  expect(totals?.all.answered).toBeGreaterThan(40);
  const rival = await ask(await signIn('lead@saebom.example'), READ, {}, { bidId: bid?.id, tenderId: bid?.tender.id });
  expect(rival.codes).toEqual(['NOT_FOUND']);
});

it('has something in the inbox of everybody who tries it, as if it had come over the last weeks', async () => {
  const INBOX = '{ unreadNotificationCount notifications(first: 100) { totalCount nodes { kind link createdAt readAt } } }';
  interface Inbox {
    readonly unreadNotificationCount: number;
    readonly notifications: { readonly totalCount: number; readonly nodes: readonly { readonly kind: string; readonly link: string; readonly createdAt: string; readonly readAt: string | null }[] };
  }
  const kinds = new Set<string>();
  for (const email of ['office@coop.example', 'lead@naru.example', 'writer@daon.example', 'head@gaon.example', 'lead@saebom.example']) {
    const { notifications, unreadNotificationCount: unread } = (await ask(await signIn(email), INBOX)).data as unknown as Inbox;
    const times = notifications.nodes.map(({ createdAt }) => createdAt);
    expect([email, notifications.totalCount >= 2 && notifications.totalCount <= 40, unread >= 1 && unread <= 25]).toEqual([email, true, true]);
    expect(times).toEqual([...times].sort().reverse());
    for (const { kind } of notifications.nodes) kinds.add(kind);
  }
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['CERTIFICATES_EXPIRING_SUMMARY', 'CERTIFICATE_EXPIRING', 'GRANT_GIVEN', 'PARTICIPATION_PART_DISPUTED', 'REVIEW_REQUESTED', 'REVIEW_RETURNED', 'REVIEW_VERIFIED']));
  // No mail is due for what is past.
  const past = await database.query("SELECT count(*)::int AS due FROM notifications WHERE mail_due_at IS NOT NULL AND created_at < now() - interval '1 day'");
  expect(past.rows).toEqual([{ due: 0 }]);
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
  await useDemo();
  const strangers = await mail('someone@elsewhere.example');
  const contents = (await database.query<{ sha256: string }>('SELECT sha256 FROM evidence_files UNION SELECT sha256 FROM section_files UNION SELECT sha256 FROM rfps ORDER BY sha256')).rows.map(({ sha256 }) => sha256);
  expect(contents.length).toBeGreaterThan(10);
  expect(await onDisk('files')).toEqual(contents);
  expect([(await onDisk('audit')).length, (await onDisk('mail')).length]).toEqual([1, expect.any(Number)]);

  const removed = await ask(office, REMOVE);
  expect(removed.data).toEqual({ removeDemo: { setUpPath: `/set-up/${await app.get(SetUpLink).token()}` } });
  expect(await tenantRows()).toEqual({});
  expect((await database.query('SELECT (SELECT count(*) FROM cooperatives) + (SELECT count(*) FROM collab_updates) AS rows')).rows).toEqual([{ rows: '0' }]);
  await until(async () => (await onDisk('files')).length === 0);
  expect(await onDisk('audit')).toEqual([]);
  expect(await onDisk('mail')).toEqual([`${strangers}.eml`, `${strangers}.json`]);

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

it('leaves on the disk what a cooperative that stays has too, however often the removed one is cleared away', async () => {
  const { rows } = await database.query<{ id: string; cooperative_id: string; person_id: string }>('SELECT f.id, f.cooperative_id, p.id AS person_id FROM firms f JOIN persons p ON p.cooperative_id = f.cooperative_id');
  const [kept, gone] = [await app.get(FileStore).put(Buffer.from('shared')), await app.get(FileStore).put(Buffer.from('only of the demo'))];
  const [firm, evidence] = [rows[0], uuid()];
  await database.query(`INSERT INTO evidence (id, cooperative_id, firm_id, kind, title, created_by, version) VALUES ($1, $2, $3, 'reference', '실적', $4, 1)`, [evidence, firm?.cooperative_id, firm?.id, firm?.person_id]);
  await database.query(`INSERT INTO evidence_files (id, cooperative_id, firm_id, evidence_id, name, type, bytes, sha256, uploaded_by) VALUES ($1, $2, $3, $4, '증빙.pdf', 'application/pdf', 6, $5, $6)`, [uuid(), firm?.cooperative_id, firm?.id, evidence, kept, firm?.person_id]);
  for (let time = 1; time <= 2; time += 1) {
    await app.get(RemoveDemoFilesJob).run({ cooperativeId: uuid(), contents: [kept, gone], addresses: [] });
    expect(await onDisk('files')).toEqual([kept]);
  }
}, 60_000);
