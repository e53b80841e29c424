import { Crowd } from '../clients/crowd';
import { pause } from '../clients/pause';
import { RoomClient } from '../clients/room-client';
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
  /** The slow reader has to be gone by then. */
  readonly seconds: number;
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

interface Round {
  readonly p95: number;
  readonly grownMb: number;
  /** Null where the reader reads. */
  readonly slow: SlowReader | null;
}

/** One client more enters a room in which others write; the text grows the same whether it reads or not. */
const playRound = async (kind: ServerKind, { clients, perSecond, seconds }: Shape, isSlow: boolean): Promise<Round> => {
  const server = await kind.start();
  try {
    const [room = ''] = kind.rooms(1);
    const edits = seconds * perSecond;
    const crowd = await Crowd.open(server, { rooms: [room], clientsPerRoom: clients, writersPerRoom: WRITERS, edits: perSecond + edits, padding: PADDING });
    await crowd.typeSteadily(perSecond, perSecond);
    await crowd.deliveries.until(crowd.deliveriesOf(perSecond), LIMIT_MS);
    crowd.deliveries.timed = () => true;
    const memory = residentBytes(server.pid);
    let over = false;
    const slow = isSlow ? beSlow(server, crowd, room, () => over) : null;
    const reader = isSlow ? null : new RoomClient(server, { room, person: clients, mayWrite: false });
    await crowd.typeSteadily(perSecond, edits);
    await crowd.deliveries.until(crowd.deliveriesOf(perSecond + edits), LIMIT_MS);
    over = true;
    const grownMb = (residentBytes(server.pid) - memory) / MB;
    const p95 = crowd.deliveries.latencies.at(0.95);
    reader?.leave();
    crowd.leave();
    return { p95, grownMb, slow: await slow };
  } finally {
    await server.dispose();
  }
};

const measure = async (kind: ServerKind, shape: Shape): Promise<Measures> => {
  const calm = await playRound(kind, shape, false);
  const { p95, grownMb, slow } = await playRound(kind, shape, true);
  return { calmP95: calm.p95, slowP95: p95, change: (p95 / calm.p95 - 1) * 100, goneAfter: (slow?.goneAfterMs ?? Number.NaN) / 1000, unsentMb: slow?.unsentMb ?? Number.NaN, grownMb };
};

export const slowReader = (quick: boolean): Scenario => {
  const shape: Shape = quick ? { clients: 12, perSecond: 10, seconds: 2 } : { clients: 100, perSecond: 30, seconds: 30 };
  return {
    id: 'slow-reader',
    title: `A reader that stops reading among ${shape.clients}`,
    method: `${WRITERS} writers × ${shape.perSecond} pasted paragraphs of ${PADDING * 3} bytes a second for ${shape.seconds} s, twice, each time on a fresh server: in the first round one more client enters and reads, in the second it enters and reads nothing. Its end is watched in the system's table of connections, and with it what the system held for it: the rest waited in the server.`,
    servers: ['shoal', 'y-websocket', 'hocuspocus'],
    rooms: 1,
    columns: [
      { key: 'calmP95', head: "others' p95 ms, it reads", digits: 1 },
      { key: 'slowP95', head: 'it does not', digits: 1 },
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
