import { request } from 'node:http';
import type { TestPerson } from '@shoal/testing';
import { AUTH } from '@shoal/contract';
import { WebSocket } from 'ws';
import { CollabTestServer } from './testing/collab-test-server';
import { until } from './testing/stock-client';

let collab: CollabTestServer;
let lead: TestPerson;
let writer: TestPerson;
beforeAll(async () => {
  collab = await CollabTestServer.start();
  lead = await collab.person();
  writer = await collab.person();
}, 60_000);
afterEach(() => {
  collab?.leaveAll();
  if (collab) collab.house.delayMs = 0;
});
afterAll(() => collab?.stop());

describe('writing together with the stock provider', () => {
  it('shows each what the other types, and keeps it', async () => {
    const room = collab.house.room(lead, writer);
    const [a, b] = [await collab.client(lead, room).synced(), await collab.client(writer, room).synced()];
    a.text.insert(0, '사업 이해');
    await until(() => b.shown === '사업 이해', 'shown to the other');
    b.text.insert(0, '1. ');
    await until(() => a.shown === '1. 사업 이해', 'shown to the first');
    expect(await collab.stored(room)).toBe('1. 사업 이해');
    const { rows } = await collab.server.database.query('SELECT DISTINCT person_id, session_id FROM collab_updates WHERE room = $1 ORDER BY person_id', [room]);
    expect(rows).toEqual([lead, writer].map(({ id, sessionId }) => ({ person_id: id, session_id: sessionId })).sort((x, y) => (x.person_id < y.person_id ? -1 : 1)));
  });

  it('gives a newcomer the text from the database alone', async () => {
    const room = collab.house.room(lead, writer);
    const a = await collab.client(lead, room).synced();
    for (let index = 0; index < 200; index += 1) a.text.insert(a.text.length, `${index} `);
    await until(async () => (await collab.updates(room)).length >= 200, 'committed');
    a.destroy();
    const b = await collab.client(writer, room).synced();
    expect(b.shown).toBe(a.shown);
  });

  it('acknowledges exactly what is committed, and nothing without ?ack=1', async () => {
    const room = collab.house.room(lead, writer);
    const [a, b] = [await collab.client(lead, room, { acks: true }).synced(), await collab.client(writer, room).synced()];
    for (const letter of '제안서') a.text.insert(a.text.length, letter);
    // Three updates, and the step 2 with which it answered the server's step 1.
    await until(() => a.acks.at(-1) === 4, 'all acknowledged');
    expect(await collab.stored(room)).toBe('제안서');
    expect(b.acks).toEqual([]);
  });

  it('neither shows nor acknowledges before the commit; what arrives meanwhile is the next commit', async () => {
    const room = collab.house.room(lead, writer);
    const [a, b] = [await collab.client(lead, room, { acks: true }).synced(), await collab.client(writer, room).synced()];
    await until(() => a.acks.at(-1) === 1, 'its step 2 acknowledged');
    await collab.server.database.query('BEGIN');
    await collab.server.database.query('LOCK TABLE collab_updates IN ACCESS EXCLUSIVE MODE');
    for (const letter of '제안서') {
      a.text.insert(a.text.length, letter);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    expect(b.shown).toBe('');
    expect(a.acks.at(-1)).toBe(1);
    await collab.server.database.query('COMMIT');
    await until(() => b.shown === '제안서' && a.acks.at(-1) === 4, 'shown and acknowledged');
  });

  it('loses nothing when the database breaks the connection during a commit', async () => {
    const room = collab.house.room(lead, writer);
    const [a, b] = [await collab.client(lead, room, { acks: true }).synced(), await collab.client(writer, room).synced()];
    a.text.insert(0, '저장됨');
    await until(() => b.shown === '저장됨', 'shown');
    await collab.server.database.query('BEGIN');
    await collab.server.database.query('LOCK TABLE collab_updates IN ACCESS EXCLUSIVE MODE');
    a.text.insert(a.text.length, ' 아직');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await collab.server.database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'shoal-collab-log'`);
    expect(await a.closed()).toEqual({ code: 1012, reason: 'not_saved' });
    expect(b.shown).toBe('저장됨');
    expect(b.closes).toEqual([]);
    await collab.server.database.query('COMMIT');
    await until(() => b.shown === '저장됨 아직', 'sent again and shown');
    expect(await collab.stored(room)).toBe('저장됨 아직');
  });

  it('takes what is said during the access check, in order', async () => {
    const room = collab.house.room(lead, writer);
    const b = await collab.client(writer, room).synced();
    collab.house.delayMs = 300;
    const a = collab.client(lead, room, { acks: true });
    await until(() => a.provider.wsconnected, 'connected');
    for (const letter of '이른 글') a.text.insert(a.text.length, letter);
    await until(() => b.shown === '이른 글', 'shown');
    expect(a.closes).toEqual([]);
  });

  it('refuses a message above 1 MB with 4413 and keeps the room as it was', async () => {
    const room = collab.house.room(lead);
    const a = await collab.client(lead, room).synced();
    a.text.insert(0, 'x'.repeat(1_500_000));
    expect(await a.closed()).toEqual({ code: 4413, reason: 'too_large' });
    expect(await collab.stored(room)).toBe('');
  });

  it('brings big texts that were typed before, to a client with an old state too', async () => {
    const room = collab.house.room(lead, writer);
    const a = await collab.client(lead, room).synced();
    const b = await collab.client(writer, room).synced();
    for (let index = 0; index < 6; index += 1) a.text.insert(0, `${index}`.repeat(900_000));
    await until(() => b.shown.length === 5_400_000, 'shown');
    const c = await collab.client(writer, room).synced();
    expect(c.shown.length).toBe(5_400_000);
  });
});

describe('the door', () => {
  const unknown = 'section:01900000-0000-7000-8000-000000000000';

  it('answers 4401 without a session, whatever the room', async () => {
    const room = collab.house.room(lead);
    for (const name of [room, unknown, 'nonsense']) {
      const client = collab.client(null, name);
      expect(await client.closed()).toEqual({ code: 4401, reason: 'not_signed_in' });
    }
  });

  it('answers 4403 alike for a closed room, an unknown one and what is no room', async () => {
    const room = collab.house.room(lead);
    for (const name of [room, unknown, 'minutes:01900000-0000-7000-8000-000000000000', 'nonsense', '..%2f..', '%']) {
      const client = collab.client(writer, name);
      expect(await client.closed()).toEqual({ code: 4403, reason: 'no_access' });
      expect(client.provider.synced).toBe(false);
    }
  });

  it('refuses a page of another origin with HTTP 403 before the upgrade', async () => {
    const room = collab.house.room(lead);
    const { host } = new URL(collab.server.origin);
    const open = (origin: string): Promise<string> =>
      new Promise((resolve) => {
        const socket = new WebSocket(`ws://${host}/collab/${room}`, { headers: { cookie: collab.server.as(lead).cookie, origin } });
        socket.on('unexpected-response', (_request, { statusCode }) => resolve(`HTTP ${statusCode}`));
        socket.on('error', () => undefined);
        socket.on('open', () => {
          socket.close();
          resolve('open');
        });
      });
    expect(await open('https://evil.example')).toBe('HTTP 403');
    expect(await open(`http://${host}.evil.example`)).toBe('HTTP 403');
    expect(await open('null')).toBe('HTTP 403');
    expect(await open(`http://${host}`)).toBe('open');
  });

  it.each(['/collab', '/', '//', '/collab%2fsection', 'http://['])('answers 404 to an upgrade at %s', async (path) => {
    const { hostname, port } = new URL(collab.server.origin);
    const status = await new Promise((resolve, reject) => {
      const asking = request({ hostname, port, path, headers: { connection: 'Upgrade', upgrade: 'websocket' } }, ({ statusCode }) => resolve(statusCode));
      asking.on('error', reject);
      asking.end();
    });
    expect(status).toBe(404);
  });
});

describe('a reader', () => {
  it('sees, and changes nothing at peers or in the database', async () => {
    const room = collab.house.room(writer);
    collab.house.allow(room, lead, 'read');
    const [reader, b] = [await collab.client(lead, room).synced(), await collab.client(writer, room).synced()];
    b.text.insert(0, '본문');
    await until(() => reader.shown === '본문', 'shown');
    const before = await collab.updates(room);
    reader.text.insert(0, '위조');
    expect(await reader.closed()).toEqual({ code: 4403, reason: 'read_only' });
    b.text.insert(2, '.');
    await until(async () => (await collab.stored(room)) === '본문.', 'stored');
    expect(b.shown).toBe('본문.');
    expect(await collab.updates(room)).toHaveLength(before.length + 1);
  });
});

describe('presence', () => {
  it('is stamped by the server and gone with its socket', async () => {
    const room = collab.house.room(lead, writer);
    const [a, b] = [await collab.client(lead, room).synced(), await collab.client(writer, room).synced()];
    b.provider.awareness.setLocalState({ user: { name: '대표', personId: lead.id }, cursor: 3 });
    const seen = () => a.provider.awareness.getStates().get(b.doc.clientID);
    await until(() => seen()?.['cursor'] === 3, 'seen');
    expect(seen()).toMatchObject({ user: { personId: writer.id, name: '김나루', chip: '나루', colorSlot: 1 } });
    b.destroy();
    await until(() => seen() === undefined, 'gone');
  });
});

describe('changes of access', () => {
  const notify = (change: object) => collab.server.database.query('SELECT pg_notify($1, $2)', ['shoal_access', JSON.stringify(change)]);

  it.each([
    ['the room', (room: string) => ({ kind: 'room', room })],
    ['the bid', (room: string) => ({ kind: 'bid', bidId: collab.house.bidOf(room as never) })],
    ['the person', () => ({ kind: 'person', personId: writer.id })],
    ['something new', () => ({ kind: 'weather' })],
  ])('close with 4408 within a second: %s', async (_what, change) => {
    const room = collab.house.room(lead, writer);
    const [a, b] = [await collab.client(lead, room).synced(), await collab.client(writer, room).synced()];
    collab.house.allow(room, writer, 'none');
    const since = Date.now();
    await notify(change(room));
    expect(await b.closed()).toEqual({ code: 4408, reason: 'access_ended' });
    expect(Date.now() - since).toBeLessThan(1_000);
    a.text.insert(0, '비밀');
    await until(async () => (await collab.stored(room)) === '비밀', 'stored');
    expect(b.shown).toBe('');
    expect(a.closes).toEqual([]);
  });

  it('ended sessions and suspended people leave at once', async () => {
    const person = await collab.person();
    const room = collab.house.room(person);
    const a = await collab.client(person, room).synced();
    await collab.server.database.query('UPDATE sessions SET ended_at = now() WHERE id = $1', [person.sessionId]);
    await notify({ kind: 'session', sessionId: person.sessionId });
    expect(await a.closed()).toEqual({ code: 4408, reason: 'access_ended' });
    const again = collab.client(person, room);
    expect(await again.closed()).toEqual({ code: 4401, reason: 'not_signed_in' });
  });

  it('make a writer a reader without closing', async () => {
    const room = collab.house.room(lead, writer);
    const [a, b] = [await collab.client(lead, room).synced(), await collab.client(writer, room, { acks: true }).synced()];
    collab.house.allow(room, writer, 'read');
    await notify({ kind: 'room', room });
    await until(() => b.auth.at(-1) === AUTH.DENIED, 'told');
    a.text.insert(0, '확정');
    await until(() => b.shown === '확정', 'still reads');
    b.text.insert(0, '늦은 ');
    expect(await b.closed()).toEqual({ code: 4403, reason: 'read_only' });
    expect(await collab.stored(room)).toBe('확정');
  });

  it('that were missed while the connection was broken are checked when it is back', async () => {
    const room = collab.house.room(lead, writer);
    const b = await collab.client(writer, room).synced();
    collab.house.allow(room, writer, 'none');
    await collab.server.database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'shoal-collab-watch'`);
    expect(await b.closed()).toEqual({ code: 4408, reason: 'access_ended' });
  });
});

describe('a slow reader', () => {
  it('is cut at 4 MB unsent, and the others go on', async () => {
    const room = collab.house.room(lead, writer);
    const [a, slow] = [await collab.client(lead, room, { acks: true }).synced(), await collab.client(writer, room).synced()];
    slow.sockets[0]?.pause();
    for (let index = 0; index < 15; index += 1) a.text.insert(0, `${index % 10}`.repeat(900_000));
    await until(() => a.acks.at(-1) === 16, 'all acknowledged', 15_000);
    a.text.insert(0, '!');
    await until(() => a.acks.at(-1) === 17, 'the last one too');
    const metrics = await (await fetch(`${collab.server.origin}/metrics`)).text();
    expect(metrics).toMatch(/shoal_collab_slow_readers_total 1/);
  }, 30_000);
});
