import { Crowd } from '../clients/crowd';
import { pause, until } from '../clients/pause';
import type { ServerKind } from '../servers/server-kind';
import { bestPeer, EVERYBODY, figure, type Measures, round, type Scenario } from './scenario';

/** On their way per writer at most: the same for all servers. */
const WINDOW = 64;
const LIMIT_MS = 300_000;
interface Shape {
  readonly id: string;
  readonly rooms: number;
  readonly clients: number;
  readonly writers: number;
  readonly warmUp: number;
  readonly edits: number;
  /** Debounced stores work after the typing; it counts. */
  readonly aftermathMs: number;
  /** Of the better peer's CPU. */
  readonly goal: number;
}

const measure = async (kind: ServerKind, shape: Shape): Promise<Measures> => {
  const server = await kind.start();
  try {
    const crowd = await Crowd.open(server, { rooms: kind.rooms(shape.rooms), clientsPerRoom: shape.clients, writersPerRoom: shape.writers, edits: shape.warmUp + shape.edits });
    const rush = async (edits: number): Promise<void> => {
      for (const writer of crowd.writers) writer.rush(edits, WINDOW);
      await crowd.deliveries.until(crowd.deliveriesOf(edits), LIMIT_MS);
    };
    await rush(shape.warmUp);
    await pause(shape.aftermathMs);
    const before = { server: server.cpuMs(), database: server.databaseCpuMs(), load: process.cpuUsage(), at: performance.now() };
    await rush(shape.warmUp + shape.edits);
    const tookMs = performance.now() - before.at;
    const load = process.cpuUsage(before.load);
    if (server.dialect.receipts === 'count') await until('everything acknowledged', LIMIT_MS, () => crowd.writers.every(({ client }) => client.receipts === client.sent));
    await pause(shape.aftermathMs);
    const millions = crowd.deliveriesOf(shape.edits) / 1e6;
    const result = {
      cpu: (server.cpuMs() - before.server) / 1000 / millions,
      database: (server.databaseCpuMs() - before.database) / 1000 / millions,
      perSecond: (millions * 1e6) / (tookMs / 1000),
      loadBusy: ((load.user + load.system) / 1000 / tookMs) * 100,
    };
    crowd.leave();
    return result;
  } finally {
    await server.dispose();
  }
};

const scenario = (shape: Shape): Scenario => ({
  id: shape.id,
  title: `CPU per million delivered edits: ${shape.rooms === 1 ? '1 room' : `${shape.rooms} rooms`} × ${shape.clients} clients × ${shape.writers} ${shape.writers === 1 ? 'writer' : 'writers'}, full speed`,
  method: `Each writer types keystrokes as fast as one other client sees them, at most ${WINDOW} on their way; after ${shape.warmUp} keystrokes each to warm up, ${shape.edits} each are counted at every client but their author (an echo to the author costs but does not count). CPU includes the ${shape.aftermathMs / 1000} s after the last one, for debounced stores.`,
  servers: EVERYBODY,
  rooms: shape.rooms,
  columns: [
    { key: 'cpu', head: 'server CPU s per million', digits: 2 },
    { key: 'database', head: 'PostgreSQL CPU s per million', digits: 2 },
    { key: 'perSecond', head: 'deliveries/s', digits: 0 },
    { key: 'loadBusy', head: 'load generator busy %', digits: 0 },
  ],
  measure: (kind) => measure(kind, shape),
  judge: (medians) => {
    const [ours, best] = [figure(medians, 'shoal', 'cpu'), bestPeer(medians, 'cpu')];
    return [{ goal: `≤ ${shape.goal} × the better peer`, found: `${round(ours, 2)} against ${round(best, 2)}: ${round(ours / best, 2)} ×`, reached: ours <= shape.goal * best }];
  },
});

export const oneRoom = (quick: boolean): Scenario => scenario({ id: 'one-room', rooms: 1, clients: quick ? 10 : 100, writers: quick ? 3 : 10, warmUp: quick ? 20 : 400, edits: quick ? 100 : 2_000, aftermathMs: quick ? 100 : 3_000, goal: 0.9 });
export const manyRooms = (quick: boolean): Scenario => scenario({ id: 'many-rooms', rooms: quick ? 5 : 100, clients: 4, writers: 1, warmUp: quick ? 20 : 400, edits: quick ? 100 : 2_000, aftermathMs: quick ? 100 : 3_000, goal: 0.6 });
