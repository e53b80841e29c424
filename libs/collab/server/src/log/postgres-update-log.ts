import { Injectable } from '@nestjs/common';
import type { ClientClaim, StoredRoom, StoredUpdate, UpdateLog, UpdateRecord } from '@shoal/collab-engine';
import type { RoomName } from '@shoal/contract';
import { LogPool } from './log-pool';

/**
 * One statement, one commit, one flush to the disk for the whole batch. Rooms are counted up first, in one order,
 * so that other writers of the same room wait and numbers have no holes. A frozen room gives no number and takes nothing.
 */
const APPEND = `
  WITH batch AS (
    SELECT * FROM unnest($1::text[], $2::uuid[], $3::bytea[], $4::uuid[], $5::uuid[])
      WITH ORDINALITY AS b (room, cooperative_id, update, person_id, session_id, place)
  ), counted AS (
    INSERT INTO collab_rooms AS r (room, cooperative_id, last_seq)
      SELECT room, min(cooperative_id::text)::uuid, count(*) FROM batch GROUP BY room ORDER BY room
      ON CONFLICT (room) DO UPDATE SET last_seq = r.last_seq + excluded.last_seq, written_at = now() WHERE NOT r.frozen
      RETURNING room, last_seq
  ), numbered AS (
    SELECT b.*, row_number() OVER (PARTITION BY room ORDER BY place DESC) - 1 AS from_end FROM batch b
  )
  INSERT INTO collab_updates (room, seq, update, person_id, session_id)
    SELECT room, c.last_seq - n.from_end, n.update, n.person_id, n.session_id FROM numbered n JOIN counted c USING (room)
    RETURNING room, seq`;

/**
 * Snapshot (kind 0), updates beyond it (kind 1) and the room's own count (kind 2), all as of one moment. A snapshot may be
 * megabytes: the driver reads Base64 several times faster than the hexadecimal of bytea.
 */
const LOAD = `
  SELECT 0 AS kind, upto_seq AS seq, NULL::bytea AS update, encode(state, 'base64') AS state, encode(knowledge, 'base64') AS knowledge
    FROM collab_snapshots WHERE room = $1 AND upto_seq > $2
  UNION ALL
  SELECT 1, seq, update, NULL, NULL FROM collab_updates
    WHERE room = $1 AND seq > greatest($2, (SELECT upto_seq FROM collab_snapshots WHERE room = $1))
  UNION ALL
  SELECT 2, last_seq, NULL, NULL, NULL FROM collab_rooms WHERE room = $1
  ORDER BY kind, seq`;

/**
 * Claims in the order of their keys, so that two nodes never wait for each other. A binding that stands wins; text that
 * the log holds without one belongs to nobody.
 */
const CLAIM = `
  WITH claims AS (
    SELECT * FROM unnest($1::text[], $2::bigint[], $3::uuid[], $4::uuid[], $5::boolean[])
      WITH ORDINALITY AS c (room, client_id, cooperative_id, person_id, in_log, place)
  ), bound AS (
    INSERT INTO collab_clients (room, client_id, cooperative_id, person_id)
      SELECT DISTINCT ON (room, client_id) room, client_id, cooperative_id, person_id FROM claims
        WHERE NOT in_log ORDER BY room, client_id, place
      ON CONFLICT (room, client_id) DO NOTHING
      RETURNING room, client_id, person_id
  )
  SELECT coalesce(b.person_id, k.person_id) = c.person_id AS own, b.room IS NULL AND k.room IS NULL AND NOT c.in_log AS again
    FROM claims c LEFT JOIN bound b USING (room, client_id) LEFT JOIN collab_clients k USING (room, client_id)
    ORDER BY c.place`;

interface ClaimedRow {
  /** Null when nobody's. */
  readonly own: boolean | null;
  readonly again: boolean;
}

interface LoadedRow {
  readonly kind: number;
  /** bigint as text */
  readonly seq: string;
  readonly update: Buffer | null;
  /** Base64 */
  readonly state: string | null;
  /** Base64 */
  readonly knowledge: string | null;
}

/** Told of updates that are committed. */
export type WrittenListener = (records: readonly UpdateRecord[]) => void;

@Injectable()
export class PostgresUpdateLog implements UpdateLog {
  readonly listeners = new Set<WrittenListener>();

  constructor(private readonly pool: LogPool) {}

  async load(room: RoomName, afterSeq: number): Promise<StoredRoom> {
    const rows = await this.pool.rows<LoadedRow>('collab-load', LOAD, [room, afterSeq]);
    const stored = assemble(rows);
    requireComplete(room, stored, afterSeq, rows.find(({ kind }) => kind === 2));
    return stored;
  }

  async commit(records: readonly UpdateRecord[]): Promise<readonly (number | null)[]> {
    const rows = await this.pool.rows<{ room: string; seq: string }>('collab-append', APPEND, [
      records.map(({ room }) => room),
      records.map(({ cooperativeId }) => cooperativeId),
      records.map(({ update }) => Buffer.from(update.buffer, update.byteOffset, update.byteLength)),
      records.map(({ personId }) => personId),
      records.map(({ sessionId }) => sessionId),
    ]);
    this.tell(records);
    return inOrderOf(records, rows);
  }

  /** What is on the disk stays acknowledged, whatever becomes of whoever listens: the digest job comes by as well. */
  private tell(records: readonly UpdateRecord[]): void {
    for (const listener of this.listeners) {
      try {
        listener(records);
      } catch (error) {
        process.emitWarning(error instanceof Error ? error : String(error));
      }
    }
  }

  async claim(claims: readonly ClientClaim[]): Promise<readonly boolean[]> {
    const rows = await this.claimOnce(claims);
    // Bound by somebody else while this statement ran: the next one sees whose it is.
    const answers = rows.some(({ again }) => again) ? await this.claimOnce(claims) : rows;
    return answers.map(({ own }) => own === true);
  }

  private async claimOnce(claims: readonly ClientClaim[]): Promise<ClaimedRow[]> {
    const rows = await this.pool.rows<ClaimedRow>('collab-claim', CLAIM, [
      claims.map(({ room }) => room),
      claims.map(({ clientId }) => clientId),
      claims.map(({ cooperativeId }) => cooperativeId),
      claims.map(({ personId }) => personId),
      claims.map(({ inLog }) => inLog),
    ]);
    if (rows.length !== claims.length) throw new Error(`${rows.length} answers to ${claims.length} claims`);
    return rows;
  }
}

function assemble(rows: readonly LoadedRow[]): StoredRoom {
  let snapshot: StoredRoom['snapshot'] = null;
  const updates: StoredUpdate[] = [];
  for (const { seq, update, state, knowledge } of rows) {
    if (state !== null) snapshot = { uptoSeq: Number(seq), state: Buffer.from(state, 'base64'), knowledge: knowledge === null ? null : Buffer.from(knowledge, 'base64') };
    if (update) updates.push({ seq: Number(seq), update });
  }
  return { snapshot, updates };
}

/** Throws when an update is missing between, before or after: such a room is not to be opened, let alone written over. */
function requireComplete(room: string, { snapshot, updates }: StoredRoom, afterSeq: number, counted: LoadedRow | undefined): void {
  let last = snapshot?.uptoSeq ?? afterSeq;
  for (const { seq } of updates) {
    if (seq !== last + 1) throw new Error(`the log of ${room} lacks update ${last + 1}`);
    last = seq;
  }
  const expected = Math.max(afterSeq, Number(counted?.seq ?? 0));
  if (last !== expected) throw new Error(`the log of ${room} ends at ${last} instead of ${expected}`);
}

/** Per room the numbers ascend in the order of the records; between rooms the database may answer in any order. A frozen room has none. */
function inOrderOf(records: readonly UpdateRecord[], rows: readonly { readonly room: string; readonly seq: string }[]): (number | null)[] {
  const byRoom = new Map<string, number[]>();
  for (const { room, seq } of rows) byRoom.set(room, [...(byRoom.get(room) ?? []), Number(seq)]);
  for (const seqs of byRoom.values()) seqs.sort((a, b) => b - a);
  return records.map(({ room }) => {
    const seqs = byRoom.get(room);
    if (!seqs) return null;
    const seq = seqs.pop();
    if (seq === undefined) throw new Error(`the log did not number an update of ${room}`);
    return seq;
  });
}
