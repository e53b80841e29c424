import { crc32, deflateSync } from 'node:zlib';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { DemoServer } from './walls.scene';

/** Messages of the stock protocol that somebody sends into a room, without waiting to be let in. */
type RoomAttack = () => readonly Uint8Array[];

const update = (): Uint8Array => {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('침입')]);
  doc.getXmlFragment('default').insert(0, [paragraph]);
  const bytes = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return bytes;
};
const sync = (step: number, bytes: Uint8Array): Uint8Array => Uint8Array.of(0, step, bytes.length, ...bytes);
const presence = Uint8Array.of(1, 6, 1, 7, 1, 2, 0x7b, 0x7d);

export const ROOM_ATTACKS: Readonly<Record<string, RoomAttack>> = {
  ask: () => [sync(0, Uint8Array.of(0))],
  'ask, write and show oneself': () => [sync(0, Uint8Array.of(0)), sync(2, update()), presence, Uint8Array.of(3), sync(1, update())],
};

/** The ways to write the name of a section's room, or to hope for a room beside it. */
export const roomNames = (sectionId: string): readonly string[] => [`section:${sectionId}`, `section%3A${sectionId}?ack=1`, `section:${sectionId.toUpperCase()}`, `minutes:${sectionId}`, `draft:${sectionId}`, `opinion:${sectionId}`];

export interface RoomAnswer {
  readonly code: number;
  readonly reason: string;
  /** Of all messages received. */
  readonly bytes: number;
}

/** Whoever is not let in is told so; only then is it known that nothing came. */
const LIMIT_MS = 15_000;

/** Opens the room's socket, says everything at once and listens until it is closed, or until something is said. */
export const knock = (server: DemoServer, email: string | null, room: string, attack: RoomAttack): Promise<RoomAnswer> =>
  new Promise((resolve, reject) => {
    let bytes = 0;
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/collab/${room}`, { headers: { cookie: server.cookieOf(email), origin: server.origin } });
    const enough = setTimeout(() => reject(new Error(`neither an answer nor an end from ${room}`)), LIMIT_MS);
    socket.on('open', () => attack().forEach((message) => socket.send(message)));
    socket.on('message', (data: Buffer) => {
      bytes += data.length;
      socket.close();
    });
    socket.on('error', reject);
    socket.on('close', (code, reason) => {
      clearTimeout(enough);
      resolve({ code, reason: reason.toString(), bytes });
    });
  });

export interface FileAttack {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

/** Every route of files, by ids that somebody learnt or guessed. */
export const fileAttacks = ({ sectionId, fileId, etag }: { readonly sectionId: string; readonly fileId: string; readonly etag: string }) => {
  const get = (path: string, headers: Record<string, string> = {}): FileAttack => ({ method: 'GET', path, headers });
  const post = (path: string, headers: Record<string, string>, body = PICTURE): FileAttack => ({ method: 'POST', path, headers: { 'content-type': 'image/png', ...headers }, body });
  return {
    upload: post(`/files/sections/${sectionId}`, { 'x-shoal-upload': '1' }),
    'upload of rubbish': post(`/files/sections/${sectionId}`, { 'x-shoal-upload': '1' }, Uint8Array.of(1, 2, 3)),
    'upload as another page would': post(`/files/sections/${sectionId}`, { origin: 'https://elsewhere.example' }),
    download: get(`/files/${fileId}`),
    'download what one has already': get(`/files/${fileId}`, { 'if-none-match': etag }),
    'download a part': get(`/files/${fileId}`, { range: 'bytes=0-10' }),
    'look at the head': { method: 'HEAD', path: `/files/${fileId}` },
    'download by the section': get(`/files/${sectionId}`),
    'list the section': get(`/files/sections/${sectionId}`),
    'download below the section': get(`/files/sections/${sectionId}/${fileId}`),
    'download past the route': get(`/files/sections/..%2f${fileId}`),
    'download in capitals': get(`/files/${fileId.toUpperCase()}`),
  } satisfies Record<string, FileAttack>;
};

/** What is told apart: status, body, and every header but the clock's and the request's own number. */
export interface FileAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: readonly (readonly [string, string])[];
}

export const tryFile = async (server: DemoServer, email: string | null, { method, path, headers, body }: FileAttack): Promise<FileAnswer> => {
  const response = await fetch(server.origin + path, { method, headers: { ...headers, cookie: server.cookieOf(email) }, ...(body && { body }) });
  const told = [...response.headers].filter(([name]) => name !== 'date');
  // An address that is no route at all is repeated in the answer; whoever asks knows it.
  const text = (await response.text()).replaceAll(path, '<path>');
  return { status: response.status, body: text, headers: told.map(([name, value]) => [name, name === 'content-length' || name === 'etag' ? (response.ok ? value : '') : value] as const) };
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
};
/** A real picture of one pixel. */
const PICTURE = Uint8Array.from(
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0)),
    chunk('IDAT', deflateSync(Uint8Array.of(0, 255, 0, 0))),
    chunk('IEND', new Uint8Array()),
  ]),
);
