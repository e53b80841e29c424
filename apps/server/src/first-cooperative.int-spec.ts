import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SetUpLink } from '@shoal/firms-server';
import { closeNestApp } from '@shoal/platform';
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
  postgres = await startPostgres();
  const databaseUrl = await postgres.database(persistence);
  dataDirectory = await mkdtemp(join(tmpdir(), 'shoal-first-'));
  // All roles: what one of them holds must not stand in another's way.
  app = await createApp({ databaseUrl, dataDirectory, roles: ['api', 'collab', 'worker'], demo: true, secure: false });
  await app.listen(0, '127.0.0.1');
  origin = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  database = await postgres.owner(databaseUrl);
}, 60_000);
afterAll(async () => {
  if (app) await closeNestApp(app);
  await postgres?.stop();
  if (dataDirectory) await rm(dataDirectory, { recursive: true, force: true });
});

const ask = async (cookie: string, query: string, input: object = {}) => {
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables: { input } }) });
  const body = (await response.json()) as { data: Record<string, never> | null; errors?: { extensions: { code: string } }[] };
  return { data: body.data, codes: body.errors?.map((error) => error.extensions.code) ?? [], cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
};
const signIn = async (email: string): Promise<string> => (await ask('', 'mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }', { email, password: DEMO_PASSWORD })).cookie;
const REMOVE = 'mutation { removeDemo { setUpPath } }';
const ADMIT = 'mutation ($input: AdmitFirmInput!) { admitFirm(input: $input) { firm { chip } url } }';
const FIRM = { name: '새물결', chip: '새물', businessNumber: '120-81-47521', adminName: '대표', adminEmail: 'head@new.example' };

it('goes from the demo to an own cooperative: removed as a whole by the office only, set up by the link, grown by admission', async () => {
  await app.get(DemoService).seedOnce(new Date());
  expect((await ask(await signIn('lead@naru.example'), REMOVE)).codes).toEqual(['FORBIDDEN']);
  expect((await ask(await signIn('owner@other.example'), REMOVE)).codes).toEqual(['FORBIDDEN']);
  const office = await signIn('office@coop.example');
  // All twelve colours are in use: the thirteenth firm shares one.
  expect((await ask(office, ADMIT, FIRM)).data).toMatchObject({ admitFirm: { firm: { chip: '새물' } } });

  const removed = await ask(office, REMOVE);
  expect(removed.data).toEqual({ removeDemo: { setUpPath: `/set-up/${await app.get(SetUpLink).token()}` } });
  const left = await database.query(
    `SELECT (SELECT count(*) FROM cooperatives) + (SELECT count(*) FROM persons) + (SELECT count(*) FROM firms) + (SELECT count(*) FROM tenders)
      + (SELECT count(*) FROM bids) + (SELECT count(*) FROM sections) + (SELECT count(*) FROM collab_updates) + (SELECT count(*) FROM sessions) AS rows`,
  );
  expect(left.rows).toEqual([{ rows: '0' }]);

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
