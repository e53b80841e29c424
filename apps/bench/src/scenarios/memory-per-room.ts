import { fillRooms, writeTexts } from '../clients/open-rooms';
import { pause } from '../clients/pause';
import { RoomClient } from '../clients/room-client';
import { shortText } from '../documents/short-text';
import { Inspector } from '../machine/inspector';
import { residentBytes } from '../machine/processes';
import type { RunningServer, ServerKind } from '../servers/server-kind';
import { bestPeer, figure, type Measures, round, type Scenario } from './scenario';

const TEXT_BYTES = 4_096;
const CLIENTS = 4;
const KB = 1024;
/** Debounced stores, unloading of documents nobody is in. */
const SETTLE_MS = 6_000;

interface Memory {
  readonly resident: number;
  readonly heap: number;
}

const settled = async (server: RunningServer, inspector: Inspector): Promise<Memory> => {
  await pause(SETTLE_MS);
  const samples: Memory[] = [];
  for (let index = 0; index < 3; index += 1) {
    await inspector.collectGarbage();
    await pause(1_000);
    samples.push({ resident: residentBytes(server.pid), heap: (await inspector.heap()).used });
  }
  return { resident: Math.min(...samples.map(({ resident }) => resident)), heap: Math.min(...samples.map(({ heap }) => heap)) };
};

interface Wave {
  readonly before: Memory;
  readonly open: Memory;
  readonly closed: Memory;
  /** After all have come and gone once more. */
  readonly closedAgain: Memory;
}

/** Memory with so many clients in so many rooms of 4 KB, in a server of its own. */
const wave = async (kind: ServerKind, rooms: number, clientsPerRoom: number): Promise<Wave> => {
  const server = await kind.start({ inspect: true });
  try {
    const inspector = await Inspector.open(server.inspectorPort ?? 0);
    const names = kind.rooms(rooms);
    // The first texts warm up what only ever grows once: code, pools, caches.
    await writeTexts(server, names.slice(0, 1), TEXT_BYTES);
    const before = await settled(server, inspector);
    const text = shortText(TEXT_BYTES);
    const clients = await fillRooms(server, names, clientsPerRoom);
    for (const [place, room] of names.entries()) {
      const writer = new RoomClient(server, { room, person: place, mayWrite: true });
      await writer.synced;
      writer.send(writer.frameOf(text));
      await pause(2);
      writer.leave();
    }
    await pause(1_000);
    const lacking = clients.filter(({ documentBytes }) => documentBytes < text.length).length;
    if (lacking > 0) throw new Error(`${lacking} clients have not got the text`);
    const open = await settled(server, inspector);
    for (const client of clients) client.leave();
    const closed = await settled(server, inspector);
    for (const client of await fillRooms(server, names, clientsPerRoom)) client.leave();
    const closedAgain = await settled(server, inspector);
    inspector.close();
    return { before, open, closed, closedAgain };
  } finally {
    await server.dispose();
  }
};

const measure = async (kind: ServerKind, rooms: number): Promise<Measures> => {
  const many = await wave(kind, rooms, CLIENTS);
  const one = await wave(kind, 1, CLIENTS * rooms);
  const rise = ({ before, open }: Wave, of: keyof Memory): number => open[of] - before[of];
  return {
    resident: (rise(many, 'resident') - rise(one, 'resident')) / (rooms - 1) / KB,
    heap: (rise(many, 'heap') - rise(one, 'heap')) / (rooms - 1) / KB,
    connection: rise(one, 'resident') / (CLIENTS * rooms) / KB,
    kept: (many.closedAgain.heap - many.closed.heap) / rooms / KB,
    keptOnce: (many.closed.heap - many.before.heap) / rooms / KB,
    residentKept: (many.closed.resident - many.before.resident) / rooms / KB,
  };
};

export const memoryPerRoom = (quick: boolean): Scenario => {
  const rooms = quick ? 20 : 500;
  return {
    id: 'memory-per-room',
    title: `Memory per open room of 4 KB with ${CLIENTS} clients`,
    method: `${rooms} rooms × ${CLIENTS} clients against ${rooms * CLIENTS} clients in one room, each in a fresh server: the difference per room. Resident memory from /proc, and what V8 says is in use (heap and buffers), after garbage collection through the inspector, the lowest of three readings. After closing: what has not come back, per room. The first opening also warms up what only ever grows once (code, pools, caches), so that all come and go a second time: what that leaves behind is what rooms leave behind. Resident memory includes what V8 and malloc keep for later.`,
    servers: ['shoal', 'y-websocket', 'hocuspocus'],
    rooms,
    columns: [
      { key: 'resident', head: 'resident KB per room', digits: 1 },
      { key: 'heap', head: 'in use KB per room', digits: 1 },
      { key: 'connection', head: 'resident KB per connection', digits: 1 },
      { key: 'keptOnce', head: 'in use after closing, KB per room', digits: 1 },
      { key: 'kept', head: 'more after the second closing', digits: 1 },
      { key: 'residentKept', head: 'resident after closing, KB per room', digits: 1 },
    ],
    measure: (kind) => measure(kind, rooms),
    judge: (medians) => {
      const of = (key: string): number => figure(medians, 'shoal', key);
      return [
        { goal: '≤ 25 KB per room', found: `${round(of('resident'), 1)} KB resident against ${round(bestPeer(medians, 'resident'), 1)} KB`, reached: of('resident') <= 25 },
        { goal: 'returned after closing', found: `${round(of('kept'), 1)} KB per room more in use after a second opening than after the first`, reached: of('kept') <= 1 },
      ];
    },
  };
};
