import { inspectUpdate, mergeUpdates } from '@shoal/collab-engine';
import * as Y from 'yjs';
import { KnownRanges } from './known-ranges';
import { type ClientRange, deletionsIn, squashUpdates } from './squash-updates';
import { joinStretches, type Stretch } from './writing-windows';

/** One update of the tail with who brought it and when. */
export interface TailUpdate {
  readonly seq: number;
  readonly update: Uint8Array;
  /** Null: the server. */
  readonly personId: string | null;
  readonly at: Date;
}

/** A room as it was read in one moment. */
export interface RoomTail {
  /** Everything up to here is in `state`; 0 and null before the first compaction. */
  readonly baseSeq: number;
  readonly state: Uint8Array | null;
  /** Ascending from `baseSeq + 1`. */
  readonly tail: readonly TailUpdate[];
  /** Numbers after which the history must stay cuttable. */
  readonly marks: ReadonlySet<number>;
}

/** What one person wrote in one stretch. */
export interface HistoryRow {
  readonly fromSeq: number;
  readonly uptoSeq: number;
  readonly part: number;
  readonly personId: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly update: Uint8Array;
}

export interface CompactedRoom {
  readonly uptoSeq: number;
  readonly state: Uint8Array;
  readonly stateVector: Uint8Array;
  readonly rows: readonly HistoryRow[];
}

/** Lets others have their turn: sockets of the same process must not wait for a large text to be merged in one piece. */
const yieldTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * The tail up to `before` as a snapshot and history rows; null when nothing is that old. Rejects when anything of it is
 * missing or cannot be read: such a room is left as it is.
 */
export async function compactRoom(room: RoomTail, before: Date): Promise<CompactedRoom | null> {
  const young = room.tail.findIndex(({ at }) => at >= before);
  const moved = young < 0 ? room.tail : room.tail.slice(0, young);
  const last = moved.at(-1);
  if (!last) return null;
  moved.forEach(({ seq }, index) => {
    if (seq !== room.baseSeq + index + 1) throw new Error(`update ${room.baseSeq + index + 1} is missing`);
  });
  const doc = new Y.Doc();
  try {
    if (room.state) Y.applyUpdate(doc, room.state);
    await yieldTurn();
    const known = new KnownRanges(deletionsOf(doc));
    await yieldTurn();
    const snapshot = snapshotOf(doc, moved);
    await yieldTurn();
    return { uptoSeq: last.seq, ...snapshot, rows: rowsOf(room.marks, moved, known) };
  } finally {
    doc.destroy();
  }
}

/** Everything that is deleted in a document. */
const deletionsOf = (doc: Y.Doc): ClientRange[] =>
  [...Y.createDeleteSetFromStructStore(doc.store).clients].flatMap(([client, items]) => items.map(({ clock, len }) => ({ client, from: clock, to: clock + len })));

/**
 * The state without what was deleted, as Yjs itself encodes it: it opens fastest, and what was deleted is in the history.
 */
function snapshotOf(doc: Y.Doc, moved: readonly TailUpdate[]): { state: Uint8Array; stateVector: Uint8Array } {
  Y.applyUpdate(doc, mergeUpdates(moved.map(({ update }) => update)));
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('something that the text builds on is missing');
  return { state: Y.encodeStateAsUpdate(doc), stateVector: Y.encodeStateVector(doc) };
}

function rowsOf(marks: ReadonlySet<number>, moved: readonly TailUpdate[], known: KnownRanges): HistoryRow[] {
  // A client that comes back sends all deletions it knows: only who brought one first has made it.
  const fresh = new Map(moved.map(({ seq, update }) => [seq, known.add(deletionsIn(update))]));
  const stretches = joinStretches(moved.map(({ seq, personId, at }) => ({ fromSeq: seq, uptoSeq: seq, personIds: [personId], startedAt: at, endedAt: at })), marks);
  const first = moved[0]?.seq ?? 0;
  return stretches.flatMap((stretch) => rowsOfStretch(stretch, moved.slice(stretch.fromSeq - first, stretch.uptoSeq - first + 1), fresh));
}

function rowsOfStretch({ fromSeq, uptoSeq, personIds }: Stretch, updates: readonly TailUpdate[], fresh: ReadonlyMap<number, ClientRange[]>): HistoryRow[] {
  return personIds.map((personId, part) => {
    const own = updates.filter((update) => update.personId === personId);
    const times = own.map(({ at }) => at.getTime());
    const update = squashUpdates(own.map((one) => one.update), own.flatMap(({ seq }) => fresh.get(seq) ?? []));
    requireSameStructs(own.map((one) => one.update), update);
    return { fromSeq, uptoSeq, part, personId, startedAt: new Date(Math.min(...times)), endedAt: new Date(Math.max(...times)), update };
  });
}

/** The last look before the updates themselves are gone. */
function requireSameStructs(updates: readonly Uint8Array[], squashed: Uint8Array): void {
  const held = new KnownRanges(inspectUpdate(squashed).structs);
  const lost = updates.flatMap((update) => held.add(inspectUpdate(update).structs));
  if (lost.length > 0) throw new Error('the history would lack a part of the text');
}
