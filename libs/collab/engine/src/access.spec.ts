import { writeUpdate } from 'y-protocols/sync';
import { AUTH, MESSAGE, parseRoom } from '@shoal/contract';
import { plainDoc } from './testing/plain-doc';
import { ROOM, TestEngine } from './testing/test-engine';

let engine: TestEngine;
beforeEach(() => {
  engine = new TestEngine();
});
afterEach(() => engine.destroy());

const changed = (personId: string) =>
  engine.bus.emit({ type: 'access', concerns: ({ identity }) => identity.personId === personId });

describe('joining', () => {
  it('is refused without access, before the log is touched', async () => {
    engine.gate.access.set('person-rival', 'none');
    engine.log.unreadable = true;
    await expect(engine.join(engine.client('rival'))).rejects.toMatchObject({ code: 4403, reason: 'no_access' });
    expect(engine.registry.roomCount).toBe(0);
  });

  it('asks again when access changes during the question', async () => {
    let answer = (): void => undefined;
    engine.gate.hold = new Promise((resolve) => {
      answer = resolve;
    });
    const joining = engine.join(engine.client('leaver'));
    engine.gate.access.set('person-leaver', 'none');
    changed('person-leaver');
    engine.gate.hold = null;
    answer();
    await expect(joining).rejects.toMatchObject({ code: 4403 });
    expect(engine.gate.asked).toBe(2);
    expect(engine.registry.roomCount).toBe(0);
  });

  it('is for later when the gate cannot answer', async () => {
    engine.gate.broken = true;
    await expect(engine.join(engine.client('lead'))).rejects.toMatchObject({ code: 1012, reason: 'unavailable' });
  });
});

describe('a reader', () => {
  beforeEach(() => engine.gate.access.set('person-reader', 'read'));

  it('sees everything and is told that it may only read', async () => {
    const [reader, writer] = [await engine.synced('reader'), await engine.synced('writer')];
    writer.text.insert(0, '본문');
    await engine.exchange();
    expect(reader.text.toString()).toBe('본문');
    expect(reader.auth).toEqual([AUTH.DENIED]);
    expect(writer.auth).toEqual([AUTH.MAY_WRITE]);
  });

  it('changes nothing: its update closes its connection and reaches neither peers nor log', async () => {
    const [reader, writer] = [await engine.synced('reader'), await engine.synced('writer')];
    writer.text.insert(0, '본문');
    await engine.exchange();
    const rows = engine.log.updates(ROOM).length;
    reader.text.insert(0, '위조 ');
    await engine.exchange();
    expect(reader.closed).toEqual({ code: 4403, reason: 'read_only' });
    expect(writer.text.toString()).toBe('본문');
    expect(engine.log.updates(ROOM)).toHaveLength(rows);
  });

  it('cannot bring a deletion either', async () => {
    const [reader, writer] = [await engine.synced('reader'), await engine.synced('writer')];
    writer.text.insert(0, '본문');
    await engine.exchange();
    reader.text.delete(0, 1);
    await engine.exchange();
    expect(reader.closed?.code).toBe(4403);
    expect(plainDoc(engine.log.updates(ROOM))).toBe('본문');
  });

  it('may repeat what it has heard', async () => {
    const [reader, writer] = [await engine.synced('reader'), await engine.synced('writer')];
    writer.text.insert(0, '본문');
    await engine.exchange();
    const [update] = engine.log.updates(ROOM);
    reader.queue(MESSAGE.SYNC, (encoder) => writeUpdate(encoder, update!));
    await engine.exchange();
    expect(reader.closed).toBeNull();
  });
});

describe('a change of access', () => {
  it('closes with 4408 at once, with nothing delivered after', async () => {
    const [leaver, writer] = [await engine.synced('leaver'), await engine.synced('writer')];
    engine.gate.access.set('person-leaver', 'none');
    writer.text.insert(0, 'secret');
    writer.deliver();
    const writes = leaver.writes.length;
    changed('person-leaver');
    await engine.exchange();
    expect(leaver.closed).toEqual({ code: 4408, reason: 'access_ended' });
    expect(leaver.writes).toHaveLength(writes);
    expect(leaver.text.toString()).toBe('');
    expect(writer.closed).toBeNull();
  });

  it('makes a writer a reader and back without closing', async () => {
    const [writer, lead] = [await engine.synced('writer'), await engine.synced('lead')];
    writer.text.insert(0, '작성');
    await engine.exchange();
    engine.gate.access.set('person-writer', 'read');
    engine.bus.emit({ type: 'access', concerns: ({ scope }) => scope === 'bid-a' });
    await engine.exchange();
    expect(writer.closed).toBeNull();
    expect(writer.auth.at(-1)).toBe(AUTH.DENIED);

    engine.gate.access.set('person-writer', 'write');
    engine.bus.emit({ type: 'access', concerns: ({ room }) => parseRoom(room)?.kind === 'section' });
    await engine.exchange();
    writer.text.insert(2, ' 중');
    await engine.exchange();
    expect(lead.text.toString()).toBe('작성 중');
    expect(writer.auth.at(-1)).toBe(AUTH.MAY_WRITE);
  });

  it('is noticed within a minute even without an event', async () => {
    const leaver = await engine.synced('leaver');
    engine.gate.access.set('person-leaver', 'none');
    await engine.clock.advance(60_000);
    expect(leaver.closed).toEqual({ code: 4408, reason: 'access_ended' });
  });

  it('is asked for again when the gate could not answer', async () => {
    const leaver = await engine.synced('leaver');
    engine.gate.access.set('person-leaver', 'none');
    engine.gate.broken = true;
    changed('person-leaver');
    await engine.exchange();
    expect(leaver.closed).toBeNull();
    engine.gate.broken = false;
    await engine.clock.advance(1_000);
    expect(leaver.closed).toEqual({ code: 4408, reason: 'access_ended' });
  });

  it('checks everybody again after events may have been missed', async () => {
    const leaver = await engine.synced('leaver');
    engine.gate.access.set('person-leaver', 'none');
    engine.bus.emit({ type: 'missed' });
    await engine.exchange();
    expect(leaver.closed?.code).toBe(4408);
  });

  it('lets the last answer win when several are on their way', async () => {
    const writer = await engine.synced('writer');
    let answer = (): void => undefined;
    engine.gate.hold = new Promise((resolve) => {
      answer = resolve;
    });
    engine.gate.access.set('person-writer', 'none');
    changed('person-writer');
    engine.gate.access.set('person-writer', 'write');
    changed('person-writer');
    answer();
    engine.gate.hold = null;
    await engine.exchange();
    expect(writer.closed).toBeNull();
  });
});
