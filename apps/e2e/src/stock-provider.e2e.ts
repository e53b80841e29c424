import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ApiClient } from './api-client';
import { ShoalProcess } from './shoal-process';

/** Nothing of ours on this side: the y-websocket provider as it comes, a session cookie, a room's name. */
const join = (shoal: ShoalProcess, client: ApiClient, room: string) => {
  class CookieSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: client.cookie, origin: shoal.origin } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`ws://localhost:${shoal.port}/collab`, room, doc, { WebSocketPolyfill: CookieSocket as never, disableBc: true, maxBackoffTime: 500 });
  const text = doc.getXmlFragment('default');
  return {
    doc,
    provider,
    type: (words: string) =>
      doc.transact(() => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText(words)]);
        text.insert(text.length, [paragraph]);
      }),
    read: () => text.toString(),
    leave: () => {
      provider.destroy();
      doc.destroy();
    },
  };
};

const until = async (what: string, is: () => boolean, limitMs = 20_000): Promise<void> => {
  const end = Date.now() + limitMs;
  while (!is()) {
    if (Date.now() > end) throw new Error(`waited ${limitMs} ms for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

let shoal: ShoalProcess;
let naru: ApiClient;
let daon: ApiClient;
let room: string;

beforeAll(async () => {
  shoal = await ShoalProcess.start();
  [naru, daon] = await Promise.all([ApiClient.signIn(shoal.origin, 'lead@naru.example'), ApiClient.signIn(shoal.origin, 'writer@daon.example')]);
  const own = await naru.sections();
  const shared = (await daon.sections()).find((section) => section.viewerCan.write && own.some(({ id, viewerCan }) => id === section.id && viewerCan.write));
  room = shared?.room ?? '';
}, 120_000);
afterAll(() => shoal?.stop());

it('writes a Korean section with two firms through SIGKILL of the server: nothing that was shown is lost, what was typed meanwhile arrives', async () => {
  expect(room).toMatch(/^section:[0-9a-f-]{36}$/);
  const [a, b] = [join(shoal, naru, room), join(shoal, daon, room)];
  await until('both in sync', () => a.provider.synced && b.provider.synced);
  const before = a.read();
  expect(before.length).toBeGreaterThan(100);
  expect(b.read()).toBe(before);

  a.type('나루가 먼저 씁니다.');
  await until('seen by the other', () => b.read().includes('나루가 먼저 씁니다.'));
  for (let i = 0; i < 50; i += 1) {
    a.type(`나루 ${i}번째 문장`);
    b.type(`다온 ${i}번째 문장`);
  }
  await until('some of it shown', () => a.read().includes('다온 10번째 문장'));
  const [shownToA, shownToB] = [a.read(), b.read()];
  await shoal.end('SIGKILL');
  a.type('서버가 없는 동안 나루가 쓴 글');
  b.type('서버가 없는 동안 다온이 쓴 글');
  await shoal.launch();

  await until('converged again', () => a.provider.wsconnected && b.provider.wsconnected && a.read() === b.read() && a.read().includes('다온이 쓴 글') && b.read().includes('나루가 쓴 글'), 40_000);
  const fresh = join(shoal, naru, room);
  await until('a newcomer in sync', () => fresh.provider.synced && fresh.read() === a.read());
  const sentences = (text: string): string[] => text.match(/(나루|다온) \d+번째 문장/g) ?? [];
  for (const sentence of [...sentences(shownToA), ...sentences(shownToB)]) expect(fresh.read()).toContain(sentence);
  expect(new Set(sentences(fresh.read())).size).toBe(sentences(fresh.read()).length);
  expect(sentences(fresh.read())).toHaveLength(100);
  for (const client of [a, b, fresh]) client.leave();
}, 120_000);

it('gives a rival, another cooperative and a stranger nothing through a raw WebSocket', async () => {
  const rival = await ApiClient.signIn(shoal.origin, 'lead@saebom.example');
  const other = await ApiClient.signIn(shoal.origin, 'owner@other.example');
  const attempt = (cookie: string, name: string): Promise<{ code: number; bytes: number }> =>
    new Promise((resolve) => {
      let bytes = 0;
      const socket = new WebSocket(`ws://localhost:${shoal.port}/collab/${name}?ack=1`, { headers: { cookie, origin: shoal.origin } });
      socket.on('open', () => socket.send(Buffer.from([0, 0, 1, 0])));
      socket.on('message', (data: Buffer) => (bytes += data.length));
      socket.on('close', (code) => resolve({ code, bytes }));
      socket.on('error', () => resolve({ code: -1, bytes }));
    });
  expect(await attempt(rival.cookie, room)).toEqual({ code: 4403, bytes: 0 });
  expect(await attempt(other.cookie, room)).toEqual({ code: 4403, bytes: 0 });
  expect(await attempt(rival.cookie, 'section:01900000-0000-7000-8000-000000000000')).toEqual({ code: 4403, bytes: 0 });
  expect(await attempt('', room)).toEqual({ code: 4401, bytes: 0 });
}, 60_000);
