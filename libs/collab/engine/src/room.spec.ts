import * as Y from 'yjs';
import { MESSAGE, sectionRoom } from '@shoal/contract';
import * as encoding from 'lib0/encoding';
import { writeUpdate } from 'y-protocols/sync';
import { plainDoc } from './testing/plain-doc';
import { ROOM, TestEngine } from './testing/test-engine';

const OTHER_ROOM = sectionRoom('0192f0a2-7d3e-7c51-9a43-5f0c2b1d4e6b');

let engine: TestEngine;
beforeEach(() => {
  engine = new TestEngine();
});
afterEach(() => engine.destroy());

describe('committing', () => {
  it('broadcasts and acknowledges only after the commit', async () => {
    const [lead, writer] = [await engine.synced('lead'), await engine.synced('writer')];
    const before = writer.acks.at(-1);
    engine.log.automatic = false;
    writer.text.insert(0, '사업 이해');
    await engine.exchange();
    expect(engine.log.running?.records).toHaveLength(1);
    expect(lead.text.toString()).toBe('');
    expect(writer.acks.at(-1)).toBe(before);

    engine.log.finish();
    await engine.exchange();
    expect(lead.text.toString()).toBe('사업 이해');
    expect(writer.acks.at(-1)).toBe(writer.sentUpdates);
  });

  it('takes what arrives during a commit as the next one, across rooms, in order', async () => {
    const writer = await engine.synced('writer');
    engine.log.batches.length = 0;
    engine.log.automatic = false;
    writer.text.insert(0, 'a');
    await engine.exchange();
    for (const letter of 'bcd') {
      writer.text.insert(writer.text.length, letter);
      await engine.exchange();
    }
    engine.log.finish();
    await engine.exchange();
    engine.log.finish();
    await engine.exchange();
    expect(engine.log.batches).toEqual([1, 3]);
    expect(plainDoc(engine.log.updates(ROOM))).toBe('abcd');
    expect(writer.acks.at(-1)).toBe(writer.sentUpdates);
  });

  it('sends one write per socket and turn, and one acknowledgement for many updates', async () => {
    const [lead, writer] = [await engine.synced('lead'), await engine.synced('writer')];
    lead.writes.length = 0;
    writer.writes.length = 0;
    for (const letter of 'abcde') writer.text.insert(0, letter);
    await engine.exchange();
    expect(lead.writes).toEqual([5]);
    expect(writer.writes).toEqual([1]);
  });

  it('counts an update that brings nothing new without writing it', async () => {
    const writer = await engine.synced('writer');
    writer.text.insert(0, 'ab');
    writer.text.delete(0, 1);
    await engine.exchange();
    const [rows, sent] = [engine.log.updates(ROOM).length, writer.sentUpdates];
    writer.queue(MESSAGE.SYNC, (encoder) => writeUpdate(encoder, Y.encodeStateAsUpdate(writer.doc)));
    writer.queue(MESSAGE.SYNC, (encoder) => writeUpdate(encoder, Uint8Array.of(0, 0)));
    await engine.exchange();
    expect(engine.log.updates(ROOM)).toHaveLength(rows);
    expect(writer.acks.at(-1)).toBe(sent + 2);
  });

  it('acknowledges an empty update only in its turn', async () => {
    const writer = await engine.synced('writer');
    const before = writer.acks.at(-1);
    engine.log.automatic = false;
    writer.text.insert(0, 'a');
    writer.queue(MESSAGE.SYNC, (encoder) => writeUpdate(encoder, Uint8Array.of(0, 0)));
    await engine.exchange();
    expect(writer.acks.at(-1)).toBe(before);
    engine.log.finish();
    await engine.exchange();
    expect(writer.acks.at(-1)).toBe(writer.sentUpdates);
  });
});

describe('a failed commit', () => {
  it.each([{ written: false }, { written: true }])('is neither shown nor acknowledged, and nothing is lost (%p)', async ({ written }) => {
    const [lead, writer] = [await engine.synced('lead'), await engine.synced('writer')];
    engine.log.automatic = false;
    writer.text.insert(0, '사업 이해');
    await engine.exchange();
    writer.text.insert(0, '1. ');
    await engine.exchange();
    engine.log.fail({ written });
    await engine.exchange();
    expect(writer.closed).toEqual({ code: 1012, reason: 'not_saved' });
    expect(lead.closed).toBeNull();
    expect(lead.text.toString()).toBe('');

    engine.log.automatic = true;
    await engine.join(writer);
    await engine.exchange();
    expect(lead.text.toString()).toBe('1. 사업 이해');
    expect(plainDoc(engine.log.updates(ROOM))).toBe('1. 사업 이해');
    expect(writer.acks.at(-1)).toBe(writer.sentUpdates);
  });

  it('leaves other writers their place in the next commit', async () => {
    const [lead, writer] = [await engine.synced('lead'), await engine.synced('writer')];
    engine.log.automatic = false;
    writer.text.insert(0, 'w');
    await engine.exchange();
    lead.text.insert(0, 'l');
    await engine.exchange();
    engine.log.fail({ written: false });
    await engine.exchange();
    engine.log.finish();
    await engine.exchange();
    expect(lead.closed).toBeNull();
    expect(lead.acks.at(-1)).toBe(lead.sentUpdates);
    expect(plainDoc(engine.log.updates(ROOM))).toBe('l');
  });

  it('of a room that was frozen meanwhile fails its writers alone: what others wrote in the same commit is acknowledged', async () => {
    const [frozen, open] = [await engine.synced('lead'), await engine.join(engine.client('writer'), OTHER_ROOM)];
    await engine.exchange();
    engine.log.frozen.add(ROOM);
    engine.log.batches.length = 0;
    frozen.text.insert(0, '확정된 뒤');
    open.text.insert(0, '계속');
    await engine.exchange();
    expect(engine.log.batches).toEqual([2]);
    expect(frozen.closed).toEqual({ code: 1012, reason: 'not_saved' });
    expect(frozen.acks.at(-1) ?? 0).toBeLessThan(frozen.sentUpdates);
    expect(open.closed).toBeNull();
    expect(open.acks.at(-1)).toBe(open.sentUpdates);
    expect([plainDoc(engine.log.updates(ROOM)), plainDoc(engine.log.updates(OTHER_ROOM))]).toEqual(['', '계속']);
  });
});

describe('a crash', () => {
  it('between receipt and commit loses nothing that was shown or acknowledged, and the rest comes again', async () => {
    const [lead, writer] = [await engine.synced('lead'), await engine.synced('writer')];
    writer.text.insert(0, 'saved');
    await engine.exchange();
    engine.log.automatic = false;
    writer.text.insert(5, ' unsaved');
    await engine.exchange();
    expect(lead.text.toString()).toBe('saved');

    engine.restart();
    engine.log.automatic = true;
    expect(plainDoc(engine.log.updates(ROOM))).toBe('saved');
    await engine.join(lead);
    await engine.join(writer);
    await engine.exchange();
    expect(lead.text.toString()).toBe('saved unsaved');
    expect(plainDoc(engine.log.updates(ROOM))).toBe('saved unsaved');
  });
});

describe('answering', () => {
  it('gives a newcomer committed state only', async () => {
    const writer = await engine.synced('writer');
    writer.text.insert(0, 'committed');
    await engine.exchange();
    engine.log.automatic = false;
    writer.text.insert(0, 'not yet ');
    await engine.exchange();
    const newcomer = await engine.synced('newcomer');
    expect(newcomer.text.toString()).toBe('committed');
    engine.log.finish();
    await engine.exchange();
    expect(newcomer.text.toString()).toBe('not yet committed');
  });

  it('gives a returning client the difference, and takes its offline edits', async () => {
    const [lead, writer] = [await engine.synced('lead'), await engine.synced('writer')];
    writer.text.insert(0, 'one');
    await engine.exchange();
    writer.disconnect();
    writer.text.insert(3, ' two');
    lead.text.insert(0, 'zero ');
    await engine.exchange();
    await engine.join(writer);
    await engine.exchange();
    expect([lead, writer].map(({ text }) => text.toString())).toEqual(['zero one two', 'zero one two']);
  });

  it('merges a long tail for a newcomer without losing any of it', async () => {
    const writer = await engine.synced('writer');
    for (let index = 0; index < 500; index += 1) writer.text.insert(writer.text.length, `${index} `);
    await engine.exchange();
    const newcomer = await engine.join(engine.client('newcomer'));
    newcomer.deliver();
    await engine.clock.settle();
    expect(newcomer.incoming.length).toBeLessThan(10);
    newcomer.read();
    expect(newcomer.text.toString()).toBe(writer.text.toString());
  });

  it('shows what another process has appended', async () => {
    const lead = await engine.synced('lead');
    const other = new Y.Doc();
    other.getText('text').insert(0, 'from elsewhere');
    engine.log.write([{ room: ROOM, update: Y.encodeStateAsUpdate(other), cooperativeId: 'mulgyeol', personId: null, sessionId: null }]);
    engine.bus.emit({ type: 'appended', room: ROOM, seq: null });
    await engine.exchange();
    expect(lead.text.toString()).toBe('from elsewhere');
  });

  it('notices by the sequence what another process has appended unannounced', async () => {
    const [lead, writer] = [await engine.synced('lead'), await engine.synced('writer')];
    const other = new Y.Doc();
    other.getText('text').insert(0, 'from elsewhere');
    engine.log.write([{ room: ROOM, update: Y.encodeStateAsUpdate(other), cooperativeId: 'mulgyeol', personId: null, sessionId: null }]);
    writer.text.insert(0, '!');
    await engine.exchange();
    expect(lead.text.toString()).toContain('from elsewhere');
    expect(writer.text.toString()).toBe(lead.text.toString());
  });

  it('fails the join when the room cannot be read, instead of showing it empty', async () => {
    engine.log.unreadable = true;
    await expect(engine.join(engine.client('lead'))).rejects.toMatchObject({ code: 1012, reason: 'unavailable' });
    engine.log.unreadable = false;
    await engine.synced('lead');
    expect(engine.registry.roomCount).toBe(1);
  });
});

describe('lifetime', () => {
  it('forgets a room when the last one has left and everything is written', async () => {
    const writer = await engine.synced('writer');
    engine.log.automatic = false;
    writer.text.insert(0, 'last words');
    await engine.exchange();
    writer.disconnect();
    expect(engine.registry.roomCount).toBe(1);
    engine.log.finish();
    await engine.exchange();
    expect(engine.registry.roomCount).toBe(0);
    expect(plainDoc(engine.log.updates(ROOM))).toBe('last words');
  });

  it('drains: writes what is waiting, acknowledges it, then tells everybody to come back', async () => {
    const writer = await engine.synced('writer');
    engine.log.automatic = false;
    writer.text.insert(0, 'last words');
    await engine.exchange();
    const drained = engine.registry.drain();
    await expect(engine.join(engine.client('late'))).rejects.toMatchObject({ code: 1012 });
    const frames = writer.writes.length;
    engine.log.finish();
    await drained;
    expect(writer.writes.length).toBe(frames + 1);
    expect(writer.closed).toEqual({ code: 1012, reason: 'restarting' });
    expect(plainDoc(engine.log.updates(ROOM))).toBe('last words');
  });

  it('gives an idle client a sign of life before a stock one would give up', async () => {
    const idle = await engine.synced('idle');
    idle.writes.length = 0;
    await engine.clock.advance(60_000);
    expect(idle.writes.length).toBeGreaterThanOrEqual(3);
    idle.read();
    expect(idle.closed).toBeNull();
  });

  it('cuts a reader with more than 4 MB unsent and leaves the others alone', async () => {
    const [slow, writer] = [await engine.synced('slow'), await engine.synced('writer')];
    slow.unsent = 4 * 1024 * 1024 + 1_000;
    writer.text.insert(0, 'a');
    await engine.exchange();
    expect(slow.wasCut).toBe(true);
    expect(writer.closed).toBeNull();
    expect(writer.acks.at(-1)).toBe(writer.sentUpdates);
  });
});

describe('what is refused', () => {
  const sync = (type: number, payload: Uint8Array): Uint8Array => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.SYNC);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, payload);
    return encoding.toUint8Array(encoder);
  };
  const doc = new Y.Doc();
  doc.getText('text').insert(0, '가나다라');
  const honest = Y.encodeStateAsUpdate(doc);

  it.each([
    ['nothing', Uint8Array.of()],
    ['an unknown message type', Uint8Array.of(77)],
    ['an acknowledgement', Uint8Array.of(MESSAGE.ACK, 1)],
    ['an unknown sync type', sync(9, honest)],
    ['a cut update', sync(2, honest.subarray(0, honest.length - 3))],
    ['random bytes as update', sync(2, Uint8Array.of(5, 200, 3, 9, 9, 9, 255, 255, 255, 255, 15))],
    ['an update of version 2', sync(2, Y.encodeStateAsUpdateV2(doc))],
    ['a rubbish state vector', sync(0, Uint8Array.of(9, 1))],
    ['a length beyond the message', Uint8Array.of(0, 2, 200)],
    ['presence that is no JSON', Uint8Array.of(1, 5, 1, 7, 1, 1, 65)],
  ])('%s closes with 4422 and leaves log and peers alone', async (_what, bytes) => {
    const [lead, hostile] = [await engine.synced('lead'), await engine.synced('hostile')];
    hostile.sendRaw(bytes);
    await engine.exchange();
    expect(hostile.closed).toEqual({ code: 4422, reason: 'malformed' });
    expect(engine.log.updates(ROOM)).toHaveLength(0);
    expect(lead.closed).toBeNull();
  });

  it('a message above 1 MB closes with 4413', async () => {
    const writer = await engine.synced('writer');
    writer.text.insert(0, 'x'.repeat(1024 * 1024));
    await engine.exchange();
    expect(writer.closed).toEqual({ code: 4413, reason: 'too_large' });
    expect(engine.log.updates(ROOM)).toHaveLength(0);
  });

  it('a flood closes with 4429, the pace of people and their tools does not', async () => {
    const writer = await engine.synced('writer');
    const step1 = sync(0, Uint8Array.of(0));
    for (let count = 0; count < 1_000; count += 1) writer.sendRaw(step1);
    expect(writer.closed).toBeNull();
    for (let count = 0; count < 6_000; count += 1) writer.sendRaw(step1);
    expect(writer.closed).toEqual({ code: 4429, reason: 'too_fast' });
  });
});
