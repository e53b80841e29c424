import { shortText } from '../documents/short-text';
import type { RunningServer } from '../servers/server-kind';
import { pause, until } from './pause';
import { RoomClient } from './room-client';

const AT_ONCE = 50;
const LIMIT_MS = 60_000;

/** Connects clients to rooms, some at a time, until all are synced. */
export const fillRooms = async (server: RunningServer, rooms: readonly string[], clientsPerRoom: number): Promise<RoomClient[]> => {
  const clients: RoomClient[] = [];
  for (let place = 0; place < rooms.length * clientsPerRoom; place += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, rooms.length * clientsPerRoom - place) }, (_, index) => {
      const number = place + index;
      return new RoomClient(server, { room: rooms[Math.floor(number / clientsPerRoom)] ?? '', person: number, mayWrite: false });
    });
    clients.push(...some);
    await Promise.all(some.map(({ synced }) => synced));
  }
  return clients;
};

/** Writes a text of about so many bytes into each room. The writers leave when somebody else has it. */
export const writeTexts = async (server: RunningServer, rooms: readonly string[], bytes: number): Promise<void> => {
  const text = shortText(bytes);
  for (let place = 0; place < rooms.length; place += AT_ONCE) {
    const pairs = rooms.slice(place, place + AT_ONCE).map((room, index) => ({
      writer: new RoomClient(server, { room, person: place + index, mayWrite: true }),
      reader: new RoomClient(server, { room, person: place + index, mayWrite: false }),
    }));
    await Promise.all(pairs.flatMap(({ writer, reader }) => [writer.synced, reader.synced]));
    for (const { writer } of pairs) writer.send(writer.frameOf(text));
    await until('the texts at their readers', LIMIT_MS, () => pairs.every(({ reader }) => reader.documentBytes >= text.length / 2));
    await pause(20);
    for (const { writer, reader } of pairs) for (const client of [writer, reader]) client.leave();
  }
};
