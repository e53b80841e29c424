import { Crowd } from '../clients/crowd';
import { pause } from '../clients/pause';
import { RoomClient } from '../clients/room-client';
import { Samples } from '../clients/samples';
import { heldBySystem, residentBytes } from '../machine/processes';
import type { RunningServer, ServerKind } from '../servers/server-kind';
import { figure, type Measures, round, type Scenario } from './scenario';

const WRITERS = 10;
/** Characters (3 bytes each) of an edit: a pasted paragraph. So much that 4 MB wait before two pings are missed, which end it too. */
const PADDING = 600;
const MB = 2 ** 20;
const LIMIT_MS = 60_000;

interface Shape {
  readonly clients: number;
  readonly perSecond: number;
  /** Without the slow reader. */
  readonly calmSeconds: number;
  /** With it; it has to be gone by then. */
  readonly slowSeconds: number;
}

interface SlowReader {
  readonly goneAfterMs: number;
  /** Sent to the room until it was gone, less what the system held for it just before: what waited in the server. */
  readonly unsentMb: number;
}

/** Enters, stops reading, and is watched from outside until the server has ended its connection. */
const beSlow = async (server: RunningServer, crowd: Crowd, room: string, isOver: () => boolean): Promise<SlowReader> => {
  const client = new RoomClient(server, { room, person: crowd.clients.length, mayWrite: false });
  await client.synced;
  const { socket } = client.wire;
  socket.pause();
  const paused = performance.now();
  const peer = (): number => crowd.clients[WRITERS]?.documentBytes ?? 0;
  const before = peer();
  let waiting = Number.NaN;
  let gone = false;
  while (!gone && !isOver()) {
    const held = heldBySystem(server.port, socket.localPort ?? -1);
    gone = held === null;
    if (held !== null) waiting = peer() - before - held;
    await pause(50);
  }
  const goneAfterMs = gone ? performance.now() - paused : Number.NaN;
  const unsentMb = gone ? waiting / MB : Number.NaN;
  client.leave();
  return { goneAfterMs, unsentMb };
};

const measure = async (kind: ServerKind, shape: Shape): Promise<Measures> => {
  const server = await kind.start();
  try {
    const [room = ''] = kind.rooms(1);
    const [calm, slow] = [shape.calmSeconds * shape.perSecond, shape.slowSeconds * shape.perSecond];
    const crowd = await Crowd.open(server, { rooms: [room], clientsPerRoom: shape.clients, writersPerRoom: WRITERS, edits: shape.perSecond + calm + slow, padding: PADDING });
    await crowd.typeSteadily(shape.perSecond, shape.perSecond);
    crowd.deliveries.timed = () => true;
    await crowd.typeSteadily(shape.perSecond, calm);
    await crowd.deliveries.until(crowd.deliveriesOf(shape.perSecond + calm), LIMIT_MS);
    const calmP95 = crowd.deliveries.latencies.at(0.95);
    crowd.deliveries.latencies = new Samples();
    const memory = residentBytes(server.pid);
    let over = false;
    const reader = beSlow(server, crowd, room, () => over);
    await crowd.typeSteadily(shape.perSecond, slow);
    await crowd.deliveries.until(crowd.deliveriesOf(shape.perSecond + calm + slow), LIMIT_MS);
    over = true;
    const grownMb = (residentBytes(server.pid) - memory) / MB;
    const slowP95 = crowd.deliveries.latencies.at(0.95);
    const { goneAfterMs, unsentMb } = await reader;
    crowd.leave();
    return { calmP95, slowP95, change: (slowP95 / calmP95 - 1) * 100, goneAfter: goneAfterMs / 1000, unsentMb, grownMb };
  } finally {
    await server.dispose();
  }
};

export const slowReader = (quick: boolean): Scenario => {
  const shape: Shape = quick ? { clients: 12, perSecond: 10, calmSeconds: 1, slowSeconds: 2 } : { clients: 100, perSecond: 30, calmSeconds: 15, slowSeconds: 45 };
  return {
    id: 'slow-reader',
    title: `A reader that stops reading among ${shape.clients}`,
    method: `${WRITERS} writers × ${shape.perSecond} pasted paragraphs of ${PADDING * 3} bytes a second; after ${shape.calmSeconds} s one more client enters and reads nothing for up to ${shape.slowSeconds} s. Its end is watched in the system's table of connections, and with it what the system held for it: the rest waited in the server.`,
    servers: ['shoal', 'y-websocket', 'hocuspocus'],
    rooms: 1,
    columns: [
      { key: 'calmP95', head: "others' p95 ms without", digits: 1 },
      { key: 'slowP95', head: 'with', digits: 1 },
      { key: 'change', head: 'change %', digits: 0 },
      { key: 'goneAfter', head: 'closed after s', digits: 1 },
      { key: 'unsentMb', head: 'unsent then MB', digits: 1 },
      { key: 'grownMb', head: 'server grown by MB', digits: 0 },
    ],
    measure: (kind) => measure(kind, shape),
    judge: (medians) => {
      const of = (key: string): number => figure(medians, 'shoal', key);
      return [
        { goal: 'closed at 4 MB', found: Number.isNaN(of('unsentMb')) ? 'not closed' : `closed with ${round(of('unsentMb'), 1)} MB unsent`, reached: of('unsentMb') >= 3.5 && of('unsentMb') <= 5 },
        { goal: "others' p95 ≤ +20 %", found: `${round(of('change'), 0)} %`, reached: of('change') <= 20 },
      ];
    },
  };
};
