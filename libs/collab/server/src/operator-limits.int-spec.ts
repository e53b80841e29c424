import { readConfiguration } from '@shoal/platform';
import { CollabTestServer } from './testing/collab-test-server';
import { until } from './testing/stock-client';

let collab: CollabTestServer;
beforeAll(async () => {
  const { limits } = readConfiguration({ SHOAL_COLLAB_MESSAGE_BYTES: '65536', SHOAL_COLLAB_SOCKETS_PER_PERSON: '2', SHOAL_COLLAB_UPDATES_AT_ONCE: '100', SHOAL_COLLAB_UPDATES_PER_SECOND: '10', SHOAL_COLLAB_PING_MS: '1000' }, '/srv');
  collab = await CollabTestServer.start({ limits });
}, 60_000);
afterEach(() => collab?.leaveAll());
afterAll(() => collab?.stop());

describe('what the operator has set holds on the socket', () => {
  it('SHOAL_COLLAB_MESSAGE_BYTES: a message above it is refused, one below it is stored', async () => {
    const person = await collab.person();
    const room = collab.house.room(person);
    const client = await collab.client(person, room).synced();
    client.text.insert(0, 'x'.repeat(60_000));
    await until(async () => (await collab.stored(room)).length === 60_000, 'stored');
    client.text.insert(0, 'y'.repeat(66_000));
    expect(await client.closed()).toEqual({ code: 4413, reason: 'too_large' });
    expect(await collab.stored(room)).toBe('x'.repeat(60_000));
  });

  it('SHOAL_COLLAB_SOCKETS_PER_PERSON: two come in, the third is told to come later', async () => {
    const person = await collab.person();
    const room = collab.house.room(person);
    const inside = [await collab.client(person, room).synced(), await collab.client(person, room).synced()];
    expect(await collab.client(person, room).closed()).toEqual({ code: 4429, reason: 'too_fast' });
    expect(inside.map(({ closes }) => closes)).toEqual([[], []]);
  });

  it('SHOAL_COLLAB_UPDATES_AT_ONCE and _PER_SECOND: whoever sends more is told to come later', async () => {
    const person = await collab.person();
    const client = await collab.client(person, collab.house.room(person)).synced();
    for (let index = 0; index < 150; index += 1) client.text.insert(0, 'z');
    expect(await client.closed()).toEqual({ code: 4429, reason: 'too_fast' });
  });

  it('SHOAL_COLLAB_PING_MS: sockets are pinged as often', async () => {
    const person = await collab.person();
    const client = await collab.client(person, collab.house.room(person)).synced();
    let pings = 0;
    client.sockets[0]?.on('ping', () => (pings += 1));
    await until(() => pings >= 2, 'pinged twice');
  });
});
