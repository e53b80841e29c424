import { UnitOfWork } from '@shoal/platform';
import { v7 as uuid } from 'uuid';
import { DemoServer } from './walls.scene';

/** What people of a suspended firm still write: their account, and what they have read. `audit_log` nobody writes but its function. */
const STILL_WRITTEN = ['audit_log', 'credentials', 'evidence_looks', 'mail_preferences', 'notifications', 'outbox', 'password_resets', 'persons', 'sessions'];

let server: DemoServer;
beforeAll(async () => {
  server = await DemoServer.start();
}, 120_000);
afterAll(() => server?.stop());

const contextOf = (person: { readonly id: string; readonly cooperative_id: string; readonly firm_id: string }) => ({ personId: person.id, cooperativeId: person.cooperative_id, firmId: person.firm_id });
const personOf = (chip: string) => server.one<{ id: string; cooperative_id: string; firm_id: string }>(`SELECT p.* FROM persons p JOIN firms f ON f.id = p.firm_id WHERE f.chip = $1 AND p.role = 'admin'`, [chip]);
const stand = (firmId: string, membership: string) => server.all('UPDATE firms SET membership = $2 WHERE id = $1', [firmId, membership]);
const evidenceOf = async (person: Awaited<ReturnType<typeof personOf>>, visibility = 'cooperative'): Promise<string> => {
  const id = uuid();
  await server.all(`INSERT INTO evidence (id, cooperative_id, firm_id, kind, title, visibility, created_by, version) VALUES ($1, $2, $3, 'reference', '실적', $4, $5, 1)`, [id, person.cooperative_id, person.firm_id, visibility, person.id]);
  return id;
};

it('keeps people of a suspended firm from writing any tenant table but what is their own account', async () => {
  const rows = await server.all<{ name: string }>(`SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'cooperative_id'
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relrowsecurity AND (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive AND p.polname LIKE 'members\\_%') <> 3 ORDER BY 1`);
  expect(rows.map((row) => row.name)).toEqual(STILL_WRITTEN);
});

it('asks once for each statement who is asking, not for every row: what `protect` makes, and every policy of evidence', async () => {
  const rows = await server.all<{ place: string }>(`SELECT tablename || '.' || policyname AS place FROM pg_policies WHERE schemaname = 'public' AND roles = '{shoal_app}'
    AND (policyname IN ('person_reads', 'person_writes', 'purpose_works') OR tablename = 'evidence') AND concat(qual, with_check) ~ '(?<!SELECT )app_(cooperative|firm|person|purpose)\\(\\)'`);
  expect(rows).toEqual([]);
  const [asking] = await server.all<{ policies: number }>(`SELECT count(*)::int AS policies FROM pg_policies WHERE tablename = 'evidence' AND concat(qual, with_check) ~ 'SELECT app_'`);
  expect(asking?.policies).toBeGreaterThan(3);
});

it('lets a suspended firm read the others’ evidence and write none of its own, whatever the statement', async () => {
  const [naru, daon] = [await personOf('나루'), await personOf('다온')];
  const [own, shared] = [await evidenceOf(daon), await evidenceOf(naru)];
  const work = server.app.get(UnitOfWork);
  await stand(daon.firm_id, 'suspended');
  const seen = await work.run(contextOf(daon), ({ manager }) => manager.query<{ id: string }[]>('SELECT id FROM evidence WHERE id = ANY($1)', [[own, shared]]));
  expect(seen).toHaveLength(2);
  await work.run(contextOf(daon), ({ manager }) => manager.query(`UPDATE evidence SET title = '바꿈' WHERE id = $1`, [own]));
  await work.run(contextOf(daon), ({ manager }) => manager.query('DELETE FROM evidence WHERE id = $1', [own]));
  expect(await server.all('SELECT title FROM evidence WHERE id = $1', [own])).toEqual([{ title: '실적' }]);
  const add = work.run(contextOf(daon), ({ manager }) => manager.query(`INSERT INTO evidence (id, cooperative_id, firm_id, kind, title, created_by, version) VALUES ($1, $2, $3, 'reference', 'x', $4, 1)`, [uuid(), daon.cooperative_id, daon.firm_id, daon.id]));
  await expect(add).rejects.toThrow(/row-level security/);
  await stand(daon.firm_id, 'member');
});

it('closes both ways when a firm has left: its evidence to the others, everything of the others and every bid to it', async () => {
  const [naru, daon] = [await personOf('나루'), await personOf('다온')];
  const [own, shared] = [await evidenceOf(daon), await evidenceOf(naru)];
  const work = server.app.get(UnitOfWork);
  const count = async (person: typeof naru, table: string): Promise<number> => (await work.run(contextOf(person), ({ manager }) => manager.query<{ rows: number }[]>(`SELECT count(*)::int AS rows FROM ${table}`)))[0]?.rows ?? -1;
  const seenBy = async (person: typeof naru) => (await work.run(contextOf(person), ({ manager }) => manager.query<{ id: string }[]>('SELECT id FROM evidence WHERE id = ANY($1)', [[own, shared]]))).map(({ id }) => id).sort();
  expect(await seenBy(naru)).toEqual([own, shared].sort());
  expect(await count(daon, 'sections')).toBeGreaterThan(0);
  await stand(daon.firm_id, 'left');
  expect(await seenBy(naru)).toEqual([shared]);
  expect(await seenBy(daon)).toEqual([own]);
  for (const table of ['bids', 'participations', 'sections', 'section_rooms', 'tenders']) expect([table, await count(daon, table)]).toEqual([table, 0]);
  expect(await count(daon, 'firms')).toBe(1);
  await stand(daon.firm_id, 'member');
  expect(await seenBy(daon)).toEqual([own, shared].sort());
  expect(await count(daon, 'sections')).toBeGreaterThan(0);
});

it('is not asked into a bid while it is no member, and opens and answers none itself', async () => {
  const maru = await personOf('마루');
  await server.signIn('lead@naru.example');
  await server.signIn('head@maru.example');
  const bid = await server.bidA();
  const INVITE = 'mutation ($input: InviteFirmInput!) { inviteFirm(input: $input) { id } }';
  const OPEN = 'mutation ($input: OpenBidInput!) { openBid(input: $input) { id } }';
  for (const [standing, code] of [['suspended', 'FIRM_SUSPENDED'], ['left', 'FIRM_LEFT']] as const) {
    await stand(maru.firm_id, standing);
    const invited = await server.post(server.cookieOf('lead@naru.example'), INVITE, { input: { bidId: bid.id, firmId: maru.firm_id, shareBasisPoints: 100 } });
    expect(invited.text).toContain('FIRM_NOT_AVAILABLE');
    const opened = await server.post(server.cookieOf('head@maru.example'), OPEN, { input: { tenderId: bid.tender_id, method: 'JOINT', ownShareBasisPoints: 10000, invite: [] } });
    expect(opened.text).toContain(code);
  }
  await stand(maru.firm_id, 'member');
});
