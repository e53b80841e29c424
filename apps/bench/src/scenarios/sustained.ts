import { Crowd } from '../clients/crowd';
import { pause, until } from '../clients/pause';
import { Receipts } from '../clients/receipts';
import type { ServerKind } from '../servers/server-kind';
import { figure, type Measures, round, type Scenario } from './scenario';

const LIMIT_MS = 60_000;

interface Shape {
  readonly rooms: number;
  readonly clients: number;
  readonly seconds: number;
  /** Updates a second offered by all together, one after the other. */
  readonly rates: readonly number[];
}

const measure = async (kind: ServerKind, { rooms, clients, seconds, rates }: Shape): Promise<Measures> => {
  const result: Record<string, number> = {};
  for (const rate of rates) {
    const server = await kind.start();
    try {
      const receipts = new Receipts();
      const writers = rooms * clients;
      const edits = Math.ceil((rate * (seconds + 2)) / writers);
      const crowd = await Crowd.open(server, { rooms: kind.rooms(rooms), clientsPerRoom: clients, writersPerRoom: clients, edits, listener: { receipt: receipts.take } });
      await crowd.typeSteadily(rate / writers, Math.floor((rate * 2) / writers));
      await pause(500);
      receipts.timed = true;
      const before = { count: receipts.count, cpu: server.cpuMs(), database: server.databaseCpuMs(), at: performance.now() };
      await crowd.typeSteadily(rate / writers, Math.floor((rate * seconds) / writers));
      const tookMs = performance.now() - before.at;
      result[`committed-${rate}`] = ((receipts.count - before.count) * 1000) / tookMs;
      result[`cpu-${rate}`] = ((server.cpuMs() - before.cpu) / tookMs) * 100;
      result[`database-${rate}`] = ((server.databaseCpuMs() - before.database) / tookMs) * 100;
      await until('everything acknowledged', LIMIT_MS, () => crowd.writers.every(({ client }) => client.receipts === client.sent));
      result[`p50-${rate}`] = receipts.latencies.at(0.5);
      result[`p99-${rate}`] = receipts.latencies.at(0.99);
      crowd.leave();
    } finally {
      await server.dispose();
    }
  }
  return result;
};

export const sustained = (quick: boolean): Scenario => {
  const shape: Shape = quick ? { rooms: 5, clients: 4, seconds: 2, rates: [200] } : { rooms: 40, clients: 5, seconds: 15, rates: [2_500, 5_000, 10_000] };
  const goalRate = quick ? 200 : 5_000;
  return {
    id: 'sustained',
    title: `Sustained updates with acknowledgement: ${shape.rooms * shape.clients} clients over ${shape.rooms} rooms`,
    method: `All clients write at a steady pace for ${shape.seconds} s at each rate; acknowledgement from sending to the count that covers it. Committed/s: acknowledged within the time of typing.`,
    servers: ['shoal'],
    rooms: shape.rooms,
    columns: shape.rates.flatMap((rate) => [
      { key: `committed-${rate}`, head: `committed/s at ${rate}/s offered`, digits: 0 },
      { key: `p50-${rate}`, head: 'ack p50 ms', digits: 1 },
      { key: `p99-${rate}`, head: 'ack p99 ms', digits: 1 },
      { key: `cpu-${rate}`, head: 'server CPU %', digits: 0 },
      { key: `database-${rate}`, head: 'PostgreSQL CPU %', digits: 0 },
    ]),
    measure: (kind) => measure(kind, shape),
    judge: (medians) => {
      const [rate, p99] = [figure(medians, 'shoal', `committed-${goalRate}`), figure(medians, 'shoal', `p99-${goalRate}`)];
      return [
        // A hundredth below the offered rate is the last batch on its way.
        { goal: `≥ ${goalRate} updates/s committed`, found: `${round(rate, 0)}/s of ${goalRate} offered`, reached: rate >= goalRate * 0.99 },
        { goal: 'ack p99 ≤ 100 ms', found: `${round(p99, 1)} ms`, reached: p99 <= 100 },
      ];
    },
  };
};
