import { RoomConnections } from './room-connections';

let current: { readonly personId: string; readonly rooms: RoomConnections } | null = null;

/** The rooms of whoever is signed in. They outlive the page that opened them, until everything is saved; never a change of person. */
export function roomsOf(personId: string): RoomConnections {
  if (current?.personId === personId) return current.rooms;
  current?.rooms.closeAll();
  current = { personId, rooms: new RoomConnections(personId) };
  return current.rooms;
}
