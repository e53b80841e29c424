import { writeTexts } from '../clients/open-rooms';
import { pause, until } from '../clients/pause';
import { RoomClient } from '../clients/room-client';
import { Samples } from '../clients/samples';
import { residentBytes } from '../machine/processes';
import type { ServerKind } from '../servers/server-kind';
import { ServerRun } from '../servers/server-run';
import { figure, type Measures, round, type Scenario, STORING } from './scenario';

const CLIENTS = 4;
const TEXT_BYTES = 4_096;
const STORED_MS = 4_000;
/** Whoever is not in by then is not in. */
const LATE_MS = 30_000;

const measure = async (kind: ServerKind, rooms: number, withinMs: number): Promise<Measures> => {
  const names = kind.rooms(rooms);
  const run = await ServerRun.start(kind);
  try {
    await writeTexts(run.server, names, TEXT_BYTES);
    await pause(STORED_MS);
    const server = await run.restart();
    const [cpu, database, start] = [server.cpuMs(), server.databaseCpuMs(), performance.now()];
    const clients: RoomClient[] = [];
    const total = rooms * CLIENTS;
    while (clients.length < total) {
      const due = Math.min(total, Math.ceil(((performance.now() - start) / withinMs) * total));
      for (let number = clients.length; number < due; number += 1) clients.push(new RoomClient(server, { room: names[number % rooms] ?? '', person: number, mayWrite: Math.floor(number / rooms) === 0 }));
      await pause(2);
    }
    await until('all synced', LATE_MS, () => clients.every(({ syncedAt, closeCode }) => syncedAt > 0 || closeCode !== undefined)).catch(() => undefined);
    const times = new Samples();
    for (const { syncedAt, startedAt } of clients) if (syncedAt > 0) times.add(syncedAt - startedAt);
    const result = {
      synced: times.count,
      p50: times.at(0.5),
      p99: times.at(0.99),
      slowest: times.at(1),
      cpu: (server.cpuMs() - cpu) / 1000,
      database: (server.databaseCpuMs() - database) / 1000,
      resident: residentBytes(server.pid) / 2 ** 20,
    };
    for (const client of clients) client.leave();
    return result;
  } finally {
    await run.dispose();
  }
};

export const manyOpenings = (quick: boolean): Scenario => {
  const [rooms, withinMs] = quick ? [10, 500] : [1_000, 10_000];
  const total = rooms * CLIENTS;
  return {
    id: 'many-openings',
    title: `${rooms} rooms × ${CLIENTS} clients opened within ${withinMs / 1000} s`,
    method: `After a restart, connections at an even pace, first one to each room, then the second; each room holds 4 KB. Time from connecting to the end of the first answer. Shoal checks each sign-in and each permission against the database; the peers let everybody in.`,
    servers: STORING,
    rooms,
    columns: [
      { key: 'synced', head: 'synced', digits: 0 },
      { key: 'p50', head: 'p50 ms', digits: 1 },
      { key: 'p99', head: 'p99 ms', digits: 1 },
      { key: 'slowest', head: 'slowest ms', digits: 0 },
      { key: 'cpu', head: 'server CPU s', digits: 2 },
      { key: 'database', head: 'PostgreSQL CPU s', digits: 2 },
      { key: 'resident', head: 'resident MB', digits: 0 },
    ],
    measure: (kind) => measure(kind, rooms, withinMs),
    judge: (medians) => {
      const of = (key: string): number => figure(medians, 'shoal', key);
      return [
        { goal: 'all synced', found: `${round(of('synced'), 0)} of ${total}`, reached: of('synced') === total },
        { goal: 'p99 ≤ 1 s', found: `${round(of('p99'), 0)} ms`, reached: of('p99') <= 1_000 },
      ];
    },
  };
};
