import * as encoding from 'lib0/encoding';
import { MESSAGE, SYNC, WIRE_LIMITS } from '@shoal/contract';
import * as Y from 'yjs';
import { encodeKnowledge } from './knowledge';
import { mergeUpdates } from './committed-state';
import { plainDoc } from './testing/plain-doc';
import type { TestClient } from './testing/test-client';
import { ROOM, TestEngine } from './testing/test-engine';

let engine: TestEngine;
let victim: TestClient;
let attacker: TestClient;
beforeEach(async () => {
  engine = new TestEngine();
  victim = await engine.synced('victim');
  attacker = await engine.synced('attacker');
  victim.text.insert(0, '정직한 글');
  await engine.exchange();
});
afterEach(() => engine.destroy());

type Part = number | string | Uint8Array;

/** A string that follows an origin. */
const LINKED = Uint8Array.of(0x84);

const bytes = (...parts: Part[]): Uint8Array => {
  const encoder = encoding.createEncoder();
  for (const part of parts) {
    if (part instanceof Uint8Array) encoding.writeUint8Array(encoder, part);
    else if (typeof part === 'number') encoding.writeVarUint(encoder, part);
    else encoding.writeVarString(encoder, part);
  }
  return encoding.toUint8Array(encoder);
};

/** Sends an update as a raw message. */
const send = async (client: TestClient, update: Uint8Array, type: number = SYNC.UPDATE): Promise<void> => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.SYNC);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, update);
  client.sendRaw(encoding.toUint8Array(encoder));
  await engine.clock.settle();
};

const me = (): number => attacker.doc.clientID;
const inText = [1, 'text'] as const;

/** One update of one client from a clock on; each struct as its fields. */
const structs = (client: number, clock: number, ...all: Part[][]): Uint8Array => bytes(1, all.length, client, clock, ...all.flat(), 0);

const refusedAs = async (reason: string): Promise<void> => {
  const before = engine.log.updates(ROOM).length;
  expect(attacker.closed).toEqual({ code: 4422, reason });
  expect(engine.probe.refusals.at(-1)).toBe(`4422 ${reason}`);
  expect(engine.log.updates(ROOM)).toHaveLength(before);
  victim.text.insert(victim.text.length, ' geht weiter');
  await engine.exchange();
  const reader = await engine.synced('reader');
  expect(reader.text.toString()).toBe('정직한 글 geht weiter');
  expect(plainDoc(engine.log.updates(ROOM))).toBe('정직한 글 geht weiter');
};

describe('the guard refuses', () => {
  it('a GC struct under another person’s client id, which would swallow what they type next', async () => {
    await send(attacker, structs(victim.doc.clientID, victim.text.length, [0, 1_000]));
    await refusedAs('client_taken');
  });

  it('a delete set for what is typed later', async () => {
    await send(attacker, bytes(0, 1, victim.doc.clientID, 1, 0, 1_000_000));
    await refusedAs('unknown_deletion');
  });

  it('text under another person’s client id', async () => {
    await send(attacker, structs(victim.doc.clientID, victim.text.length, [4, ...inText, '위조']));
    await refusedAs('client_taken');
  });

  it('what hangs on nothing', async () => {
    await send(attacker, structs(me(), 0, [LINKED, 4_711, 99, 'x']));
    await refusedAs('dangling');
  });

  it('two of its own ids that wait for each other', async () => {
    await send(attacker, bytes(2, 1, 2_000, 0, LINKED, 1_000, 0, 'x', 1, 1_000, 0, LINKED, 2_000, 0, 'y', 0));
    await refusedAs('dangling');
  });

  it('what hangs on its own later self', async () => {
    await send(attacker, structs(me(), 0, [LINKED, me(), 0, 'x']));
    await refusedAs('dangling');
  });

  it('a gap in its own clock', async () => {
    await send(attacker, structs(me(), 5, [4, ...inText, 'x']));
    await refusedAs('gap');
  });

  it('a gap that is marked as one', async () => {
    await send(attacker, structs(me(), 0, [10, 3], [4, ...inText, 'x']));
    await refusedAs('gap');
  });

  it('types nested deeper than 32, in one update or in many', async () => {
    const nested = (clock: number) => [7, ...(clock === 0 ? [1, 'deep'] : [0, me(), clock - 1]), 0];
    await send(attacker, structs(me(), 0, ...Array.from({ length: 32 }, (_, clock) => nested(clock))));
    expect(attacker.closed).toBeNull();
    await send(attacker, structs(me(), 32, nested(32)));
    await refusedAs('too_deep');
  });

  it('a document in a document', async () => {
    await send(attacker, structs(me(), 0, [9, ...inText, 'guid', 118, 0]));
    await refusedAs('malformed');
  });

  it('text straight inside an element', async () => {
    await send(attacker, structs(me(), 0, [7, ...inText, 3, 'p'], [4, 0, me(), 0, 'x']));
    await refusedAs('malformed');
  });

  it('text straight inside the fragment that editors show', async () => {
    await send(attacker, structs(me(), 0, [4, 1, 'default', 'x']));
    await refusedAs('malformed');
  });

  it.each([
    ['collected', [0, 2 ** 24 + 1]],
    ['deleted', [1, ...inText, 2 ** 24 + 1]],
  ])('%s text longer than anybody types', async (_what, struct) => {
    await send(attacker, structs(me(), 0, struct));
    await refusedAs('oversized');
  });

  it.each<[string, () => Uint8Array]>([
    ['an empty struct', () => structs(me(), 0, [4, ...inText, ''])],
    ['one client twice', () => bytes(2, 1, me(), 0, 4, ...inText, 'x', 1, me(), 1, 4, ...inText, 'y', 0)],
    ['an empty deletion', () => bytes(0, 1, victim.doc.clientID, 1, 0, 0)],
    ['version 2', () => Y.encodeStateAsUpdateV2(victim.doc)],
    ['values nested too deep', () => structs(me(), 0, [8, ...inText, 1, ...Array.from({ length: 40 }, () => [117, 1]).flat(), 126])],
    ['what is no UTF-8', () => Uint8Array.from([1, 1, 1, 0, 4, 1, 1, 97, 2, 0xc0, 0x80, 0])],
  ])('%s', async (_what, update) => {
    await send(attacker, update());
    await refusedAs('malformed');
  });
});

describe('the guard takes', () => {
  it('what the log holds, whoever wrote it, and stores none of it again, even where it was changed', async () => {
    const before = engine.log.updates(ROOM).length;
    await send(attacker, structs(victim.doc.clientID, 0, [4, ...inText, '위조된글!'.slice(0, victim.text.length)]), SYNC.STEP_2);
    expect(attacker.closed).toBeNull();
    expect(engine.log.updates(ROOM)).toHaveLength(before);
  });

  it('only what is new of an update that repeats', async () => {
    attacker.text.insert(0, 'a');
    await engine.exchange();
    attacker.text.insert(1, 'b');
    attacker.outgoing = [];
    await send(attacker, Y.encodeStateAsUpdate(attacker.doc), SYNC.STEP_2);
    await engine.exchange();
    expect(plainDoc(engine.log.updates(ROOM))).toBe('ab정직한 글');
    expect(engine.log.updates(ROOM).at(-1)!.length).toBeLessThan(25);
  });

  it('a live update ahead of the step 2 that it builds on, and counts both', async () => {
    attacker.disconnect();
    attacker.text.insert(0, '오프라인 ');
    await engine.join(attacker);
    attacker.text.insert(0, '지금 ');
    attacker.deliver();
    await engine.exchange();
    expect(attacker.closed).toBeNull();
    expect(victim.text.toString()).toBe('지금 오프라인 정직한 글');
    expect(attacker.acks.at(-1)).toBe(attacker.sentUpdates);
  });

  it('counts nothing ahead of what waits', async () => {
    attacker.disconnect();
    attacker.text.insert(0, '오프라인 ');
    await engine.join(attacker);
    attacker.text.insert(0, '지금 ');
    attacker.text.delete(attacker.text.length - 1, 1);
    attacker.deliver();
    await engine.clock.settle();
    // The deletion is in the log, the edit before it waits for the step 2.
    expect(plainDoc(engine.log.updates(ROOM))).toBe('정직한 ');
    expect(attacker.acks).toEqual([]);
    await engine.exchange();
    expect(plainDoc(engine.log.updates(ROOM))).toBe('지금 오프라인 정직한 ');
    expect(attacker.acks.at(-1)).toBe(attacker.sentUpdates);
  });

  it('asks for everything when the step 2 does not come, counts what it dropped once that is saved', async () => {
    attacker.disconnect();
    attacker.text.insert(0, '오프라인 ');
    await engine.join(attacker);
    attacker.text.insert(0, '지금 ');
    attacker.deliver();
    await engine.clock.settle();
    // Its answer to the first step 1 was lost on the way.
    attacker.incoming = [];
    await engine.clock.advance(WIRE_LIMITS.heldMs);
    expect(attacker.acks).toEqual([]);
    await engine.exchange();
    expect(victim.text.toString()).toBe('지금 오프라인 정직한 글');
    expect(attacker.acks.at(-1)).toBe(attacker.sentUpdates);
    expect(attacker.closed).toBeNull();
  });

  it('nothing from a client that lacks what it refers to and never says more', async () => {
    attacker.disconnect();
    await engine.join(attacker);
    attacker.outgoing = [];
    for (let clock = 5; clock < 3_005; clock += 1) await send(attacker, structs(me(), clock, [4, ...inText, 'x']));
    expect(attacker.closed).toBeNull();
    await engine.clock.advance(WIRE_LIMITS.heldMs + WIRE_LIMITS.resyncMs);
    await refusedAs('gap');
  });

  it('what refers to the text of another node that this one has not read yet', async () => {
    const elsewhere = new Y.Doc();
    for (const update of engine.log.updates(ROOM)) Y.applyUpdate(elsewhere, update);
    const before = Y.encodeStateVector(elsewhere);
    elsewhere.getText('text').insert(0, '다른 노드 ');
    const update = Y.encodeStateAsUpdate(elsewhere, before);
    engine.log.owners.set(`${ROOM} ${elsewhere.clientID}`, 'person-elsewhere');
    engine.log.write([{ room: ROOM, update, cooperativeId: 'mulgyeol', personId: 'person-elsewhere', sessionId: null }]);
    // The attacker is an honest client here: it was there when that text was shown.
    Y.applyUpdate(attacker.doc, update, attacker);
    attacker.text.insert(3, '!');
    attacker.text.delete(0, 1);
    await engine.exchange();
    expect(attacker.closed).toBeNull();
    expect(plainDoc(engine.log.updates(ROOM))).toBe(attacker.text.toString());
    await send(attacker, Y.encodeStateAsUpdate(attacker.doc), SYNC.STEP_2);
    expect(attacker.closed).toBeNull();
  });

  it('nothing under an id whose person is somebody else, and says so', async () => {
    engine.log.owners.set(`${ROOM} ${me()}`, null);
    attacker.text.insert(0, 'x');
    await engine.exchange();
    await refusedAs('client_taken');
  });

  it('nothing under an id that is in the log without a person', async () => {
    engine.log.owners.clear();
    const again = await engine.synced('somebody');
    (again.doc as { clientID: number }).clientID = victim.doc.clientID;
    engine.restart();
    await engine.join(again);
    await engine.exchange();
    again.text.insert(0, 'x');
    await engine.exchange();
    expect(again.closed).toEqual({ code: 4422, reason: 'client_taken' });
  });
});

describe('knowledge beside a snapshot', () => {
  it('judges like the state itself', async () => {
    const updates = engine.log.updates(ROOM);
    const snapshot = { uptoSeq: updates.length, state: mergeUpdates(updates), knowledge: encodeKnowledge(updates) };
    const load = engine.log.load.bind(engine.log);
    engine.log.load = async (room, after) => (after < snapshot.uptoSeq ? { ...(await load(room, snapshot.uptoSeq)), snapshot } : load(room, after));
    engine.restart();
    for (const client of [victim, attacker]) await engine.join(client);
    await engine.exchange();
    attacker.text.insert(2, '더');
    victim.text.delete(0, 1);
    await engine.exchange();
    expect([attacker.closed, victim.closed]).toEqual([null, null]);
    expect(attacker.text.toString()).toBe(victim.text.toString());
    await send(attacker, structs(me(), 1, [LINKED, 4_711, 99, 'x']));
    expect(attacker.closed).toEqual({ code: 4422, reason: 'dangling' });
  });
});
