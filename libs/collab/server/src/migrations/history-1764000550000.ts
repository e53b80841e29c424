import type { MigrationInterface, QueryRunner } from 'typeorm';

const LOG = `app_purpose() = 'collab-log'`;

/**
 * What versions are rebuilt from, once compaction has moved it out of the tail: never changed and never removed but with its room.
 * Besides: rooms that are frozen, places that must stay cuttable, and server-side edits inside a tenant's transaction.
 */
export class History1764000550000 implements MigrationInterface {
  name = 'History1764000550000';

  async up(runner: QueryRunner): Promise<void> {
    await this.extendRooms(runner);
    await this.createTables(runner);
    await this.createCompaction(runner);
    await this.createProcedures(runner);
  }

  // A frozen room may have no text yet, hence 0. `compacted_seq`: everything up to here is in snapshot and history.
  private async extendRooms(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE collab_rooms DROP CONSTRAINT collab_rooms_last_seq_check, ADD CHECK (last_seq >= 0)`);
    await runner.query(`ALTER TABLE collab_rooms ADD COLUMN compacted_seq bigint NOT NULL DEFAULT 0,
      ADD COLUMN written_at timestamptz NOT NULL DEFAULT now(), ADD COLUMN frozen boolean NOT NULL DEFAULT false`);
    await runner.query(`GRANT UPDATE ON collab_rooms, collab_snapshots TO shoal_wall`);
  }

  // One row per stretch of writing and person; all rows of a stretch carry its first and last number.
  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE collab_history (
      room text NOT NULL, from_seq bigint NOT NULL CHECK (from_seq > 0), upto_seq bigint NOT NULL, part smallint NOT NULL, person_id uuid,
      started_at timestamptz NOT NULL, ended_at timestamptz NOT NULL, update bytea NOT NULL,
      PRIMARY KEY (room, upto_seq, part), CHECK (from_seq <= upto_seq))`);
    await runner.query(`CREATE TABLE collab_marks (room text NOT NULL, seq bigint NOT NULL CHECK (seq > 0), PRIMARY KEY (room, seq))`);
    for (const table of ['collab_history', 'collab_marks']) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY log_works ON ${table} FOR SELECT TO shoal_app USING (${LOG})`);
      await runner.query(`CREATE POLICY wall_works ON ${table} FOR ALL TO shoal_wall USING (true) WITH CHECK (true)`);
      await runner.query(`GRANT SELECT, INSERT, DELETE ON ${table} TO shoal_wall`);
      await runner.query(`GRANT SELECT ON ${table} TO shoal_app`);
    }
  }

  /**
   * Moves the tail up to `upto` into snapshot and history, whole or not at all. False: the room is not as it was read
   * (another compactor, a new mark). An update missing among those to be moved is an error: nothing is written over a hole.
   */
  private async createCompaction(runner: QueryRunner): Promise<void> {
    await this.wallFunction(
      runner,
      `collab_compact(compacted text, base bigint, upto bigint, new_state bytea, new_vector bytea, new_knowledge bytea,
        froms bigint[], uptos bigint[], parts smallint[], persons uuid[], starts timestamptz[], ends timestamptz[], contents bytea[])`,
      'boolean',
      `DECLARE moved bigint;
       BEGIN
         IF app_purpose() <> 'collab-log' THEN RAISE EXCEPTION 'only the log compacts itself'; END IF;
         PERFORM 1 FROM collab_rooms WHERE room = compacted AND compacted_seq = base FOR UPDATE;
         IF NOT FOUND THEN RETURN false; END IF;
         IF EXISTS (SELECT 1 FROM collab_marks WHERE room = compacted AND seq > base AND seq < upto AND seq <> ALL (uptos)) THEN RETURN false; END IF;
         DELETE FROM collab_updates WHERE room = compacted AND seq <= upto;
         GET DIAGNOSTICS moved = ROW_COUNT;
         IF moved <> upto - base THEN RAISE EXCEPTION '% updates of % instead of %', moved, compacted, upto - base; END IF;
         INSERT INTO collab_history (room, from_seq, upto_seq, part, person_id, started_at, ended_at, update)
           SELECT compacted, * FROM unnest(froms, uptos, parts, persons, starts, ends, contents);
         INSERT INTO collab_snapshots AS s (room, upto_seq, state, state_vector, knowledge) VALUES (compacted, upto, new_state, new_vector, new_knowledge)
           ON CONFLICT (room) DO UPDATE SET upto_seq = excluded.upto_seq, state = excluded.state, state_vector = excluded.state_vector,
             knowledge = excluded.knowledge, at = now();
         UPDATE collab_rooms SET compacted_seq = upto WHERE room = compacted;
         RETURN true;
       END`,
    );
  }

  private async createProcedures(runner: QueryRunner): Promise<void> {
    // The newest number, from now on a place at which the history can be cut; 0 for a room without text.
    await this.wallFunction(
      runner,
      'collab_mark(marked text)',
      'bigint',
      `DECLARE newest bigint;
       BEGIN
         SELECT last_seq INTO newest FROM collab_rooms WHERE room = marked AND cooperative_id = app_cooperative() FOR UPDATE;
         IF newest > 0 THEN INSERT INTO collab_marks (room, seq) VALUES (marked, newest) ON CONFLICT DO NOTHING; END IF;
         RETURN coalesce(newest, 0);
       END`,
    );
    // Waits for the commit that runs, then takes nothing more: what is in up to the returned number is all there will be.
    await this.wallFunction(
      runner,
      'collab_freeze(held text, hold boolean)',
      'bigint',
      `DECLARE newest bigint;
       BEGIN
         INSERT INTO collab_rooms AS r (room, cooperative_id, last_seq, frozen) VALUES (held, app_cooperative(), 0, hold)
           ON CONFLICT (room) DO UPDATE SET frozen = excluded.frozen WHERE r.cooperative_id = app_cooperative()
           RETURNING last_seq INTO newest;
         IF newest IS NULL THEN RAISE EXCEPTION 'not a room of this cooperative'; END IF;
         IF hold AND newest > 0 THEN INSERT INTO collab_marks (room, seq) VALUES (held, newest) ON CONFLICT DO NOTHING; END IF;
         RETURN newest;
       END`,
    );
    // An edit by the server for a person, under a client id of its own. Only the demo says when it was written.
    await this.wallFunction(
      runner,
      'collab_append(appended text, content bytea, author uuid, client bigint, written timestamptz)',
      'bigint',
      `DECLARE newest bigint;
       BEGIN
         IF app_purpose() <> 'demo' AND (author IS DISTINCT FROM app_person() OR written IS NOT NULL) THEN RAISE EXCEPTION 'an edit in somebody else''s name'; END IF;
         IF written IS NOT NULL THEN
           INSERT INTO collab_rooms (room, cooperative_id, last_seq) VALUES (appended, app_cooperative(), 0) ON CONFLICT DO NOTHING;
         END IF;
         UPDATE collab_rooms SET last_seq = last_seq + 1, written_at = coalesce(written, now())
           WHERE room = appended AND cooperative_id = app_cooperative() AND NOT frozen RETURNING last_seq INTO newest;
         IF newest IS NULL THEN RAISE EXCEPTION 'the room takes no text' USING ERRCODE = 'object_not_in_prerequisite_state'; END IF;
         INSERT INTO collab_clients (room, client_id, cooperative_id, person_id) VALUES (appended, client, app_cooperative(), author);
         INSERT INTO collab_updates (room, seq, update, person_id, at) VALUES (appended, newest, content, author, coalesce(written, now()));
         IF written IS NULL THEN
           INSERT INTO collab_marks (room, seq) SELECT appended, seq FROM unnest(ARRAY[newest - 1, newest]) AS seq WHERE seq > 0 ON CONFLICT DO NOTHING;
         END IF;
         PERFORM pg_notify('shoal_collab', '- ' || appended || ' ' || newest);
         RETURN newest;
       END`,
    );
    await this.wallFunction(
      runner,
      'collab_forget(forgotten text)',
      'void',
      `BEGIN
         DELETE FROM collab_rooms WHERE room = forgotten AND cooperative_id = app_cooperative();
         IF FOUND THEN
           DELETE FROM collab_updates WHERE room = forgotten;
           DELETE FROM collab_snapshots WHERE room = forgotten;
           DELETE FROM collab_history WHERE room = forgotten;
           DELETE FROM collab_marks WHERE room = forgotten;
         END IF;
         DELETE FROM collab_clients WHERE room = forgotten AND cooperative_id = app_cooperative();
       END`,
    );
  }

  private async wallFunction(runner: QueryRunner, signature: string, returns: string, body: string): Promise<void> {
    await runner.query(`CREATE OR REPLACE FUNCTION ${signature} RETURNS ${returns} LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$ ${body} $$`);
    const name = signature.slice(0, signature.indexOf('('));
    await runner.query(`ALTER FUNCTION ${name} OWNER TO shoal_wall`);
    await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO shoal_app`);
  }

  async down(): Promise<void> {
    throw new Error('The history cannot be undone: restore a backup instead.');
  }
}
