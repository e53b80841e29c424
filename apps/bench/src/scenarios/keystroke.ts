import { Crowd } from '../clients/crowd';
import { pause, until } from '../clients/pause';
import { Receipts } from '../clients/receipts';
import type { ServerKind } from '../servers/server-kind';
import { EVERYBODY, figure, type Measures, round, type Scenario } from './scenario';

const PER_SECOND = 10;
const LIMIT_MS = 60_000;

const measure = async (kind: ServerKind, clients: number, seconds: number): Promise<Measures> => {
  const server = await kind.start();
  try {
    const receipts = new Receipts();
    const warmUp = PER_SECOND * Math.min(3, seconds);
    const edits = PER_SECOND * seconds;
    const crowd = await Crowd.open(server, { rooms: kind.rooms(1), clientsPerRoom: clients, writersPerRoom: 10, edits: warmUp + edits, listener: { receipt: receipts.take } });
    await crowd.typeSteadily(PER_SECOND, warmUp);
    await crowd.deliveries.until(crowd.deliveriesOf(warmUp), LIMIT_MS);
    await pause(300);
    receipts.timed = true;
    crowd.deliveries.timed = () => true;
    const before = server.cpuMs();
    await crowd.typeSteadily(PER_SECOND, edits);
    await crowd.deliveries.until(crowd.deliveriesOf(warmUp + edits), LIMIT_MS);
    if (server.dialect.receipts !== 'none') await until('all receipts', LIMIT_MS, () => receipts.latencies.count >= edits * crowd.writers.length);
    const result = {
      p50: crowd.deliveries.latencies.at(0.5),
      p99: crowd.deliveries.latencies.at(0.99),
      receiptP99: receipts.latencies.at(0.99),
      cpu: (server.cpuMs() - before) / 10 / seconds,
    };
    crowd.leave();
    return result;
  } finally {
    await server.dispose();
  }
};

export const keystroke = (crowd: number, quick: boolean): Scenario => {
  const [clients, seconds] = quick ? [15, 2] : [crowd, 20];
  return {
    id: `keystroke-${crowd}`,
    title: `Keystroke to peer: ${clients} clients, 10 writers × ${PER_SECOND}/s in one room`,
    method: `From the sending of a keystroke to its arrival at each other client, over ${seconds} s. Only Shoal shows what is already on the disk, and only its receipts mean that: Hocuspocus's say that the update was applied in memory.`,
    servers: EVERYBODY,
    rooms: 1,
    columns: [
      { key: 'p50', head: 'p50 ms', digits: 1 },
      { key: 'p99', head: 'p99 ms', digits: 1 },
      { key: 'receiptP99', head: 'receipt p99 ms', digits: 1 },
      { key: 'cpu', head: 'server CPU %', digits: 0 },
    ],
    measure: (kind) => measure(kind, clients, seconds),
    judge: (medians) => {
      const of = (key: string): number => figure(medians, 'shoal', key);
      return [
        { goal: 'p50 ≤ 8 ms', found: `${round(of('p50'), 1)} ms`, reached: of('p50') <= 8 },
        { goal: 'p99 ≤ 30 ms', found: `${round(of('p99'), 1)} ms`, reached: of('p99') <= 30 },
        { goal: 'acknowledgement p99 ≤ 50 ms', found: `${round(of('receiptP99'), 1)} ms`, reached: of('receiptP99') <= 50 },
      ];
    },
  };
};
