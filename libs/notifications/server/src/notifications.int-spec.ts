import { type TenantContext, UnitOfWork } from '@shoal/platform';
import { startTestServer, type TestFirm, type TestPerson, type TestServer } from '@shoal/testing';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { NotificationsModule } from './notifications.module';
import { notificationsPersistence } from './notifications.persistence';
import { type NewNotification, NotificationsService } from './notifications.service';

let server: TestServer;
let cooperative: string;
let naru: TestFirm;
let admin: TestPerson;
let second: TestPerson;
let member: TestPerson;
let office: TestPerson;
let partner: TestPerson;
let stranger: TestPerson;

/** What a firm is does not matter here: people belong to it. */
const firmOf = (cooperativeId: string): TestFirm => ({ id: uuid(), cooperativeId, name: '회사' });

beforeAll(async () => {
  server = await startTestServer({ modules: [NotificationsModule], persistence: [notificationsPersistence] });
  cooperative = await server.factory.cooperative();
  naru = firmOf(cooperative);
  [admin, second, member] = [await server.factory.person(naru, 'admin'), await server.factory.person(naru, 'admin'), await server.factory.person(naru, 'member')];
  office = await server.factory.office(cooperative);
  partner = await server.factory.person(firmOf(cooperative));
  stranger = await server.factory.person(firmOf(await server.factory.cooperative()));
}, 60_000);
afterAll(() => server?.stop());
beforeEach(async () => {
  await server.database.query('DELETE FROM notifications');
});

const GRANT = { kind: 'grant_given', link: '/registry/references', args: { firm: '새봄소프트', firmEn: 'Saebom Soft' } } as const;
const by = ({ id, cooperativeId, firmId }: TestPerson): TenantContext => ({ personId: id, cooperativeId, firmId });
const worker = (): TenantContext => ({ purpose: 'worker', cooperativeId: cooperative });
const notify = (context: TenantContext, notification: NewNotification): Promise<void> =>
  server.app.get(UnitOfWork).run(context, (work) => server.app.get(NotificationsService).notify(work, notification));
const toldIds = async (): Promise<string[]> => (await server.database.query<{ person_id: string }>('SELECT person_id FROM notifications ORDER BY id')).rows.map((row) => row.person_id);
const told = async (): Promise<Set<string>> => new Set(await toldIds());
const idsOf = (...people: TestPerson[]): Set<string> => new Set(people.map(({ id }) => id));

const INBOX = 'query ($first: Int, $after: String, $unreadOnly: Boolean) { notifications(first: $first, after: $after, unreadOnly: $unreadOnly) { nodes { id kind link readAt arguments { name value } } pageInfo { endCursor hasNextPage } totalCount } unreadNotificationCount }';
interface Inbox {
  readonly notifications: { readonly nodes: { id: string; kind: string; link: string; readAt: string | null; arguments: { name: string; value: string }[] }[]; readonly pageInfo: { endCursor: string; hasNextPage: boolean }; readonly totalCount: number };
  readonly unreadNotificationCount: number;
}
const inboxOf = (person: TestPerson, variables: object = {}): Promise<Inbox> => server.as(person).ask<Inbox>(INBOX, variables);
const READ = 'mutation ($id: ID!) { markNotificationRead(id: $id) { id readAt } }';
const READ_ALL = 'mutation ($upTo: ID!) { markAllNotificationsRead(upTo: $upTo) }';

describe('whom it reaches', () => {
  it('a firm’s administrators, the office, and people by name; everybody once', async () => {
    await notify(worker(), { ...GRANT, firmId: naru.id });
    expect(await told()).toEqual(idsOf(admin, second));
    await notify(worker(), { ...GRANT, office: true, personIds: [member.id, member.id, office.id] });
    expect(await told()).toEqual(idsOf(admin, second, office, member));
    expect(await toldIds()).toHaveLength(4);
  });

  it('not whoever acts, but for those who are named', async () => {
    await notify(by(admin), { ...GRANT, firmId: naru.id });
    expect(await told()).toEqual(idsOf(second));
    await notify(by(admin), { kind: 'password_changed', link: '/account', args: {}, personIds: [admin.id] });
    expect(await told()).toEqual(idsOf(second, admin));
  });

  it('not suspended people, and nobody of another cooperative', async () => {
    await server.database.query('UPDATE persons SET suspended_at = now() WHERE id = $1', [second.id]);
    await notify(worker(), { ...GRANT, firmId: naru.id, personIds: [stranger.id] });
    await server.database.query('UPDATE persons SET suspended_at = NULL WHERE id = $1', [second.id]);
    expect(await told()).toEqual(idsOf(admin));
    await notify(worker(), { ...GRANT, firmId: stranger.firmId ?? '' });
    expect(await told()).toEqual(idsOf(admin));
  });

  it('nobody when the change that it tells of does not commit', async () => {
    const change = server.app.get(UnitOfWork).run(worker(), async (work) => {
      await server.app.get(NotificationsService).notify(work, { ...GRANT, firmId: naru.id });
      throw new Error('the change failed');
    });
    await expect(change).rejects.toThrow('the change failed');
    expect(await toldIds()).toEqual([]);
  });

  it('refuses a link that leads out of the app, an open place, and work of no cooperative', async () => {
    for (const link of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/a b']) {
      await expect(notify(worker(), { ...GRANT, link, firmId: naru.id })).rejects.toThrow('no path in the app');
    }
    await expect(notify(worker(), { ...GRANT, args: {}, firmId: naru.id })).rejects.toThrow('needs the argument firm');
    await expect(notify({ purpose: 'worker' }, { ...GRANT, office: true })).rejects.toThrow('no cooperative');
    expect(await toldIds()).toEqual([]);
  });
});

describe('a key under which one is told once', () => {
  it('holds against ten at the same time, by person', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, i) => notify(i % 2 === 0 ? worker() : by(partner), { ...GRANT, firmId: naru.id, once: 'expiry:1:30' })));
    expect(await toldIds()).toHaveLength(2);
    await notify(worker(), { ...GRANT, personIds: [admin.id, member.id], once: 'expiry:1:30' });
    expect((await toldIds()).filter((id) => id === member.id)).toHaveLength(1);
    expect(await toldIds()).toHaveLength(3);
    await notify(worker(), { ...GRANT, firmId: naru.id, once: 'expiry:1:7' });
    expect(await toldIds()).toHaveLength(5);
  });

  it('does not collide with the same key of another cooperative', async () => {
    await notify(worker(), { ...GRANT, firmId: naru.id, once: 'same' });
    await notify({ purpose: 'worker', cooperativeId: stranger.cooperativeId }, { ...GRANT, personIds: [stranger.id], once: 'same' });
    expect(await told()).toEqual(idsOf(admin, second, stranger));
  });
});

describe('the inbox', () => {
  const fill = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i += 1) await notify(worker(), { ...GRANT, personIds: [member.id], args: { firm: `${i}번 회사`, title: '새봄의 비밀 실적' } });
  };

  it('pages from the newest, keeps only what the sentence says, and is empty for others', async () => {
    await fill(5);
    const first = await inboxOf(member, { first: 2 });
    expect(first.notifications).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    expect(first.notifications.nodes.map((node) => node.arguments)).toEqual([[{ name: 'firm', value: '4번 회사' }], [{ name: 'firm', value: '3번 회사' }]]);
    expect(first.notifications.nodes[0]).toMatchObject({ kind: 'GRANT_GIVEN', link: '/registry/references', readAt: null });
    const rest = await inboxOf(member, { first: 100, after: first.notifications.pageInfo.endCursor });
    expect(rest.notifications.nodes.map((node) => node.arguments[0]?.value)).toEqual(['2번 회사', '1번 회사', '0번 회사']);
    for (const other of [admin, office, partner, stranger]) expect(await inboxOf(other)).toMatchObject({ notifications: { nodes: [], totalCount: 0 }, unreadNotificationCount: 0 });
    expect((await server.as(member).graphql(INBOX, { after: 'bm9wZQ' })).codes).toEqual(['INVALID_INPUT']);
    expect((await server.as(null).graphql(INBOX)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('marks one as read and keeps its first time; the unread are listed and counted', async () => {
    await fill(3);
    const [newest] = (await inboxOf(member)).notifications.nodes;
    const marked = await server.as(member).ask<{ markNotificationRead: { readAt: string } }>(READ, { id: newest!.id });
    expect(await server.as(member).ask(READ, { id: newest!.id })).toEqual(marked);
    const unread = await inboxOf(member, { unreadOnly: true });
    expect(unread).toMatchObject({ unreadNotificationCount: 2, notifications: { totalCount: 2 } });
    expect(unread.notifications.nodes.map(({ id }) => id)).not.toContain(newest!.id);
    expect((await inboxOf(member)).notifications.nodes[0]?.readAt).toBe(marked.markNotificationRead.readAt);
  });

  it('marks all that was on the screen, and not what has come since', async () => {
    await fill(3);
    const [newest] = (await inboxOf(member)).notifications.nodes;
    await notify(worker(), { ...GRANT, personIds: [member.id, admin.id] });
    expect(await server.as(member).ask(READ_ALL, { upTo: newest!.id })).toEqual({ markAllNotificationsRead: 3 });
    expect((await inboxOf(member)).unreadNotificationCount).toBe(1);
    expect((await inboxOf(admin)).unreadNotificationCount).toBe(1);
    expect((await server.as(member).graphql(READ_ALL, { upTo: 'all' })).codes).toEqual(['INVALID_INPUT']);
  });
});

describe('the wall', () => {
  const RANDOM = '01900000-0000-7000-8000-000000000000';
  const stateOf = async (): Promise<unknown[]> => (await server.database.query('SELECT * FROM notifications ORDER BY id')).rows;

  it('answers for another’s notification as for one that does not exist; also without the policy', async () => {
    await notify(worker(), { ...GRANT, personIds: [member.id] });
    const id = (await inboxOf(member)).notifications.nodes[0]!.id;
    const before = await stateOf();
    const attack = async (): Promise<void> => {
      for (const other of [admin, office, partner, stranger]) {
        const answer = await server.as(other).graphql(READ, { id });
        expect(answer).toEqual(await server.as(other).graphql(READ, { id: RANDOM }));
        expect(answer.codes).toEqual(['NOT_FOUND']);
        expect(await server.as(other).ask(READ_ALL, { upTo: 'ffffffff-ffff-7fff-bfff-ffffffffffff' })).toEqual({ markAllNotificationsRead: 0 });
        expect(await inboxOf(other)).toMatchObject({ notifications: { nodes: [], totalCount: 0 } });
      }
    };
    await attack();
    await server.withoutPolicy(attack);
    expect(await stateOf()).toEqual(before);
  });

  /** Statements as the product's own role, in the context of this person: without any of the product's code. */
  const asRole = async <T>(person: TestPerson | null, run: (query: (sql: string) => Promise<pg.QueryResult>) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: server.databaseUrl });
    await client.connect();
    try {
      await client.query('SET ROLE shoal_app');
      if (person) await client.query(`SELECT set_config('app.cooperative_id', $1, false), set_config('app.firm_id', $2, false), set_config('app.person_id', $3, false)`, [person.cooperativeId, person.firmId ?? '', person.id]);
      return await run((sql) => client.query(sql));
    } finally {
      await client.end();
    }
  };

  it('is row-level security: one sees, marks and removes nothing but one’s own, and changes nothing of it', async () => {
    await notify(worker(), { ...GRANT, personIds: [member.id, admin.id] });
    const before = await stateOf();
    for (const person of [partner, office, stranger, null]) {
      await asRole(person, async (run) => {
        expect((await run('SELECT * FROM notifications')).rows).toEqual([]);
        expect((await run('UPDATE notifications SET read_at = now()')).rowCount).toBe(0);
        expect((await run('DELETE FROM notifications')).rowCount).toBe(0);
        expect((await run('SELECT * FROM cooperatives_with_due_mail()')).rows).toEqual([]);
      });
    }
    await asRole(member, async (run) => {
      expect((await run('SELECT person_id FROM notifications')).rows).toEqual([{ person_id: member.id }]);
      expect((await run('DELETE FROM notifications')).rowCount).toBe(0);
      await expect(run(`UPDATE notifications SET link = '/elsewhere'`)).rejects.toThrow('a person marks a notification and changes nothing else');
      await expect(run(`UPDATE notifications SET person_id = '${admin.id}'`)).rejects.toThrow();
    });
    expect(await stateOf()).toEqual(before);
  });

  it('lets people be told through its function only: within the cooperative, by somebody, and nothing is read by it', async () => {
    const insert = (into: string, to: string) => `INSERT INTO notifications (id, cooperative_id, person_id, kind, args, link) VALUES (gen_random_uuid(), '${into}', '${to}', 'grant_given', '{}', '/inbox')`;
    const tell = (to: string) => `SELECT tell_people(ARRAY[gen_random_uuid()], ARRAY['${to}'::uuid], ARRAY[NULL::uuid], 'grant_given', '{}', '/inbox', NULL, 60)`;
    await asRole(partner, async (run) => {
      for (const [into, to] of [[stranger.cooperativeId, stranger.id], [cooperative, member.id], [cooperative, partner.id]] as const) await expect(run(insert(into, to))).rejects.toThrow(/row-level security/);
      expect((await run(tell(stranger.id))).rows).toEqual([{ tell_people: null }]);
      expect((await run(tell(member.id))).rows).toEqual([{ tell_people: null }]);
      expect((await run('SELECT * FROM notifications')).rows).toEqual([]);
    });
    await asRole(null, async (run) => {
      await expect(run(insert(cooperative, member.id))).rejects.toThrow(/row-level security/);
      await run(tell(member.id));
    });
    expect(await toldIds()).toEqual([member.id]);
  });

  it('keeps each one’s choice of mail from everybody else', async () => {
    const SET = 'mutation ($off: [MailCategory!]!) { setMailPreferences(input: { off: $off }) { off } }';
    expect(await server.as(member).ask(SET, { off: ['SHARING', 'SHARING', 'DEADLINE'] })).toEqual({ setMailPreferences: { off: ['DEADLINE', 'SHARING'] } });
    expect(await server.as(member).ask('{ mailPreferences { off } }')).toEqual({ mailPreferences: { off: ['DEADLINE', 'SHARING'] } });
    expect(await server.as(admin).ask('{ mailPreferences { off } }')).toEqual({ mailPreferences: { off: [] } });
    expect((await server.as(member).graphql(SET, { off: ['SECURITY'] })).codes).not.toEqual([]);
    expect((await server.as(null).graphql(SET, { off: [] })).codes).toEqual(['UNAUTHENTICATED']);
    for (const other of [admin, office, stranger]) {
      await asRole(other, async (run) => {
        expect((await run('SELECT * FROM mail_preferences')).rows).toEqual([]);
        expect((await run(`UPDATE mail_preferences SET off = '{}'`)).rowCount).toBe(0);
        await expect(run(`INSERT INTO mail_preferences (person_id, cooperative_id, off) VALUES ('${partner.id}', '${cooperative}', '{sharing}')`)).rejects.toThrow(/row-level security/);
      });
    }
    expect(await server.as(member).ask(SET, { off: [] })).toEqual({ setMailPreferences: { off: [] } });
  });
});
