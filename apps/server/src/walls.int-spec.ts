import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { AccessService } from '@shoal/access-server';
import { closeNestApp } from '@shoal/platform';
import { startPostgres, type PostgresHarness } from '@shoal/testing';
import type pg from 'pg';
import { createApp } from './create-app';
import { persistence } from './persistence';
import { DEMO_PASSWORD } from './seed/demo-sign-ins';
import { DemoService } from './seed/demo.service';
import { type AttackIds, ATTACKS, RANDOM_ID } from './walls.attacks';

const OUTSIDERS = ['lead@saebom.example', 'owner@other.example', 'office@coop.example', 'head@maru.example', null] as const;
/** What only bid A's consortium knows: words of its texts and titles of its sections. */
const SECRET_WORDS = ['나루전략-은하수', '다온단가-산호초'];

let postgres: PostgresHarness;
let app: NestExpressApplication;
let origin: string;
let database: pg.Client;
let dataDirectory: string;
let ids: AttackIds;
let secrets: string[];

const post = async (cookie: string, query: string, variables: object): Promise<{ text: string; data: unknown; cookie: string | null }> => {
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables }) });
  const text = await response.text();
  return { text, data: (JSON.parse(text) as { data?: unknown }).data, cookie: response.headers.get('set-cookie') };
};
const cookies = new Map<string | null, string>([[null, '']]);
const signIn = async (email: string): Promise<void> => {
  const answer = await post('', 'mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }', { input: { email, password: DEMO_PASSWORD } });
  cookies.set(email, answer.cookie?.split(';')[0] ?? '');
};
const cookieOf = (email: string | null): string => cookies.get(email) ?? '';

beforeAll(async () => {
  process.env['SHOAL_LOG_LEVEL'] = 'silent';
  postgres = await startPostgres();
  const databaseUrl = await postgres.database(persistence);
  dataDirectory = await mkdtemp(join(tmpdir(), 'shoal-walls-'));
  app = await createApp({ databaseUrl, dataDirectory, roles: ['api', 'collab'], demo: true, secure: false });
  await app.init();
  await app.get(DemoService).seedOnce(new Date());
  await app.listen(0, '127.0.0.1');
  origin = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  database = await postgres.owner(databaseUrl);
  for (const email of OUTSIDERS) if (email) await signIn(email);
  await signIn('lead@naru.example');
  ids = await idsOfBidA();
  secrets = await secretsOfBidA();
}, 120_000);
afterAll(async () => {
  if (app) await closeNestApp(app);
  await postgres?.stop();
  if (dataDirectory) await rm(dataDirectory, { recursive: true, force: true });
});

const one = async <T>(sql: string, values: unknown[] = []): Promise<T> => {
  const { rows } = await database.query(sql, values);
  if (!rows[0]) throw new Error(`nothing found: ${sql}`);
  return rows[0] as T;
};

const idsOfBidA = async (): Promise<AttackIds> => {
  const bid = await one<{ id: string; tender_id: string; lead_firm_id: string; version: number }>(`SELECT b.* FROM bids b JOIN firms f ON f.id = b.lead_firm_id WHERE f.chip = '나루'`);
  const proposal = await one<{ id: string }>('SELECT id FROM proposals WHERE bid_id = $1', [bid.id]);
  const section = await one<{ id: string; version: number }>(`SELECT id, version FROM sections WHERE proposal_id = $1 AND title = '실시간 관제 연계'`, [proposal.id]);
  const writer = await one<{ id: string }>(`SELECT id FROM persons WHERE email = 'writer@daon.example'`);
  const session = await one<{ id: string }>(`SELECT s.id FROM sessions s JOIN persons p ON p.id = s.person_id WHERE p.email = 'lead@naru.example'`);
  const invited = await post(cookieOf('lead@naru.example'), 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { invitation { id } } }', { input: { email: 'guest@naru.example', name: '손님', role: 'MEMBER' } });
  const invitation = (invited.data as { invitePerson: { invitation: { id: string } } }).invitePerson.invitation.id;
  return { bid: bid.id, bidVersion: bid.version, tender: bid.tender_id, firm: bid.lead_firm_id, proposal: proposal.id, section: section.id, sectionVersion: section.version, person: writer.id, session: session.id, invitation };
};

const secretsOfBidA = async (): Promise<string[]> => {
  const { rows } = await database.query<{ id: string; title: string }>('SELECT id, title FROM sections WHERE bid_id = $1', [ids.bid]);
  const participations = await database.query<{ id: string }>('SELECT id FROM participations WHERE bid_id = $1', [ids.bid]);
  // Chapter titles follow the common standard order, so that they are no secret.
  const open = await database.query<{ text: string }>(
    `SELECT title AS text FROM sections WHERE bid_id <> $1 UNION ALL SELECT title FROM tenders UNION ALL SELECT about || ' ' || array_to_string(capabilities, ' ') FROM firms`,
    [ids.bid],
  );
  const common = open.rows.map((row) => row.text).join('\n');
  return [...SECRET_WORDS, ...rows.map((row) => row.id), ...participations.rows.map((row) => row.id), ...rows.map((row) => row.title).filter((title) => title.length > 4 && !common.includes(title))];
};

/** Everything of bid A as it is stored, for seeing that nothing changed. */
const stateOfBidA = async (): Promise<string> => {
  const tables = ['bids', 'participations', 'proposals', 'sections', 'section_writers', 'section_files'];
  const parts = await Promise.all(
    tables.map((table) => database.query(`SELECT coalesce(json_agg(t ORDER BY t::text), '[]') AS rows FROM ${table} t WHERE ${table === 'bids' ? 'id' : 'bid_id'} = $1`, [ids.bid])),
  );
  const log = await database.query(`SELECT count(*)::int AS updates FROM collab_updates WHERE room IN (SELECT 'section:' || id FROM sections WHERE bid_id = $1)`, [ids.bid]);
  const firm = await database.query('SELECT row_to_json(f) FROM firms f WHERE id = $1', [ids.firm]);
  return JSON.stringify([parts.map((part) => part.rows), log.rows, firm.rows]);
};

const leaksOf = (text: string, sent: object): string[] => {
  const echoed = JSON.stringify(sent);
  return secrets.filter((secret) => text.includes(secret) && !echoed.includes(secret));
};

const rootOperations = (): string[] => {
  const { schema } = app.get(GraphQLSchemaHost);
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
};

describe('the wall around bid A', () => {
  it('has an attack for every operation of the schema', () => {
    expect(rootOperations().filter((name) => !(name in ATTACKS))).toEqual([]);
    expect(Object.keys(ATTACKS).filter((name) => !rootOperations().includes(name))).toEqual([]);
  });

  it('finds that its secrets are real: the lead sees them', async () => {
    const answer = await post(cookieOf('lead@naru.example'), ATTACKS['bid']!.query, ATTACKS['bid']!.variables(ids));
    expect(leaksOf(answer.text, {}).length).toBeGreaterThan(20);
  });

  describe.each([true, false])('with the policy %s', (policy) => {
    beforeAll(() => {
      if (!policy) app.get(AccessService).decide = () => 'allow';
    });
    afterAll(() => {
      delete (app.get(AccessService) as { decide?: unknown }).decide;
    });

    it.each(OUTSIDERS)('shows nothing and changes nothing for %s, through any operation', async (outsider) => {
      const before = await stateOfBidA();
      for (const [name, attack] of Object.entries(ATTACKS)) {
        if (attack.ownThingsOnly) continue;
        const variables = attack.variables(ids);
        const answer = await post(cookieOf(outsider), attack.query, variables);
        expect({ name, leaks: leaksOf(answer.text, variables) }).toEqual({ name, leaks: [] });
      }
      expect(await stateOfBidA()).toBe(before);
    }, 60_000);
  });

  it.each(OUTSIDERS)('answers %s alike for what is there and for what is not', async (outsider) => {
    for (const [name, attack] of Object.entries(ATTACKS)) {
      if (!attack.foreign) continue;
      const real = await post(cookieOf(outsider), attack.query, attack.variables(ids));
      const random = await post(cookieOf(outsider), attack.query, attack.variables({ ...ids, bid: RANDOM_ID, proposal: RANDOM_ID, section: RANDOM_ID, session: RANDOM_ID, invitation: RANDOM_ID }));
      expect({ name, answer: real.text }).toEqual({ name, answer: random.text });
    }
  });

  it('keeps the outsiders out of the text of one section even inside the consortium', async () => {
    const closed = await one<{ id: string }>(`SELECT id FROM sections WHERE bid_id = $1 AND readers = 'owner' LIMIT 1`, [ids.bid]);
    const answer = await post(cookieOf('lead@naru.example'), 'query ($id: ID!) { section(id: $id) { id title room ownerFirm { chip } viewerCan { read write } } }', { id: closed.id });
    expect(answer.data).toMatchObject({ section: { room: null, viewerCan: { read: false, write: false } } });
  });
});
