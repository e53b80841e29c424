import { UnitOfWork } from '@shoal/platform';
import { LiveClient, startTestServer, type TestFirm, type TestPerson, type TestServer } from '@shoal/testing';
import { v7 as uuid } from 'uuid';
import { NotificationsModule } from './notifications.module';
import { notificationsPersistence } from './notifications.persistence';
import { NotificationsService } from './notifications.service';

const GRANT = { kind: 'grant_given', link: '/registry/references', args: { firm: '새봄소프트', firmEn: 'Saebom Soft' } } as const;
const BELL = 'subscription { inboxChanged { unreadCount } }';

let server: TestServer;
let other: TestServer;
let admin: TestPerson;
let sender: TestPerson;
let stranger: TestPerson;
const clients: LiveClient[] = [];

const firmOf = (cooperativeId: string): TestFirm => ({ id: uuid(), cooperativeId, name: '회사' });

beforeAll(async () => {
  const start = { modules: [NotificationsModule], persistence: [notificationsPersistence] };
  server = await startTestServer(start);
  other = await startTestServer({ ...start, beside: server });
  const cooperative = await server.factory.cooperative();
  [admin, sender, stranger] = [await server.factory.person(firmOf(cooperative)), await server.factory.person(firmOf(cooperative)), await server.factory.person(firmOf(await server.factory.cooperative()))];
}, 60_000);
afterEach(() => {
  for (const client of clients.splice(0)) client.leave();
});
afterAll(async () => {
  await other?.stop();
  await server?.stop();
});

/** The counts that a bell has shown, from the first on. */
const bell = async (person: TestPerson): Promise<{ client: LiveClient; counts: () => number[] }> => {
  const client = new LiveClient(server.origin, { cookie: server.as(person).cookie });
  clients.push(client);
  const id = client.subscribe(BELL);
  const counts = () => client.data<{ inboxChanged: { unreadCount: number } }>(id).map(({ inboxChanged }) => inboxChanged.unreadCount);
  await client.until(() => counts().length > 0, 'the first count');
  return { client, counts };
};
const tell = (person: TestPerson) => {
  const { id: personId, cooperativeId, firmId } = sender;
  return other.app.get(UnitOfWork).run({ personId, cooperativeId, firmId }, (work) => other.app.get(NotificationsService, { strict: false }).notify(work, { ...GRANT, personIds: [person.id] }));
};

describe('the bell', () => {
  it('rings in every tab of whoever is told, on another process than the one that tells, and for nobody else', async () => {
    const [one, two, theirs, senders] = [await bell(admin), await bell(admin), await bell(stranger), await bell(sender)];
    await tell(admin);
    for (const { client, counts } of [one, two]) await client.until(() => counts().at(-1) === 1, 'one unread');
    await tell(stranger).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([theirs.counts(), senders.counts()]).toEqual([[0], [0]]);
  });

  it('is quiet again in every tab as soon as one has read', async () => {
    await tell(admin);
    const { client, counts } = await bell(admin);
    const unread = counts()[0] as number;
    expect(unread).toBeGreaterThan(0);
    const { notifications } = await other.as(admin).ask<{ notifications: { nodes: { id: string }[] } }>('{ notifications { nodes { id } } }');
    await other.as(admin).ask('mutation ($id: ID!) { markNotificationRead(id: $id) { id } }', { id: notifications.nodes[0]?.id });
    await client.until(() => counts().at(-1) === unread - 1, 'one less');
    await other.as(admin).ask('mutation ($upTo: ID!) { markAllNotificationsRead(upTo: $upTo) }', { upTo: notifications.nodes[0]?.id });
    await client.until(() => counts().at(-1) === 0, 'none');
  });
});
