import { pause, until } from '../clients/pause';
import { RoomClient } from '../clients/room-client';
import { writeSection } from '../clients/write-section';
import { type LongSection, requireWhole, writeLongSection } from '../documents/long-section';
import { forgetPeak, peakBytes } from '../machine/processes';
import type { RunningServer, ServerKind } from '../servers/server-kind';
import { ServerRun } from '../servers/server-run';
import { bestPeer, figure, type Measures, PEER_IDS, round, type Scenario } from './scenario';

const LIMIT_MS = 60_000;
/** Debounced stores are done by then. */
const STORED_MS = 4_000;
const MB = 2 ** 20;
/** Of the least that carries the whole text; whether it is the whole text is checked afterwards. */
const ENOUGH = 0.98;

interface Opening {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** Opens so many windows on the room at once; the first keeps what it gets and checks it afterwards. */
const open = async (server: RunningServer, room: string, section: LongSection, count: number): Promise<Opening> => {
  forgetPeak(server.pid);
  const [cpu, start] = [server.cpuMs(), performance.now()];
  const clients = Array.from({ length: count }, (_, person) => new RoomClient(server, { room, person, mayWrite: false, keeps: person === 0 }));
  const whole = ({ documentBytes, syncedAt }: RoomClient): boolean => syncedAt > 0 && documentBytes >= section.leastBytes * ENOUGH;
  await until('the whole section at all clients', LIMIT_MS, () => clients.every(whole)).catch((error: unknown) => {
    const lacking = clients.find((client) => !whole(client));
    throw new Error(`one client has ${lacking?.documentBytes} of ${section.leastBytes} bytes, close code ${lacking?.closeCode}`, { cause: error });
  });
  const end = Math.max(...clients.map(({ documentAt }) => documentAt));
  await pause(200);
  const opening = { ms: end - start, cpuMs: server.cpuMs() - cpu, peakMb: peakBytes(server.pid) / MB };
  requireWhole(section, clients[0]?.kept ?? []);
  for (const client of clients) client.leave();
  await pause(500);
  return opening;
};

const withHolder = async (server: RunningServer, room: string, section: LongSection, clients: number): Promise<Opening> => {
  const holder = new RoomClient(server, { room, person: clients, mayWrite: false });
  await until('the section at who is there already', LIMIT_MS, () => holder.syncedAt > 0 && holder.documentBytes >= section.leastBytes * ENOUGH);
  await pause(1_000);
  const opening = await open(server, room, section, clients);
  holder.leave();
  return opening;
};

const measure = async (kind: ServerKind, section: LongSection, clients: number): Promise<Measures> => {
  const [room = ''] = kind.rooms(1);
  const run = await ServerRun.start(kind);
  try {
    // Without a store a text lives as long as somebody is there.
    const keeper = new RoomClient(run.server, { room, person: clients + 1, mayWrite: false });
    await keeper.synced;
    await writeSection(run.server, room, section);
    if (!kind.stores) return { ...(await open(run.server, room, section, clients)) };
    keeper.leave();
    await pause(STORED_MS);
    const first = await open(await run.restart(), room, section, 1);
    const settled = (await kind.settle?.(run.server, room)) ?? false;
    const one = settled ? await open(await run.restart(), room, section, 1) : first;
    const cold = await open(await run.restart(), room, section, clients);
    const warm = await withHolder(await run.restart(), room, section, clients);
    const settling: Measures = kind.settle ? { oneUnsettled: first.ms, settled: Number(settled) } : {};
    return { ...warm, coldMs: cold.ms, coldCpuMs: cold.cpuMs, coldPeakMb: cold.peakMb, one: one.ms, ...settling };
  } finally {
    await run.dispose();
  }
};

export const openLarge = (quick: boolean): Scenario => {
  const [clients, bytes] = quick ? [5, 150_000] : [50, 2_200_000];
  let section: LongSection | undefined;
  return {
    id: 'open-large',
    title: `${clients} clients opening a section of ${(bytes / 1e6).toFixed(1)} MB at once, and one after a restart`,
    method: `The section is typed by four people at random places (about ${Math.round(bytes / 46 / 1000)} thousand pieces of text) through the server itself; then the server is restarted before each opening. At once: with one client there already (for servers without a store it never leaves). Cold: nobody there. Time: from the first connection to the last byte at the last client; the first client's text is checked afterwards. Shoal's waiting time before compaction is shortened by setting the updates' times back an hour; the column before compaction is the same opening straight after the typing.`,
    servers: ['shoal', ...PEER_IDS],
    rooms: 1,
    columns: [
      { key: 'ms', head: 'at once: ms', digits: 0 },
      { key: 'cpuMs', head: 'server CPU ms', digits: 0 },
      { key: 'peakMb', head: 'peak MB', digits: 0 },
      { key: 'coldMs', head: 'cold: ms', digits: 0 },
      { key: 'coldCpuMs', head: 'server CPU ms', digits: 0 },
      { key: 'coldPeakMb', head: 'peak MB', digits: 0 },
      { key: 'one', head: 'one after a restart: ms', digits: 0 },
      { key: 'oneUnsettled', head: 'before compaction: ms', digits: 0 },
      { key: 'settled', head: 'compacted', digits: 0 },
    ],
    measure: (kind) => measure(kind, (section ??= writeLongSection(bytes)), clients),
    judge: (medians) => {
      const of = (key: string): number => figure(medians, 'shoal', key);
      const best = (key: string): number => bestPeer(medians, key);
      const against = (key: string, digits: number): string => `${round(of(key), digits)} against ${round(best(key), digits)}`;
      return [
        { goal: '≥ 8 × faster than the faster peer', found: `${against('ms', 0)} ms: ${round(best('ms') / of('ms'), 1)} ×`, reached: best('ms') / of('ms') >= 8 },
        { goal: '≤ 10 % of their CPU', found: `${against('cpuMs', 0)} ms: ${round((of('cpuMs') / best('cpuMs')) * 100, 1)} %`, reached: of('cpuMs') <= best('cpuMs') * 0.1 },
        { goal: 'peak memory ≤ half', found: `${against('peakMb', 0)} MB`, reached: of('peakMb') <= best('peakMb') / 2 },
        { goal: 'one after a restart ≤ 60 ms', found: `${round(of('one'), 0)} ms`, reached: of('one') <= 60 },
      ];
    },
  };
};
