import { CLOSE, sectionRoom } from '@shoal/contract';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { RoomConnections } from './room-connections';
import { SectionConnection } from './section-connection';
import type { SectionView } from './section-view';
import { EngineServer } from './testing/engine-server';
import { UnsavedMarks } from './unsaved-marks';

const ROOM = sectionRoom('0192f0a2-7d3e-7c51-9a43-5f0c2b1d4e6a');

const until = async (met: () => boolean, what: string): Promise<void> => {
  for (const end = Date.now() + 8_000; !met(); await new Promise((resolve) => setTimeout(resolve, 5))) {
    if (Date.now() > end) throw new Error(`never happened: ${what}`);
  }
};

const type = ({ doc }: SectionView, text: string): void =>
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(text)]);
    doc.getXmlFragment('default').push([paragraph]);
  });

const shown = ({ doc }: SectionView): string => doc.getXmlFragment('default').toString();

describe('a section’s connection to the engine', () => {
  let server: EngineServer;
  let open: SectionConnection[];

  beforeEach(async () => {
    globalThis.WebSocket = WebSocket as unknown as typeof globalThis.WebSocket;
    server = new EngineServer();
    await server.listening();
    open = [];
  });

  afterEach(async () => {
    for (const connection of open) connection.close();
    await server.stop();
  });

  const connect = async (canWrite = true): Promise<SectionConnection> => {
    const connection = new SectionConnection({ room: ROOM, personId: 'han', canWrite, marks: new UnsavedMarks('han'), serverUrl: server.url });
    open.push(connection);
    await until(() => connection.view.ready && connection.view.online, 'ready');
    return connection;
  };

  it('is saved only after the commit, and draws nothing anew per keystroke', async () => {
    const connection = await connect();
    expect(connection.view).toMatchObject({ writable: true, ended: null, refused: null, save: { kind: 'saved' } });
    server.log.hold();
    type(connection.view, '하나');
    const view = connection.view;
    type(view, '둘');
    expect(view.save).toEqual({ kind: 'saving' });
    expect(connection.view).toBe(view);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(connection.view.save).toEqual({ kind: 'saving' });
    server.log.resume();
    await until(() => connection.view.save.kind === 'saved', 'saved');
    expect(server.stored(ROOM)).toContain('둘');
  });

  it('cut before the acknowledgement: unsaved, then saved once step 2 of the next connection is on the disk', async () => {
    const connection = await connect();
    server.log.hold();
    type(connection.view, '하나');
    type(connection.view, '둘');
    server.cutAll();
    await until(() => connection.view.save.kind === 'unsaved', 'unsaved');
    expect(connection.view.save).toEqual({ kind: 'unsaved', count: 2 });
    expect(connection.view.writable).toBe(true);
    type(connection.view, '셋');
    expect(connection.view.save).toEqual({ kind: 'unsaved', count: 3 });
    await until(() => connection.view.online, 'reconnected');
    expect(connection.view.save).toEqual({ kind: 'saving' });
    server.log.resume();
    await until(() => connection.view.save.kind === 'saved', 'saved');
    for (const word of ['하나', '둘', '셋']) expect(server.stored(ROOM)).toContain(word);
    expect(server.joins).toBe(2);
  });

  it('counts over many messages and connections until nothing is left', async () => {
    const connection = await connect();
    for (let round = 0; round < 4; round += 1) {
      for (let word = 0; word < 50; word += 1) type(connection.view, `${round}-${word}.`);
      server.cutAll();
      await until(() => !connection.view.online, 'lost');
      for (let word = 50; word < 60; word += 1) type(connection.view, `${round}-${word}.`);
      await until(() => connection.view.online, 'back');
    }
    await until(() => connection.view.save.kind === 'saved', 'saved');
    for (let round = 0; round < 4; round += 1) for (let word = 0; word < 60; word += 1) expect(server.stored(ROOM)).toContain(`>${round}-${word}.<`);
  });

  it('nothing typed: reconnecting, and back soon after a planned restart', async () => {
    const connection = await connect();
    const kinds: string[] = [];
    connection.subscribe(() => kinds.push(connection.view.save.kind));
    server.closeAll(CLOSE.RESTARTING, 'restarting');
    await until(() => kinds.includes('reconnecting'), 'reconnecting');
    await until(() => connection.view.online && connection.view.save.kind === 'saved', 'back');
  });

  it('a reader may not write; granted later, it may', async () => {
    server.access = 'read';
    const connection = await connect(false);
    expect(connection.view.writable).toBe(false);
    server.changeAccess('write');
    await until(() => connection.view.writable, 'writable');
    type(connection.view, '이제');
    await until(() => connection.view.save.kind === 'saved' && server.stored(ROOM).includes('이제'), 'saved');
  });

  it('writing taken away while offline: the text is started anew and what was typed is offered', async () => {
    const connection = await connect();
    type(connection.view, '저장된 글');
    await until(() => server.stored(ROOM).includes('저장된') && connection.view.save.kind === 'saved', 'saved');
    const { key } = connection.view;
    server.cutAll();
    server.access = 'read';
    await until(() => !connection.view.online, 'lost');
    type(connection.view, '못 저장한 글');
    await until(() => connection.view.refused !== null && connection.view.ready && connection.view.online, 'refused');
    expect(connection.view.refused).toMatchObject({ reason: 'read_only', text: '못 저장한 글' });
    expect(connection.view.key).not.toBe(key);
    expect(connection.view).toMatchObject({ writable: false, ended: null, save: { kind: 'unsaved', count: 1 } });
    expect(shown(connection.view)).toBe('<paragraph>저장된 글</paragraph>');
    connection.view.discardRefused();
    expect(connection.view).toMatchObject({ refused: null, save: { kind: 'saved' } });
  });

  it('typed without the right to: 4403 read_only offers it', async () => {
    server.access = 'read';
    const connection = await connect();
    type(connection.view, '몰래');
    await until(() => connection.view.refused !== null && connection.view.ready, 'refused');
    expect(connection.view.refused).toMatchObject({ reason: 'read_only', text: '몰래' });
    expect(server.stored(ROOM)).toBe('');
  });

  it('a reader’s tidying up after others’ formatting is nobody’s edit', async () => {
    const writer = await connect();
    server.access = 'read';
    const reader = await connect();
    const text = new Y.XmlText('굵게 하고 다시');
    writer.view.doc.getXmlFragment('default').insert(0, [text]);
    await until(() => shown(reader.view).includes('다시'), 'seen');
    let tidied = 0;
    reader.view.doc.on('update', (_update, origin) => void (tidied += origin === reader.view.provider ? 0 : 1));
    text.format(0, 4, { bold: {} });
    text.format(0, 4, { bold: null });
    text.format(2, 4, { bold: {} });
    writer.view.doc.transact(() => text.delete(0, 6));
    await until(() => !shown(reader.view).includes('다시') || text.length === 2, 'deleted');
    await until(() => shown(reader.view) === shown(writer.view), 'alike');
    reader.view.doc.transact(() => reader.view.doc.getXmlFragment('default').delete(0, 1));
    expect(tidied).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(reader.view).toMatchObject({ refused: null, ended: null, online: true, save: { kind: 'saved' } });
    expect(server.stored(ROOM)).toBe(shown(writer.view));
  });

  it('saved after all, only its acknowledgement was lost: nothing is offered', async () => {
    const connection = await connect();
    server.log.hold();
    type(connection.view, '저장됨');
    await new Promise((resolve) => setTimeout(resolve, 50));
    server.access = 'read';
    server.cutAll();
    server.log.resume();
    await until(() => !connection.view.writable && connection.view.ready && connection.view.online, 'reading');
    expect(connection.view).toMatchObject({ refused: null, save: { kind: 'saved' } });
    expect(shown(connection.view)).toContain('저장됨');
  });

  it('too large: offered, and the rest goes on', async () => {
    const connection = await connect();
    const long = '가'.repeat(400_000);
    type(connection.view, long);
    await until(() => connection.view.refused !== null && connection.view.online && connection.view.ready, 'refused');
    expect(connection.view.refused).toMatchObject({ reason: 'too_large', text: long });
    connection.view.discardRefused();
    type(connection.view, '짧게');
    await until(() => connection.view.save.kind === 'saved' && server.stored(ROOM).includes('짧게'), 'saved');
  });

  it.each([
    [CLOSE.NOT_SIGNED_IN, 'not_signed_in', 'not_signed_in', 'access_ended'],
    [CLOSE.NO_ACCESS, 'no_access', 'no_access', 'no_access'],
    [CLOSE.ACCESS_ENDED, 'access_ended', 'access_ended', 'access_ended'],
  ] as const)('%i ends it: the text is gone, what was unsaved is offered, nothing comes back', async (code, reason, ended, refused) => {
    const connection = await connect();
    type(connection.view, '비밀');
    await until(() => connection.view.save.kind === 'saved', 'saved');
    server.turnAway = { code, reason };
    server.cutAll();
    await until(() => !connection.view.online, 'lost');
    type(connection.view, '내 것');
    await until(() => connection.view.ended !== null, 'ended');
    expect(connection.view).toMatchObject({ ended, ready: false, writable: false, online: false, save: { kind: 'unsaved', count: 1 } });
    expect(connection.view.refused).toMatchObject({ reason: refused, text: '내 것' });
    expect(shown(connection.view)).toBe('');
    server.turnAway = null;
    const { joins } = server;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(server.joins).toBe(joins);
  });

  it('a room nobody uses closes when idle, one with unsaved edits once they are saved', async () => {
    const rooms = new RoomConnections('han', { idleMs: 20, serverUrl: server.url });
    const connection = rooms.acquire(ROOM, true);
    expect(rooms.acquire(ROOM, true)).toBe(connection);
    await until(() => connection.view.ready, 'ready');
    rooms.release(ROOM);
    server.log.hold();
    type(connection.view, '하나');
    rooms.release(ROOM);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(rooms.get(ROOM)).toBe(connection);
    expect(rooms.save.current()).toEqual({ kind: 'saving' });
    server.log.resume();
    await until(() => rooms.get(ROOM) === null, 'closed');
    expect(server.stored(ROOM)).toContain('하나');
    expect(rooms.save.current()).toEqual({ kind: 'saved' });
  });

  it('a room that an earlier visit has left edits of stays open until these are with the server, however late its copy opens', async () => {
    const kept = new Map<string, string>();
    const storage = { get length() { return kept.size; }, key: (index: number) => [...kept.keys()][index] ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) };
    Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
    try {
      const marks = new UnsavedMarks('han');
      marks.set(ROOM, 7, 2);
      const rooms = new RoomConnections('han', { idleMs: 20, serverUrl: server.url });
      rooms.deliverUnsaved();
      await until(() => rooms.get(ROOM)?.view.ready === true, 'ready');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(rooms.get(ROOM)?.view.save).toEqual({ kind: 'saved' });
      marks.remove(ROOM, [7]);
      await until(() => rooms.get(ROOM) === null, 'closed');
    } finally {
      Reflect.deleteProperty(globalThis, 'localStorage');
    }
  });

  it('offers what was refused in a room that no page shows, until the person has seen it', async () => {
    const rooms = new RoomConnections('han', { idleMs: 20, serverUrl: server.url });
    const connection = rooms.acquire(ROOM, true);
    await until(() => connection.view.ready, 'ready');
    server.cutAll();
    await until(() => !connection.view.online, 'away');
    server.access = 'read';
    type(connection.view, '하나');
    expect(rooms.leftovers()).toEqual([]);
    rooms.release(ROOM);
    await until(() => rooms.leftovers().length > 0, 'a leftover');
    const [left] = rooms.leftovers();
    expect(left?.refused).toMatchObject({ reason: 'read_only', text: '하나' });
    expect(rooms.leftovers()).toBe(rooms.leftovers());
    left?.discardRefused();
    expect(rooms.leftovers()).toEqual([]);
    rooms.closeAll();
  });

  it('opens a room anew for whoever has signed in again', async () => {
    const rooms = new RoomConnections('han', { idleMs: 60_000, serverUrl: server.url });
    const first = rooms.acquire(ROOM, true);
    await until(() => first.view.ready, 'ready');
    server.closeAll(CLOSE.NOT_SIGNED_IN, 'not_signed_in');
    await until(() => first.view.ended === 'not_signed_in', 'ended');
    rooms.release(ROOM);
    const second = rooms.acquire(ROOM, true);
    expect(second).not.toBe(first);
    await until(() => second.view.ready && second.view.ended === null, 'back');
    rooms.closeAll();
  });
});
