import type { LongSection } from '../documents/long-section';
import type { RunningServer } from '../servers/server-kind';
import { until } from './pause';
import { RoomClient } from './room-client';

const IN_FLIGHT = 50;
const LIMIT_MS = 120_000;

/** Types a long section into a room as its authors did, one after the other. */
export const writeSection = async (server: RunningServer, room: string, section: LongSection): Promise<void> => {
  const seen = new Map<RoomClient, number>();
  const update = (client: RoomClient): void => void seen.set(client, (seen.get(client) ?? 0) + 1);
  const authors = [...new Set(section.rounds.map(({ author }) => author))].map((person) => new RoomClient(server, { room, person, mayWrite: true, listener: { update } }));
  const watcher = new RoomClient(server, { room, person: authors.length, mayWrite: false, listener: { update } });
  await Promise.all([...authors, watcher].map(({ synced }) => synced));
  let sent = 0;
  for (const { author, updates } of section.rounds) {
    for (const bytes of updates) {
      const client = authors[author];
      if (!client) throw new Error(`no author ${author}`);
      client.send(client.frameOf(bytes));
      sent += 1;
      if (sent % IN_FLIGHT === 0) await until('the section at its reader', LIMIT_MS, () => (seen.get(watcher) ?? 0) >= sent - IN_FLIGHT);
    }
    await until('a round at its reader', LIMIT_MS, () => (seen.get(watcher) ?? 0) >= sent);
  }
  for (const client of [...authors, watcher]) client.leave();
};
