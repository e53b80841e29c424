import { ClosingTime } from '@shoal/platform';
import { CollabTestServer } from './testing/collab-test-server';
import { until } from './testing/stock-client';

let collab: CollabTestServer;
beforeAll(async () => {
  collab = await CollabTestServer.start();
}, 60_000);
afterAll(() => collab?.stop());

describe('a process that stops', () => {
  it('writes and acknowledges everything received, then closes with 1012; another one goes on with the room', async () => {
    const other = await collab.join();
    const [person, colleague] = [await collab.person(), await collab.person()];
    const room = collab.house.room(person, colleague);
    const witness = await collab.client(colleague, room, { on: other }).synced();
    const client = await collab.client(person, room, { acks: true }).synced();
    client.provider.awareness.setLocalStateField('cursor', 1);
    await until(() => witness.provider.awareness.getStates().has(client.doc.clientID), 'seen on the other node');
    for (let index = 0; index < 300; index += 1) client.text.insert(client.text.length, `${index} `);
    await until(() => client.acks.length > 0, 'the first acknowledgement');
    client.provider.shouldConnect = false;
    await collab.server.app.get(ClosingTime).run();
    expect(await client.closed()).toEqual({ code: 1012, reason: 'restarting' });
    const stored = await collab.stored(room);
    expect(client.shown.startsWith(stored)).toBe(true);
    // One more than rows: its step 2 brought nothing new.
    expect(client.acks.at(-1)).toBe((await collab.updates(room)).length + 1);
    await until(() => witness.shown === stored && !witness.provider.awareness.getStates().has(client.doc.clientID), 'all of it on the other node, and nobody left');
    expect((await collab.client(person, room, { on: other }).synced()).shown).toBe(stored);
  });
});
