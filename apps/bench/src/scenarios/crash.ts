import * as Y from 'yjs';
import { Crowd } from '../clients/crowd';
import { pause } from '../clients/pause';
import { RoomClient } from '../clients/room-client';
import type { Writer } from '../clients/writer';
import type { RunningServer, ServerKind } from '../servers/server-kind';
import { ServerRun } from '../servers/server-run';
import { figure, type Measures, round, type Scenario, STORING } from './scenario';

const PER_SECOND = 10;
const CLIENTS = 4;
const WRITERS = 2;
/** A server that fills its document after it has answered gets so long for it. */
const LATE_MS = 2_000;

/** Clock per client id in what a newcomer is given. */
const survivors = async (server: RunningServer, room: string): Promise<ReadonlyMap<number, number>> => {
  const client = new RoomClient(server, { room, person: 0, mayWrite: false, keeps: true });
  await client.synced;
  await pause(LATE_MS);
  client.leave();
  const doc = new Y.Doc();
  for (const update of client.kept) Y.applyUpdate(doc, update);
  return Y.decodeStateVector(Y.encodeStateVector(doc));
};

/** Of one writer's edits: how many at least one other had been shown, and how many it was told are saved. */
const promisesTo = (crowd: Crowd, writer: Writer): { shown: number; saved: number } => ({
  shown: Math.max(...crowd.clients.filter((client) => client !== writer.client).map((client) => crowd.deliveries.shown(client, writer))),
  saved: Math.max(0, writer.client.receipts - (writer.client.sent - writer.sent)),
});

const measure = async (kind: ServerKind, rooms: number, typingMs: number): Promise<Measures> => {
  const run = await ServerRun.start(kind);
  try {
    const names = kind.rooms(rooms);
    const crowd = await Crowd.open(run.server, { rooms: names, clientsPerRoom: CLIENTS, writersPerRoom: WRITERS, edits: PER_SECOND * 30 });
    let over = false;
    const typing = crowd.typeSteadily(PER_SECOND, PER_SECOND * 30, () => over);
    await pause(typingMs);
    await run.server.kill();
    over = true;
    await typing;
    await pause(200);
    const promises = crowd.writers.map((writer) => ({ writer, ...promisesTo(crowd, writer) }));
    crowd.leave();
    await run.restart('kill');
    const alive = new Map((await Promise.all(names.map((room) => survivors(run.server, room)))).flatMap((clocks) => [...clocks]));
    const total = { shown: 0, lost: 0, saved: 0, savedLost: 0 };
    for (const { writer, shown, saved } of promises) {
      const survived = Math.max(0, (alive.get(writer.typing.clientId) ?? 0) - writer.typing.from);
      total.shown += shown;
      total.saved += saved;
      total.lost += Math.max(0, shown - survived);
      total.savedLost += Math.max(0, saved - survived);
    }
    return { ...total, lostShare: (total.lost / total.shown) * 100 };
  } finally {
    await run.dispose();
  }
};

export const crash = (quick: boolean): Scenario => {
  const [from, to] = quick ? [1_500, 1_500] : [8_000, 10_000];
  const rooms = quick ? 2 : 5;
  return {
    id: 'crash',
    title: 'Edits lost of those already shown to others: SIGKILL while typing',
    method: `${rooms} rooms × ${CLIENTS} clients, ${WRITERS} writers each × ${PER_SECOND}/s; SIGKILL at a moment between ${from / 1000} and ${to / 1000} s; after a restart a newcomer says what is still there. Saved: what the server had said is saved (Shoal's acknowledgement after the flush, Hocuspocus's SyncStatus; y-websocket says nothing). The machine stays up: leveldb writes without a flush and would lose more with the power.`,
    servers: STORING,
    rooms,
    columns: [
      { key: 'shown', head: 'shown to others', digits: 0 },
      { key: 'lost', head: 'of these lost', digits: 0 },
      { key: 'lostShare', head: '%', digits: 0 },
      { key: 'saved', head: 'reported as saved', digits: 0 },
      { key: 'savedLost', head: 'of these lost', digits: 0 },
    ],
    measure: (kind) => measure(kind, rooms, from + Math.random() * (to - from)),
    judge: (medians) => {
      const of = (key: string): number => figure(medians, 'shoal', key);
      return [
        { goal: '0 lost of those shown', found: `${round(of('lost'), 0)} of ${round(of('shown'), 0)}`, reached: of('lost') === 0 && of('shown') > 0 },
        { goal: 'every one shown acknowledged, none of them lost', found: `${round(of('saved'), 0)} acknowledged, ${round(of('savedLost'), 0)} lost`, reached: of('savedLost') === 0 && of('saved') > 0 },
      ];
    },
  };
};
