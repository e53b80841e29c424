import { Injectable } from '@nestjs/common';
import type { RoomName } from '@shoal/contract';
import type { Work } from '@shoal/platform';
import type { Stretch } from './writing-windows';

/** What one person brought in one stretch, or one update of the tail. */
export interface HistoryPart {
  readonly fromSeq: number;
  readonly uptoSeq: number;
  /** Null: the server. */
  readonly personId: string | null;
  readonly update: Uint8Array;
}

interface StretchRow {
  readonly from_seq: string;
  readonly upto_seq: string;
  readonly person_id: string | null;
  readonly started_at: Date;
  readonly ended_at: Date;
}

const STRETCHES = `
  SELECT from_seq, upto_seq, part, person_id, started_at, ended_at FROM collab_history WHERE room = $1
  UNION ALL
  SELECT seq, seq, 0, person_id, at, at FROM collab_updates WHERE room = $1
  ORDER BY upto_seq, part`;

/** Up to the first end of a stretch at or beyond the number: what is inside of one can no longer be told apart. */
const PARTS = `
  WITH cut AS (
    SELECT min(upto_seq) AS seq FROM (
      SELECT upto_seq FROM collab_history WHERE room = $1 AND upto_seq >= $2 UNION ALL SELECT seq FROM collab_updates WHERE room = $1 AND seq >= $2) AS ends
  )
  SELECT from_seq, upto_seq, part, person_id, update FROM collab_history WHERE room = $1 AND upto_seq <= (SELECT seq FROM cut)
  UNION ALL
  SELECT seq, seq, 0, person_id, update FROM collab_updates WHERE room = $1 AND seq <= (SELECT seq FROM cut)
  ORDER BY upto_seq, part`;

/** Reads the history as `collab-log`; marks, freezes and appends in the context of whoever works. */
@Injectable()
export class HistoryRepository {
  /** Ascending. */
  async stretches(work: Work, room: RoomName): Promise<Stretch[]> {
    const rows = await work.manager.query<StretchRow[]>(STRETCHES, [room]);
    const byEnd = new Map<string, StretchRow[]>();
    for (const row of rows) byEnd.set(row.upto_seq, [...(byEnd.get(row.upto_seq) ?? []), row]);
    return [...byEnd.values()].map((parts) => ({
      fromSeq: Number(parts[0]?.from_seq),
      uptoSeq: Number(parts[0]?.upto_seq),
      personIds: parts.map((part) => part.person_id),
      startedAt: new Date(Math.min(...parts.map((part) => part.started_at.getTime()))),
      endedAt: new Date(Math.max(...parts.map((part) => part.ended_at.getTime()))),
    }));
  }

  async marks(work: Work, room: RoomName): Promise<ReadonlySet<number>> {
    const rows = await work.manager.query<{ seq: string }[]>('SELECT seq FROM collab_marks WHERE room = $1', [room]);
    return new Set(rows.map(({ seq }) => Number(seq)));
  }

  /** Everything up to the first end of a stretch at or beyond `seq`; empty beyond the newest. Throws when a part is missing. */
  async parts(work: Work, room: RoomName, seq: number): Promise<HistoryPart[]> {
    const rows = await work.manager.query<(StretchRow & { update: Buffer })[]>(PARTS, [room, seq]);
    const parts = rows.map((row) => ({ fromSeq: Number(row.from_seq), uptoSeq: Number(row.upto_seq), personId: row.person_id, update: row.update }));
    let last = { fromSeq: 0, uptoSeq: 0 };
    for (const part of parts) {
      const follows = part.fromSeq === last.uptoSeq + 1 || (part.uptoSeq === last.uptoSeq && part.fromSeq === last.fromSeq);
      if (!follows) throw new Error(`the history of ${room} lacks update ${last.uptoSeq + 1}`);
      last = part;
    }
    return parts;
  }

  /** Person by client id, as bound. */
  async clients(work: Work, room: RoomName): Promise<ReadonlyMap<number, string | null>> {
    const rows = await work.manager.query<{ client_id: string; person_id: string | null }[]>('SELECT client_id, person_id FROM collab_clients WHERE room = $1', [room]);
    return new Map(rows.map((row) => [Number(row.client_id), row.person_id]));
  }

  mark(work: Work, room: RoomName): Promise<number> {
    return this.call(work, 'SELECT collab_mark($1) AS seq', [room]);
  }

  freeze(work: Work, room: RoomName, hold: boolean): Promise<number> {
    return this.call(work, 'SELECT collab_freeze($1, $2) AS seq', [room, hold]);
  }

  append(work: Work, room: RoomName, update: Uint8Array, personId: string | null, clientId: number, at: Date | null): Promise<number> {
    return this.call(work, 'SELECT collab_append($1, $2, $3, $4, $5) AS seq', [room, Buffer.from(update), personId, clientId, at]);
  }

  private async call(work: Work, sql: string, values: unknown[]): Promise<number> {
    const [row] = await work.manager.query<{ seq: string }[]>(sql, values);
    return Number(row?.seq ?? 0);
  }
}
