import { pino } from 'pino';
import { CollabGateway } from './collab.gateway';
import { DatabaseWatch } from './database-watch';
import { CollabTestServer } from './testing/collab-test-server';
import { until } from './testing/stock-client';

let collab: CollabTestServer;
beforeAll(async () => {
  collab = await CollabTestServer.start();
}, 60_000);
afterAll(() => collab?.stop());

describe('one process at a time serves the rooms of a database', () => {
  const second = (): DatabaseWatch =>
    new DatabaseWatch({ databaseUrl: collab.server.databaseUrl, dataDirectory: '', roles: ['collab'], demo: false, secure: false }, pino({ level: 'silent' }));

  it('keeps a second one off', async () => {
    const watch = second();
    await expect(watch.start(() => undefined, 0)).rejects.toThrow('Another Shoal process already serves /collab on this database');
    expect(watch.serving).toBe(false);
  });

  it('stops by writing and acknowledging everything received, then closes with 1012, and passes the lease on', async () => {
    const person = await collab.person();
    const room = collab.house.room(person);
    const client = await collab.client(person, room, { acks: true }).synced();
    for (let index = 0; index < 300; index += 1) client.text.insert(client.text.length, `${index} `);
    await until(() => client.acks.length > 0, 'the first acknowledgement');
    client.provider.shouldConnect = false;
    await collab.server.app.get(CollabGateway).onModuleDestroy();
    expect(await client.closed()).toEqual({ code: 1012, reason: 'restarting' });
    const stored = await collab.stored(room);
    expect(client.shown.startsWith(stored)).toBe(true);
    // One more than rows: its step 2 brought nothing new.
    expect(client.acks.at(-1)).toBe((await collab.updates(room)).length + 1);

    const watch = second();
    await watch.start(() => undefined, 5_000);
    expect(watch.serving).toBe(true);
    const late = collab.client(person, room);
    expect((await late.closed())?.code).toBe(1012);
    await watch.stop();
  });
});
