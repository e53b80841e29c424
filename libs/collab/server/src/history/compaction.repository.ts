import { Injectable } from '@nestjs/common';
import { parseRoom, type RoomName } from '@shoal/contract';
import type { Work } from '@shoal/platform';
import type { CompactedRoom, RoomTail, TailUpdate } from './compact-room';

interface DueQuery {
  /** Tails of this length are due at once. */
  readonly length: number;
  /** Large texts wait for one update more for so many bytes of their state. */
  readonly bytesAnUpdate: number;
  readonly quietBytesAnUpdate: number;
  /** Shorter ones when nobody has written since. */
  readonly quietSince: Date;
  readonly limit: number;
}

/** Snapshot (0), marks (1), tail (2) and the room's counts (3), all as of one moment. */
const TAIL = `
  SELECT 0 AS kind, upto_seq AS seq, state AS bytes, NULL::uuid AS person_id, at FROM collab_snapshots WHERE room = $1
  UNION ALL
  SELECT 1, seq, NULL, NULL, NULL FROM collab_marks WHERE room = $1
  UNION ALL
  SELECT 2, seq, update, person_id, at FROM collab_updates
    WHERE room = $1 AND seq > coalesce((SELECT upto_seq FROM collab_snapshots WHERE room = $1), 0)
  UNION ALL
  SELECT 3, last_seq, NULL, NULL, NULL FROM collab_rooms WHERE room = $1
  ORDER BY kind, seq`;

const COMPACT = `SELECT collab_compact($1, $2, $3, $4, $5, $6, $7::bigint[], $8::bigint[], $9::smallint[], $10::uuid[], $11::timestamptz[], $12::timestamptz[], $13::bytea[]) AS done`;

interface TailRow {
  readonly kind: number;
  readonly seq: string;
  readonly bytes: Buffer | null;
  readonly person_id: string | null;
  readonly at: Date | null;
}

/** Statements of the compaction, as `collab-log`. */
@Injectable()
export class CompactionRepository {
  /** Rooms whose tail is due, the longest first; `failed` ones are left out. */
  async due(work: Work, { length, bytesAnUpdate, quietBytesAnUpdate, quietSince, limit }: DueQuery, failed: readonly RoomName[]): Promise<RoomName[]> {
    const rows = await work.manager.query<{ room: string }[]>(
      `SELECT room FROM (
         SELECT r.room, r.written_at, r.last_seq - r.compacted_seq AS tail, coalesce(octet_length(s.state), 0) AS bytes
         FROM collab_rooms r LEFT JOIN collab_snapshots s USING (room) WHERE r.last_seq > r.compacted_seq AND r.room <> ALL ($3)) AS rooms
       WHERE tail >= greatest($1, bytes / $5) OR (written_at < $2 AND tail > bytes / $6)
       ORDER BY tail DESC, room LIMIT $4`,
      [length, quietSince, failed, limit, bytesAnUpdate, quietBytesAnUpdate],
    );
    return rows.flatMap(({ room }) => parseRoom(room)?.name ?? []);
  }

  /** Throws when an update is missing between snapshot and the room's newest number. */
  async tail(work: Work, room: RoomName): Promise<RoomTail> {
    const rows = await work.manager.query<TailRow[]>(TAIL, [room]);
    const of = (kind: number): TailRow[] => rows.filter((row) => row.kind === kind);
    const snapshot = of(0)[0];
    const baseSeq = Number(snapshot?.seq ?? 0);
    const tail = of(2).map((row): TailUpdate => ({ seq: Number(row.seq), update: row.bytes ?? new Uint8Array(), personId: row.person_id, at: row.at ?? new Date(0) }));
    const newest = Number(of(3)[0]?.seq ?? 0);
    if (tail.length !== newest - baseSeq) throw new Error(`${tail.length} updates beyond ${baseSeq} instead of ${newest - baseSeq}`);
    return { baseSeq, state: snapshot?.bytes ?? null, tail, marks: new Set(of(1).map((row) => Number(row.seq))) };
  }

  /** False when the room has changed in a way that matters since it was read: nothing was done then. */
  async compact(work: Work, room: RoomName, baseSeq: number, compacted: CompactedRoom, knowledge: Uint8Array | null): Promise<boolean> {
    const { rows } = compacted;
    const [answer] = await work.manager.query<{ done: boolean }[]>(COMPACT, [
      room,
      baseSeq,
      compacted.uptoSeq,
      bytes(compacted.state),
      bytes(compacted.stateVector),
      knowledge && bytes(knowledge),
      rows.map((row) => row.fromSeq),
      rows.map((row) => row.uptoSeq),
      rows.map((row) => row.part),
      rows.map((row) => row.personId),
      rows.map((row) => row.startedAt),
      rows.map((row) => row.endedAt),
      rows.map((row) => bytes(row.update)),
    ]);
    return answer?.done ?? false;
  }
}

const bytes = (array: Uint8Array): Buffer => Buffer.from(array.buffer, array.byteOffset, array.byteLength);
