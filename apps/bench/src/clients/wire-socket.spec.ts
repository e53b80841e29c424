import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { clientFrame, WireSocket } from './wire-socket';

let server: WebSocketServer;
let port: number;
beforeAll(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

interface Heard {
  readonly kept: Buffer;
  readonly length: number;
}

const open = async (keepsLarge: boolean): Promise<{ heard: Heard[]; closed: Promise<number | null>; wire: WireSocket; peer: WebSocket }> => {
  const heard: Heard[] = [];
  let end: (code: number | null) => void = () => undefined;
  const closed = new Promise<number | null>((resolve) => {
    end = resolve;
  });
  const arrived = once(server, 'connection') as Promise<[WebSocket]>;
  const owner = { keepsLarge, closed: (code: number | null) => end(code), message: (bytes: Buffer, from: number, to: number, length: number) => void heard.push({ kept: Buffer.from(bytes.subarray(from, to)), length }) };
  const wire = await new Promise<WireSocket>((resolve) => {
    const socket: WireSocket = new WireSocket(owner, { port, path: '/', headers: {} }, () => resolve(socket));
  });
  return { heard, closed, wire, peer: (await arrived)[0] };
};
const some = (length: number): Buffer => Buffer.from(Uint8Array.from({ length }, (_, index) => index % 251));

it('reads frames of all sizes, however they are cut', async () => {
  const { heard, closed, peer } = await open(true);
  const lengths = [0, 1, 125, 126, 5_000, 65_535, 65_536, 1_000_000, 3, 40_000, 7];
  for (const length of lengths) peer.send(some(length));
  peer.ping();
  await once(peer, 'pong');
  expect(heard.map(({ length }) => length)).toEqual(lengths);
  for (const { kept, length } of heard) expect(kept.equals(some(length))).toBe(true);
  peer.close(4408);
  expect(await closed).toBe(4408);
});

it('counts a large frame that nobody wants to keep', async () => {
  const { heard, wire, peer } = await open(false);
  peer.send(some(2_000_000));
  peer.send(some(9));
  peer.ping();
  await once(peer, 'pong');
  expect(heard.map(({ length, kept }) => [length, kept.length < 1_000])).toEqual([[2_000_000, true], [9, true]]);
  wire.end();
});

it('sends what the other side reads', async () => {
  const { wire, peer } = await open(false);
  const got: Buffer[] = [];
  peer.on('message', (data: Buffer) => got.push(data));
  const lengths = [0, 125, 126, 70_000];
  wire.socket.write(Buffer.concat(lengths.map((length) => clientFrame(some(length)))));
  wire.socket.write(clientFrame(Buffer.of(), 9));
  while (got.length < lengths.length) await once(peer, 'message');
  expect(got.map((data) => data.equals(some(data.length)) && data.length)).toEqual(lengths);
  wire.end();
});
