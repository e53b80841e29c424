/**
 * Names of collaborative rooms: `<kind>:<uuid>`, lower case, e.g. `section:0192f0a2-7d3e-7c51-9a43-5f0c2b1d4e6a`.
 * One room is one Yjs document, so that reading and writing are one yes or no per room.
 */
export const ROOM_KINDS = ['section', 'minutes', 'draft', 'opinion'] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/** A room's name that has passed `parseRoom` or was built by this file. */
export type RoomName = `${RoomKind}:${string}`;

export interface ParsedRoom {
  readonly kind: RoomKind;
  /** UUID of the thing the room belongs to (for `section`, the section's id). */
  readonly id: string;
  readonly name: RoomName;
}

const GRAMMAR = /^(section|minutes|draft|opinion):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** Reads a room's name; null when it is not exactly one of the grammar (no trimming, no upper case). */
export function parseRoom(text: string): ParsedRoom | null {
  const match = GRAMMAR.exec(text);
  if (!match) return null;
  const [name, kind, id = ''] = match;
  return { kind: kind as RoomKind, id, name: name as RoomName };
}

const roomOf = (kind: RoomKind, id: string): RoomName => {
  const room = parseRoom(`${kind}:${id}`);
  if (!room) throw new RangeError(`not an id of a ${kind}: ${id}`);
  return room.name;
};

/** The room of a section's text. Throws a RangeError when the id is no UUID in lower case. */
export const sectionRoom = (sectionId: string): RoomName => roomOf('section', sectionId);
/** The room of an opinion's text. Throws a RangeError when the id is no UUID in lower case. */
export const opinionRoom = (opinionId: string): RoomName => roomOf('opinion', opinionId);

/** Path at which rooms are joined: `/collab/<room>`, e.g. `/collab/section:…?ack=1`. */
export const COLLAB_PATH = '/collab';
