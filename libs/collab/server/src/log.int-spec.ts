import type { UpdateRecord } from '@shoal/collab-engine';
import { UnitOfWork } from '@shoal/platform';
import type { TestPerson } from '@shoal/testing';
import pg from 'pg';
import * as Y from 'yjs';
import { DigestJob } from './digest.job';
import { LogPool } from './log/log-pool';
import { PostgresUpdateLog } from './log/postgres-update-log';
import { RoomSeeds } from './room-seeds';
import { CollabTestServer } from './testing/collab-test-server';
import { until } from './testing/stock-client';

let collab: CollabTestServer;
let log: PostgresUpdateLog;
let writer: TestPerson;
beforeAll(async () => {
  collab = await CollabTestServer.start();
  log = collab.server.app.get(PostgresUpdateLog);
  writer = await collab.person();
}, 60_000);
afterEach(() => collab?.leaveAll());
afterAll(() => collab?.stop());

const textUpdate = (text: string): Uint8Array => {
  const doc = new Y.Doc();
  doc.getText('text').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
};
const record = (room: UpdateRecord['room'], text: string): UpdateRecord => ({ room, update: textUpdate(text), cooperativeId: collab.cooperative, personId: writer.id, sessionId: writer.sessionId });

describe('the log', () => {
  it('numbers each room from 1 without holes, in the order of the batch', async () => {
    const [a, b] = [collab.house.room(), collab.house.room()];
    expect(await log.commit([record(a, '1'), record(b, '1'), record(a, '2')])).toEqual([1, 1, 2]);
    expect(await log.commit([record(b, '2'), record(b, '3'), record(a, '3')])).toEqual([2, 3, 3]);
    const { updates } = await log.load(a, 1);
    expect(updates.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(await log.load(collab.house.room(), 0)).toEqual({ snapshot: null, updates: [] });
  });

  it('takes nothing of a frozen room, and everything of the others in the same commit', async () => {
    const [frozen, open] = [collab.house.room(), collab.house.room()];
    await log.commit([record(frozen, '1')]);
    await collab.server.database.query('UPDATE collab_rooms SET frozen = true WHERE room = $1', [frozen]);
    expect(await log.commit([record(frozen, '2'), record(open, '1'), record(frozen, '3'), record(open, '2')])).toEqual([null, 1, null, 2]);
    expect((await log.load(frozen, 0)).updates.map(({ seq }) => seq)).toEqual([1]);
    expect(await log.commit([record(frozen, '2')])).toEqual([null]);
  });

  it('answers with the snapshot only where it brings something', async () => {
    const room = collab.house.room();
    await log.commit([record(room, '1'), record(room, '2'), record(room, '3')]);
    await collab.server.database.query('INSERT INTO collab_snapshots (room, upto_seq, state, state_vector) VALUES ($1, 2, $2, $3)', [room, Buffer.from(textUpdate('12')), Buffer.from([0])]);
    const cold = await log.load(room, 0);
    expect([cold.snapshot?.uptoSeq, cold.updates.map(({ seq }) => seq)]).toEqual([2, [3]]);
    const warm = await log.load(room, 2);
    expect([warm.snapshot, warm.updates.map(({ seq }) => seq)]).toEqual([null, [3]]);
  });

  it.each([1, 2, 3])('refuses to read a room that lacks its update %i of 3', async (missing) => {
    const room = collab.house.room(writer);
    await log.commit([record(room, '1'), record(room, '2'), record(room, '3')]);
    await collab.server.database.query('DELETE FROM collab_updates WHERE room = $1 AND seq = $2', [room, missing]);
    await expect(log.load(room, 0)).rejects.toThrow(/lacks update|ends at/);
    expect((await collab.client(writer, room).closed())?.code).toBe(1012);
  });

  it('flushes to the disk before it answers', async () => {
    const rows = await collab.server.app.get(LogPool).rows('show', 'SHOW synchronous_commit', []);
    expect(rows).toEqual([{ synchronous_commit: 'on' }]);
  });

  it('is closed to every context but its own, and append-only to that', async () => {
    const room = collab.house.room();
    await log.commit([record(room, '1')]);
    const client = new pg.Client({ connectionString: collab.server.databaseUrl, options: '-c role=shoal_app' });
    await client.connect();
    const tables = ['collab_rooms', 'collab_updates', 'collab_snapshots'];
    try {
      for (const purpose of ['', 'identity', 'worker', 'demo']) {
        await client.query(`SELECT set_config('app.purpose', $1, false), set_config('app.cooperative_id', $2, false), set_config('app.person_id', $3, false)`, [purpose, collab.cooperative, writer.id]);
        for (const table of tables) expect((await client.query(`SELECT 1 FROM ${table}`)).rowCount).toBe(0);
        await expect(client.query('INSERT INTO collab_updates (room, seq, update) VALUES ($1, 2, $2)', [room, Buffer.from([0, 0])])).rejects.toThrow(/row-level security/);
      }
      await client.query(`SELECT set_config('app.purpose', 'collab-log', false)`);
      for (const sql of ['UPDATE collab_updates SET update = NULL', 'DELETE FROM collab_updates', 'DELETE FROM collab_rooms', 'TRUNCATE collab_updates']) {
        await expect(client.query(sql)).rejects.toThrow(/permission denied/);
      }
    } finally {
      await client.end();
    }
  });
});

describe('seeds', () => {
  const work = () => collab.server.app.get(UnitOfWork);
  const seeds = () => collab.server.app.get(RoomSeeds);
  const context = () => ({ personId: writer.id, cooperativeId: collab.cooperative, firmId: null });

  it('are written with the transaction or not at all, once', async () => {
    const room = collab.house.room(writer);
    await expect(
      work().run(context(), async (inside) => {
        await seeds().seed(inside, room, textUpdate('틀'), null);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await seeds().read(room)).toEqual([]);
    await work().run(context(), (inside) => seeds().seed(inside, room, textUpdate('틀'), writer.id));
    await expect(work().run(context(), (inside) => seeds().seed(inside, room, textUpdate('틀'), null))).rejects.toThrow(/duplicate key/);
    expect((await collab.client(writer, room).synced()).shown).toBe('틀');
  });

  it('refuse what is no update', async () => {
    const room = collab.house.room(writer);
    await expect(work().run(context(), (inside) => seeds().seed(inside, room, Uint8Array.of(1, 2, 3), null))).rejects.toMatchObject({ code: 4422 });
  });

  it('reach those who are in the room already', async () => {
    const room = collab.house.room(writer);
    const client = await collab.client(writer, room).synced();
    await work().run(context(), (inside) => seeds().seed(inside, room, textUpdate('틀'), null));
    await until(() => client.shown === '틀', 'shown');
    client.text.insert(1, ' 위에');
    await until(async () => (await collab.stored(room)) === '틀 위에', 'stored');
  });

  it('are forgotten only by their own cooperative', async () => {
    const room = collab.house.room(writer);
    await work().run(context(), (inside) => seeds().seed(inside, room, textUpdate('비밀'), null));
    const foreign = await collab.server.factory.cooperative('다른');
    await work().run({ purpose: 'demo', cooperativeId: foreign }, (inside) => seeds().forget(inside, room));
    expect(await collab.stored(room)).toBe('비밀');
    await work().run({ purpose: 'demo', cooperativeId: collab.cooperative }, (inside) => seeds().forget(inside, room));
    expect(await collab.updates(room)).toEqual([]);
    expect(await seeds().read(room)).toEqual([]);
  });
});

describe('the digest', () => {
  it('tells the keeper of each changed text once, again after the next change, and again after a failure', async () => {
    const job = collab.server.app.get(DigestJob);
    const room = collab.house.room(writer);
    const digests = () => collab.house.digests.filter((digest) => `section:${digest.room.id}` === room).map(({ updates }) => updates);
    await log.commit([record(room, '1')]);
    await job.run();
    await job.run();
    expect(digests()).toEqual([1]);
    await log.commit([record(room, '2')]);
    const { changed } = collab.house;
    Object.assign(collab.house, { changed: () => Promise.reject(new Error('not now')) });
    await job.run();
    Object.assign(collab.house, { changed });
    await job.run();
    expect(digests()).toEqual([1, 2]);
    expect(collab.house.digests.at(-1)?.room.cooperativeId).toBe(collab.cooperative);
  });
});
