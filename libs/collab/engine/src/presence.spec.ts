import * as encoding from 'lib0/encoding';
import { MESSAGE } from '@shoal/contract';
import { ROOM, TestEngine } from './testing/test-engine';
import type { TestClient } from './testing/test-client';

let engine: TestEngine;
beforeEach(() => {
  engine = new TestEngine();
});
afterEach(() => engine.destroy());

const seenBy = (viewer: TestClient, of: TestClient) => viewer.awareness.getStates().get(of.doc.clientID);

describe('presence', () => {
  it('carries the person as the server knows it, whatever the client claims', async () => {
    const [lead, writer] = [await engine.synced('lead'), await engine.synced('writer')];
    writer.announce({ user: { name: '대표', personId: 'person-lead', color: '#fff' }, cursor: 4 });
    await engine.exchange();
    expect(seenBy(lead, writer)).toEqual({
      cursor: 4,
      user: { personId: 'person-writer', name: 'writer', firmId: 'firm-naru', firmName: '나루', chip: '나루', colorSlot: 3 },
    });
  });

  it('cannot be set for another client id, nor can one connection be many', async () => {
    const [lead, writer, ghost] = [await engine.synced('lead'), await engine.synced('writer'), await engine.synced('ghost')];
    lead.announce({ cursor: 1 });
    ghost.announce({ cursor: 2 });
    await engine.exchange();
    ghost.queue(MESSAGE.AWARENESS, (encoder) => {
      const entries = encoding.createEncoder();
      encoding.writeVarUint(entries, 20_001);
      for (const id of [lead.doc.clientID, ...Array.from({ length: 20_000 }, (_, index) => index)]) {
        encoding.writeVarUint(entries, id);
        encoding.writeVarUint(entries, 99);
        encoding.writeVarString(entries, '{"cursor":9}');
      }
      encoding.writeVarUint8Array(encoder, encoding.toUint8Array(entries));
    });
    await engine.exchange();
    expect(seenBy(writer, lead)).toMatchObject({ cursor: 1 });
    expect(seenBy(writer, ghost)).toMatchObject({ cursor: 2 });
    expect(writer.awareness.getStates().size).toBe(3);
  });

  it('does not give one person the caret of another who has left', async () => {
    const [lead, writer] = [await engine.synced('lead'), await engine.synced('writer')];
    lead.announce({ cursor: 1 });
    await engine.exchange();
    lead.disconnect();
    const thief = await engine.synced('thief');
    thief.doc.clientID = lead.doc.clientID;
    thief.awareness.clientID = lead.doc.clientID;
    thief.announce({ cursor: 5 });
    await engine.exchange();
    expect(seenBy(writer, lead)).toBeUndefined();
  });

  it('is shown to newcomers, answered when asked for, and gone on leaving', async () => {
    const lead = await engine.synced('lead');
    lead.announce({ cursor: 1 });
    await engine.exchange();
    const writer = await engine.synced('writer');
    expect(seenBy(writer, lead)).toMatchObject({ cursor: 1 });
    writer.awareness.states.delete(lead.doc.clientID);
    writer.queue(MESSAGE.QUERY_AWARENESS, () => undefined);
    await engine.exchange();
    expect(seenBy(writer, lead)).toMatchObject({ cursor: 1 });
    expect(engine.registry.peopleIn(ROOM).map(({ name }) => name)).toEqual(['lead']);
    lead.disconnect();
    await engine.exchange();
    expect(seenBy(writer, lead)).toBeUndefined();
    expect(engine.registry.peopleIn(ROOM)).toEqual([]);
  });

  it('is back at once when a client reconnects with an unchanged state, even to a new process', async () => {
    const [lead, writer] = [await engine.synced('lead'), await engine.synced('writer')];
    lead.announce({ cursor: 1 });
    await engine.exchange();
    for (const again of [() => lead.disconnect(), () => engine.restart()]) {
      again();
      await engine.clock.advance(500);
      if (writer.closed) await engine.join(writer);
      await engine.exchange();
      expect(seenBy(lead, writer)).toBeUndefined();
      await engine.join(lead);
      lead.sendPresenceOf(lead.doc.clientID);
      await engine.exchange();
      expect(seenBy(writer, lead)).toMatchObject({ cursor: 1 });
    }
  });

  it('follows the newest socket of a tab whose old one is still half open', async () => {
    const [lead, writer] = [await engine.synced('lead'), await engine.synced('writer')];
    lead.announce({ cursor: 1 });
    await engine.exchange();
    await engine.join(lead);
    lead.announce({ cursor: 2 });
    await engine.exchange();
    expect(seenBy(writer, lead)).toMatchObject({ cursor: 2 });
  });

  it('is gone for the others also when a client says so right after moving', async () => {
    const [lead, writer] = [await engine.synced('lead'), await engine.synced('writer')];
    writer.announce({ cursor: 1 });
    writer.announce(null);
    writer.deliver();
    writer.disconnect();
    await engine.exchange();
    expect(seenBy(lead, writer)).toBeUndefined();
  });

  it('reaches the others at most ten times a second, the newest winning', async () => {
    const [lead, writer] = [await engine.synced('lead'), await engine.synced('writer')];
    lead.writes.length = 0;
    for (let cursor = 0; cursor < 50; cursor += 1) {
      writer.announce({ cursor });
      writer.deliver();
      await engine.clock.advance(20);
    }
    await engine.clock.advance(200);
    lead.read();
    expect(seenBy(lead, writer)).toMatchObject({ cursor: 49 });
    expect(lead.writes.length).toBeLessThanOrEqual(11);
    expect(lead.writes.length).toBeGreaterThanOrEqual(9);
  });

  it('ends after 30 s without a sign of life', async () => {
    const [lead, writer] = [await engine.synced('lead'), await engine.synced('writer')];
    writer.announce({ cursor: 1 });
    await engine.exchange();
    await engine.clock.advance(36_000);
    lead.read();
    expect(seenBy(lead, writer)).toBeUndefined();
  });

  it('above 4 KB closes with 4413', async () => {
    const writer = await engine.synced('writer');
    writer.announce({ note: 'x'.repeat(4096) });
    await engine.exchange();
    expect(writer.closed).toEqual({ code: 4413, reason: 'too_large' });
  });

  it('ignores what stock clients echo of others', async () => {
    const [lead, writer, third] = [await engine.synced('lead'), await engine.synced('writer'), await engine.synced('third')];
    lead.announce({ cursor: 1 });
    await engine.exchange();
    third.writes.length = 0;
    writer.sendPresenceOf(lead.doc.clientID);
    await engine.exchange();
    expect(third.writes).toHaveLength(0);
    writer.announce({ cursor: 2 });
    await engine.exchange();
    expect(seenBy(third, writer)).toMatchObject({ cursor: 2 });
  });

  it('is never written to the log', async () => {
    const writer = await engine.synced('writer');
    engine.log.batches.length = 0;
    writer.announce({ cursor: 1 });
    await engine.exchange();
    expect(engine.log.batches).toEqual([]);
  });
});
