import { randomInt } from 'node:crypto';
import type { UpdateRecord } from '@shoal/collab-engine';
import type { RoomName } from '@shoal/contract';
import type { TestPerson } from '@shoal/testing';
import { UnitOfWork } from '@shoal/platform';
import * as Y from 'yjs';
import { PostgresUpdateLog } from '../log/postgres-update-log';
import { RoomSeeds } from '../room-seeds';
import { CollabTestServer } from '../testing/collab-test-server';
import { until } from '../testing/stock-client';
import { compactRoom } from './compact-room';
import { CompactJob } from './compact.job';
import { DocumentWork } from '../documents/document-work';
import { CompactionRepository } from './compaction.repository';

let collab: CollabTestServer;
let log: PostgresUpdateLog;
let job: CompactJob;
let writer: TestPerson;
let other: TestPerson;
beforeAll(async () => {
  collab = await CollabTestServer.start();
  log = collab.server.app.get(PostgresUpdateLog);
  job = collab.server.app.get(CompactJob);
  writer = await collab.person();
  other = await collab.person();
}, 60_000);
afterEach(() => collab?.leaveAll());
afterAll(() => collab?.stop());

const LATER = (): Date => new Date(Date.now() + 3_600_000);
const sql = <T extends object>(text: string, values: unknown[] = []) => collab.server.database.query<T>(text, values).then(({ rows }) => rows);
const count = async (table: string, room: string): Promise<number> => (await sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE room = $1`, [room]))[0]!.n;

/** Somebody who types one syllable after the other; each keystroke is one update. */
class Typist {
  readonly doc = new Y.Doc();
  readonly records: UpdateRecord[] = [];

  constructor(
    readonly room: RoomName,
    person: TestPerson,
  ) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'log') this.records.push({ room, update, cooperativeId: collab.cooperative, personId: person.id, sessionId: person.sessionId });
    });
  }

  type(words: string): this {
    const text = this.doc.getText('text');
    for (const syllable of words) text.insert(text.length, syllable);
    return this;
  }

  async save(): Promise<void> {
    const records = this.records.splice(0);
    if (records.length > 0) await log.commit(records);
  }
}

/** What the log alone says, read as a node that is at `afterSeq` and holds `held`. */
const shown = async (room: RoomName, afterSeq = 0, held: readonly Uint8Array[] = []): Promise<string> => {
  const doc = new Y.Doc();
  const stored = await log.load(room, afterSeq);
  for (const update of [...held, ...(stored.snapshot ? [stored.snapshot.state] : []), ...stored.updates.map(({ update }) => update)]) Y.applyUpdate(doc, update);
  expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  return doc.getText('text').toString();
};
/** From the history and the tail, without the snapshot. */
const replayed = async (room: RoomName): Promise<string> => {
  const doc = new Y.Doc({ gc: false });
  const parts = await sql<{ update: Buffer }>(
    `SELECT update FROM (SELECT upto_seq AS seq, part, update FROM collab_history WHERE room = $1 UNION ALL SELECT seq, 0, update FROM collab_updates WHERE room = $1) AS all_of ORDER BY seq, part`,
    [room],
  );
  for (const { update } of parts) Y.applyUpdate(doc, update);
  expect(doc.store.pendingStructs).toBeNull();
  return doc.getText('text').toString();
};

describe('compaction', () => {
  it('moves the tail into snapshot and history, by person, and shows the same text', async () => {
    const room = collab.house.room(writer);
    const [a, b] = [new Typist(room, writer).type('나루가 쓴다. '), new Typist(room, other).type('다온도 쓴다.')];
    await a.save();
    await b.save();
    const before = await shown(room);
    expect(await job.compact(room, LATER())).toBe(true);
    expect([await count('collab_updates', room), await count('collab_history', room)]).toEqual([0, 2]);
    expect(await shown(room)).toBe(before);
    expect(await replayed(room)).toBe(before);
    const rows = await sql<{ person_id: string; from_seq: string; upto_seq: string }>('SELECT person_id, from_seq, upto_seq FROM collab_history WHERE room = $1 ORDER BY part', [room]);
    expect(rows).toEqual([writer, other].map(({ id }) => ({ person_id: id, from_seq: '1', upto_seq: String(before.length) })));
    // Twice is once.
    expect(await job.compact(room, LATER())).toBe(false);
    await a.type('그리고 더.').save();
    expect(await shown(room)).toContain('그리고 더.');
    expect(await job.compact(room, LATER())).toBe(true);
    expect(await replayed(room)).toBe(await shown(room));
  });

  it('leaves to a node that read on from before the cut everything that it lacks', async () => {
    const room = collab.house.room(writer);
    const typist = new Typist(room, writer).type('가나다라마바사아자차');
    const held = typist.records.slice(0, 4).map(({ update }) => update);
    await typist.save();
    await job.compact(room, LATER());
    await typist.type('카타').save();
    for (const seq of [0, 4, 10, 11, 12]) {
      const parts = seq === 4 ? held : seq === 0 ? [] : [Y.encodeStateAsUpdate(typist.doc)];
      expect(await shown(room, seq, parts)).toBe('가나다라마바사아자차카타');
    }
    expect((await log.load(room, 10)).snapshot).toBeNull();
  });

  it('reaches clients that are in the room, and those who come', async () => {
    const room = collab.house.room(writer, other);
    const first = await collab.client(writer, room).synced();
    first.text.insert(0, '앞에 쓴 글. ');
    await until(async () => (await count('collab_updates', room)) === 1, 'stored');
    await job.compact(room, LATER());
    const second = await collab.client(other, room).synced();
    expect(second.shown).toBe('앞에 쓴 글. ');
    second.text.insert(second.text.length, '뒤에 쓴 글.');
    await until(() => first.shown === '앞에 쓴 글. 뒤에 쓴 글.', 'shown');
    collab.leaveAll();
    await job.compact(room, LATER());
    expect((await collab.client(writer, room).synced()).shown).toBe('앞에 쓴 글. 뒤에 쓴 글.');
  });

  it('takes what was typed offline into a paragraph that was deleted and compacted meanwhile', async () => {
    const room = collab.house.room(writer, other);
    const [online, offline] = [await collab.client(writer, room).synced(), await collab.client(other, room).synced()];
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('문단')]);
    online.doc.getXmlFragment('default').insert(0, [paragraph]);
    await until(() => offline.doc.getXmlFragment('default').length === 1, 'shown');
    offline.provider.disconnect();
    online.doc.getXmlFragment('default').delete(0, 1);
    await until(async () => (await count('collab_updates', room)) === 2, 'stored');
    await job.compact(room, LATER());
    collab.clients.splice(0).filter((client) => client !== offline).forEach((client) => client.destroy());
    ((offline.doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(2, ' 더');
    offline.text.insert(0, '다른 곳');
    offline.provider.connect();
    await until(async () => (await shown(room)) === '다른 곳', 'stored');
    expect(offline.closes.filter(({ code }) => code >= 4400)).toEqual([]);
    offline.destroy();
  });

  it('leaves what is younger than a minute, and picks rooms by the length of their tail or their quiet', async () => {
    const [long, short] = [collab.house.room(), collab.house.room()];
    await new Typist(long, writer).type('가'.repeat(600)).save();
    await new Typist(short, writer).type('가'.repeat(20)).save();
    await job.runAt(new Date());
    expect(await count('collab_updates', long)).toBe(600);
    await job.runAt(new Date(Date.now() + 2 * 60_000));
    expect([await count('collab_updates', long), await count('collab_updates', short)]).toEqual([0, 20]);
    await job.runAt(new Date(Date.now() + 11 * 60_000));
    expect(await count('collab_updates', short)).toBe(0);
  });

  it('loses nothing while people write and two compactors run at once', async () => {
    const room = collab.house.room(writer);
    const typists = [writer, other, writer].map((person) => new Typist(room, person));
    const second = new CompactJob({ registerScheduled: () => undefined } as never, collab.server.app.get(UnitOfWork), collab.server.app.get(CompactionRepository), collab.server.app.get(DocumentWork), { error: () => undefined } as never);
    let writing = true;
    let compactions = 0;
    const compact = async (which: CompactJob): Promise<void> => {
      while (writing) if (await which.compact(room, LATER())) compactions += 1;
    };
    const read = async (): Promise<void> => {
      while (writing) {
        // Never less than before, never a hole: `load` and the state are complete at every moment.
        await shown(room);
        await new Promise((resolve) => setTimeout(resolve, randomInt(5)));
      }
    };
    const write = async (typist: Typist): Promise<void> => {
      // On a busy machine the compactors get to their turn less often: until they have met enough writing.
      for (let round = 0; round < 40 || compactions <= 5; round += 1) await typist.type('가나다'.slice(0, 1 + (round % 3))).save();
    };
    const others = [compact(job), compact(second), read()];
    await Promise.all(typists.map(write));
    writing = false;
    await Promise.all(others);
    expect(compactions).toBeGreaterThan(5);
    const whole = typists.map(({ doc }) => doc.getText('text').length).reduce((sum, length) => sum + length, 0);
    const text = await shown(room);
    expect(text).toHaveLength(whole);
    expect(await replayed(room)).toBe(text);
    const rows = await sql<{ from_seq: string; upto_seq: string }>('SELECT DISTINCT from_seq, upto_seq FROM collab_history WHERE room = $1 ORDER BY from_seq', [room]);
    rows.slice(1).forEach((row, index) => expect(Number(row.from_seq)).toBe(Number(rows[index]!.upto_seq) + 1));
  });

  it('is whole or not at all when the database goes away in the middle', async () => {
    const room = collab.house.room(writer);
    await new Typist(room, writer).type('끝까지 쓴 글').save();
    const work = collab.server.app.get(UnitOfWork);
    const rooms = collab.server.app.get(CompactionRepository);
    const state = await work.run({ purpose: 'collab-log' }, (inside) => rooms.tail(inside, room));
    const compacted = (await compactRoom(state, LATER()))!;
    await expect(
      work.run({ purpose: 'collab-log' }, async (inside) => {
        await rooms.compact(inside, room, 0, compacted, null);
        await inside.manager.query('SELECT pg_terminate_backend(pg_backend_pid())');
      }),
    ).rejects.toThrow();
    expect([await count('collab_updates', room), await count('collab_history', room), await count('collab_snapshots', room)]).toEqual([7, 0, 0]);
    expect(await shown(room)).toBe('끝까지 쓴 글');
  });

  it.each<[string, (room: string) => Promise<unknown>]>([
    ['lacks an update', (room) => sql('DELETE FROM collab_updates WHERE room = $1 AND seq = 3', [room])],
    ['lacks its newest update', (room) => sql('DELETE FROM collab_updates WHERE room = $1 AND seq = 5', [room])],
    ['holds an update that cannot be read', (room) => sql(`UPDATE collab_updates SET update = '\\x010203' WHERE room = $1 AND seq = 3`, [room])],
    ['holds an update that builds on something missing', async (room) => {
      const doc = new Y.Doc();
      doc.getText('text').insert(0, '가');
      const vector = Y.encodeStateVector(doc);
      doc.getText('text').insert(1, '나');
      await sql('UPDATE collab_updates SET update = $2 WHERE room = $1 AND seq = 5', [room, Buffer.from(Y.encodeStateAsUpdate(doc, vector))]);
    }],
  ])('leaves a room alone that %s', async (_, damage) => {
    const room = collab.house.room(writer);
    await new Typist(room, writer).type('가나다라마').save();
    await damage(room);
    const all = () => sql('SELECT * FROM collab_updates WHERE room = $1 ORDER BY seq', [room]);
    const before = await all();
    await job.runAt(LATER());
    await job.runAt(LATER());
    expect(await all()).toEqual(before);
    expect([await count('collab_history', room), await count('collab_snapshots', room)]).toEqual([0, 0]);
  });

  it('keeps the history even from the role that works on it', async () => {
    const room = collab.house.room(writer);
    await new Typist(room, writer).type('지울 수 없는 글').save();
    await job.compact(room, LATER());
    const work = collab.server.app.get(UnitOfWork);
    for (const statement of ['DELETE FROM collab_history', `UPDATE collab_history SET person_id = NULL`, 'DELETE FROM collab_marks', 'DELETE FROM collab_snapshots', `UPDATE collab_snapshots SET state = ''`])
      await expect(work.run({ purpose: 'collab-log' }, ({ manager }) => manager.query(statement))).rejects.toThrow(/permission denied/);
    const context = { personId: writer.id, cooperativeId: collab.cooperative, firmId: null };
    expect(await work.run(context, ({ manager }) => manager.query('SELECT 1 FROM collab_history'))).toEqual([]);
    await expect(
      work.run(context, ({ manager }) => manager.query(`SELECT collab_compact($1, 0, 1, '', '', '', '{}', '{}', '{}', '{}', '{}', '{}', '{}')`, [room])),
    ).rejects.toThrow(/only the log/);
  });

  it('goes with its room', async () => {
    const room = collab.house.room(writer);
    await new Typist(room, writer).type('잊을 글').save();
    await job.compact(room, LATER());
    await collab.server.app.get(UnitOfWork).run({ purpose: 'demo', cooperativeId: collab.cooperative }, (inside) => collab.server.app.get(RoomSeeds).forget(inside, room));
    for (const table of ['collab_rooms', 'collab_updates', 'collab_snapshots', 'collab_history', 'collab_marks', 'collab_clients']) expect(await count(table, room)).toBe(0);
  });
});
