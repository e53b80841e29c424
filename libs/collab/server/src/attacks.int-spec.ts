import * as encoding from 'lib0/encoding';
import { MESSAGE, type RoomName, SYNC } from '@shoal/contract';
import type { TestPerson } from '@shoal/testing';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { CollabTestServer } from './testing/collab-test-server';
import { type StockClient, until } from './testing/stock-client';

let collab: CollabTestServer;
let honest: TestPerson;
let rogue: TestPerson;
beforeAll(async () => {
  collab = await CollabTestServer.start();
  honest = await collab.person();
  rogue = await collab.person();
}, 60_000);
afterEach(() => collab?.leaveAll());
afterAll(() => collab?.stop());

type Part = number | string | Uint8Array;

const bytes = (...parts: Part[]): Uint8Array => {
  const encoder = encoding.createEncoder();
  for (const part of parts) {
    if (part instanceof Uint8Array) encoding.writeUint8Array(encoder, part);
    else if (typeof part === 'number') encoding.writeVarUint(encoder, part);
    else encoding.writeVarString(encoder, part);
  }
  return encoding.toUint8Array(encoder);
};

/** A writer of the room with nothing but a socket. */
class RawClient {
  readonly socket: WebSocket;
  close: { code: number; reason: string } | null = null;

  constructor(person: TestPerson, room: RoomName) {
    this.socket = new WebSocket(`${collab.server.origin.replace('http', 'ws')}/collab/${room}`, { headers: { cookie: collab.server.as(person).cookie } });
    this.socket.on('close', (code, reason) => {
      this.close = { code, reason: reason.toString() };
    });
    this.socket.on('error', () => undefined);
  }

  async open(): Promise<this> {
    await until(() => this.socket.readyState === WebSocket.OPEN, 'open');
    // It says that it has told everything, so that nothing is waited for.
    this.send(Uint8Array.of(0, 0), SYNC.STEP_2);
    return this;
  }

  send(update: Uint8Array, type: number = SYNC.UPDATE): void {
    this.socket.send(bytes(MESSAGE.SYNC, type, update.length, update));
  }
}

interface Scene {
  readonly room: RoomName;
  readonly victim: StockClient;
  readonly peer: StockClient;
  readonly attacker: RawClient;
}

async function scene(): Promise<Scene> {
  const room = collab.house.room(honest, rogue);
  const [victim, peer] = [await collab.client(honest, room).synced(), await collab.client(honest, room).synced()];
  victim.text.insert(0, '정직한 글');
  await until(() => peer.shown === '정직한 글', 'shown to the peer');
  return { room, victim, peer, attacker: await new RawClient(rogue, room).open() };
}

/** The attacker is out, nothing of it is stored, and what the victim types next arrives and stays. */
async function bounced({ room, victim, peer, attacker }: Scene, reason: string): Promise<void> {
  await until(() => attacker.close !== null, 'the attacker is closed');
  expect(attacker.close).toEqual({ code: 4422, reason });
  victim.text.insert(victim.text.length, ' 뒤에 쓴 글');
  await until(() => peer.shown === '정직한 글 뒤에 쓴 글', 'later edits reach the peer');
  await until(async () => (await collab.stored(room)) === '정직한 글 뒤에 쓴 글', 'stored');
  const { rows } = await collab.server.database.query<{ person_id: string }>('SELECT DISTINCT person_id FROM collab_updates WHERE room = $1', [room]);
  expect(rows).toEqual([{ person_id: honest.id }]);
  expect(victim.closes).toEqual([]);
  expect((await collab.client(rogue, room).synced()).shown).toBe('정직한 글 뒤에 쓴 글');
}

describe('known attacks on Yjs servers, over a raw socket', () => {
  it('a GC struct of ten bytes under another’s client id, which would swallow all that they type', async () => {
    const now = await scene();
    now.attacker.send(bytes(1, 1, now.victim.doc.clientID, now.victim.shown.length, 0, 100, 0));
    await bounced(now, 'client_taken');
  });

  it('a delete set for the future, which would erase what is typed later', async () => {
    const now = await scene();
    now.attacker.send(bytes(0, 1, now.victim.doc.clientID, 1, 0, 100_000));
    await bounced(now, 'unknown_deletion');
  });

  it('text under another’s client id', async () => {
    const now = await scene();
    now.attacker.send(bytes(1, 1, now.victim.doc.clientID, now.victim.shown.length, 4, 1, 'text', '위조', 0));
    await bounced(now, 'client_taken');
  });

  it('3,000 updates that hang on nothing', async () => {
    const now = await scene();
    const before = process.cpuUsage();
    for (let client = 1; client <= 3_000; client += 1) now.attacker.send(bytes(1, 1, 77, client * 10, Uint8Array.of(0x84), 4_711, client, 'x', 0));
    await bounced(now, 'gap');
    const { user, system } = process.cpuUsage(before);
    process.stderr.write(`3,000 dangling updates: ${Math.round((user + system) / 1_000)} ms of CPU, client and server\n`);
  });

  it('3,000 types, each in the one before', async () => {
    const now = await scene();
    const nested = Array.from({ length: 3_000 }, (_, clock) => (clock === 0 ? bytes(7, 1, 'text', 2) : bytes(7, 0, 77, clock - 1, 2)));
    now.attacker.send(bytes(1, 3_000, 77, 0, ...nested, 0));
    await bounced(now, 'too_deep');
  });
});

describe('client ids', () => {
  it('are bound for good: on the first presence or update, over restarts of the room, per person', async () => {
    const room = collab.house.room(honest, rogue);
    const first = await collab.client(honest, room).synced();
    first.text.insert(0, '가');
    await until(async () => (await collab.stored(room)) === '가', 'stored');
    const id = first.doc.clientID;
    const { rows } = await collab.server.database.query('SELECT client_id, person_id FROM collab_clients WHERE room = $1', [room]);
    expect(rows).toEqual([{ client_id: String(id), person_id: honest.id }]);
    first.destroy();
    const more = (letter: string): Uint8Array => bytes(1, 1, id, 1, Uint8Array.of(0x84), id, 0, letter, 0);
    const thief = await new RawClient(rogue, room).open();
    thief.send(more('나'));
    await until(() => thief.close !== null, 'closed');
    expect(thief.close).toEqual({ code: 4422, reason: 'client_taken' });
    const again = await new RawClient(honest, room).open();
    again.send(more('다'));
    await until(async () => (await collab.stored(room)) === '가다', 'stored');
    again.socket.close();
  });

  it('of the offline copies of one person are all theirs', async () => {
    const room = collab.house.room(honest, rogue);
    const offline = new Y.Doc();
    offline.getText('text').insert(0, '어제 ');
    const client = collab.client(honest, room);
    Y.applyUpdate(client.doc, Y.encodeStateAsUpdate(offline));
    client.text.insert(3, '오늘');
    await until(async () => (await collab.stored(room)) === '어제 오늘', 'stored');
  });
});
