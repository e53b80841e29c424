import { Injectable } from '@nestjs/common';
import { parseRoom, type RoomName } from '@shoal/contract';
import type { Work } from '@shoal/platform';

export interface ChangedText {
  readonly room: RoomName;
  readonly cooperativeId: string;
  /** Everything up to here is to be digested. */
  readonly seq: number;
}

/** Statements on the log inside other work: seeding and forgetting in a tenant's context, the rest as `collab-log`. */
@Injectable()
export class RoomTextsRepository {
  async seed(work: Work, room: RoomName, update: Uint8Array, personId: string | null): Promise<void> {
    await work.manager.query('SELECT collab_seed($1, $2, $3)', [room, Buffer.from(update), personId]);
  }

  async forget(work: Work, room: RoomName): Promise<void> {
    await work.manager.query('SELECT collab_forget($1)', [room]);
  }

  /** Rooms with updates that were not digested yet. */
  async changed(work: Work, limit: number): Promise<ChangedText[]> {
    const rows = await work.manager.query<{ room: string; cooperative_id: string; last_seq: string }[]>(
      'SELECT room, cooperative_id, last_seq FROM collab_rooms WHERE digested_seq < last_seq ORDER BY room LIMIT $1',
      [limit],
    );
    return rows.flatMap((row) => {
      const room = parseRoom(row.room)?.name;
      return room ? [{ room, cooperativeId: row.cooperative_id, seq: Number(row.last_seq) }] : [];
    });
  }

  async digested(work: Work, { room, seq }: ChangedText): Promise<void> {
    await work.manager.query('UPDATE collab_rooms SET digested_seq = $2 WHERE room = $1 AND digested_seq < $2', [room, seq]);
  }
}
