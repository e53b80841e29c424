import { Injectable } from '@nestjs/common';
import { parseRoom, type RoomName } from '@shoal/contract';
import type { Work } from '@shoal/platform';

export interface ChangedText {
  readonly room: RoomName;
  readonly cooperativeId: string;
  /** Everything up to here is to be digested. */
  readonly seq: number;
}

/** An update that compaction has moved is old enough. */
const CHANGED = `
  SELECT r.room, r.cooperative_id, r.last_seq FROM collab_rooms r
    LEFT JOIN collab_updates newest ON newest.room = r.room AND newest.seq = r.last_seq
    LEFT JOIN collab_updates waiting ON waiting.room = r.room AND waiting.seq = r.digested_seq + 1
  WHERE r.digested_seq < r.last_seq
    AND (coalesce(newest.at <= now() - $2 * interval '1 millisecond', true) OR coalesce(waiting.at <= now() - $3 * interval '1 millisecond', true))
  ORDER BY r.room LIMIT $1`;

/** Statements on the log inside other work: seeding and forgetting in a tenant's context, the rest as `collab-log`. */
@Injectable()
export class RoomTextsRepository {
  /** `clients`: the client ids that the update is written under. */
  async seed(work: Work, room: RoomName, update: Uint8Array, personId: string | null, clients: readonly number[]): Promise<void> {
    await work.manager.query('SELECT collab_seed($1, $2, $3, $4)', [room, Buffer.from(update), personId, clients]);
  }

  async forget(work: Work, room: RoomName): Promise<void> {
    await work.manager.query('SELECT collab_forget($1)', [room]);
  }

  /** Rooms with updates that were not digested yet and in which nobody has written for `quietMs`, or that have waited for `longestMs`. */
  async changed(work: Work, limit: number, quietMs: number, longestMs: number): Promise<ChangedText[]> {
    const rows = await work.manager.query<{ room: string; cooperative_id: string; last_seq: string }[]>(CHANGED, [limit, quietMs, longestMs]);
    return rows.flatMap((row) => {
      const room = parseRoom(row.room)?.name;
      return room ? [{ room, cooperativeId: row.cooperative_id, seq: Number(row.last_seq) }] : [];
    });
  }

  async digested(work: Work, { room, seq }: ChangedText): Promise<void> {
    await work.manager.query('UPDATE collab_rooms SET digested_seq = $2 WHERE room = $1 AND digested_seq < $2', [room, seq]);
  }
}
