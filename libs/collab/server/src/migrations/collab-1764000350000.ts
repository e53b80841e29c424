import type { MigrationInterface, QueryRunner } from 'typeorm';

const LOG = `app_purpose() = 'collab-log'`;

/**
 * The append-only log of the collaborative texts. It knows rooms, not tenants: only the purpose `collab-log` reads
 * and appends, and nobody changes or removes a committed update. Seeding and forgetting a room go through two
 * functions that work inside another transaction, for rooms of its own cooperative.
 */
export class Collab1764000350000 implements MigrationInterface {
  name = 'Collab1764000350000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createTables(runner);
    await this.protectTables(runner);
    await this.createFunctions(runner);
  }

  // `last_seq` numbers the updates of a room; its row lock keeps the numbers without holes. Half-filled pages keep its updates in place.
  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE collab_rooms (
      room text PRIMARY KEY CHECK (room ~ '^(section|minutes|draft|opinion):[0-9a-f-]{36}$'), cooperative_id uuid NOT NULL,
      last_seq bigint NOT NULL CHECK (last_seq > 0), digested_seq bigint NOT NULL DEFAULT 0) WITH (fillfactor = 50)`);
    await runner.query(`CREATE INDEX collab_rooms_cooperative ON collab_rooms (cooperative_id)`);
    await runner.query(`CREATE TABLE collab_updates (
      room text NOT NULL, seq bigint NOT NULL CHECK (seq > 0), update bytea NOT NULL, person_id uuid, session_id uuid,
      at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (room, seq))`);
    await runner.query(`CREATE TABLE collab_snapshots (
      room text PRIMARY KEY, upto_seq bigint NOT NULL CHECK (upto_seq > 0), state bytea NOT NULL, state_vector bytea NOT NULL,
      at timestamptz NOT NULL DEFAULT now())`);
  }

  private async protectTables(runner: QueryRunner): Promise<void> {
    for (const table of ['collab_rooms', 'collab_updates', 'collab_snapshots']) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY log_works ON ${table} FOR ALL TO shoal_app USING (${LOG}) WITH CHECK (${LOG})`);
      await runner.query(`CREATE POLICY wall_works ON ${table} FOR ALL TO shoal_wall USING (true) WITH CHECK (true)`);
      await runner.query(`GRANT SELECT, INSERT, DELETE ON ${table} TO shoal_wall`);
    }
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON collab_rooms TO shoal_app`);
    await runner.query(`GRANT SELECT, INSERT ON collab_updates TO shoal_app`);
    await runner.query(`GRANT SELECT ON collab_snapshots TO shoal_app`);
  }

  private async createFunctions(runner: QueryRunner): Promise<void> {
    await this.wallProcedure(
      runner,
      'collab_seed(seeded text, content bytea, author uuid)',
      `INSERT INTO collab_rooms (room, cooperative_id, last_seq) VALUES (seeded, app_cooperative(), 1);
       INSERT INTO collab_updates (room, seq, update, person_id) VALUES (seeded, 1, content, author);
       PERFORM pg_notify('shoal_collab', seeded);`,
    );
    await this.wallProcedure(
      runner,
      'collab_forget(forgotten text)',
      `DELETE FROM collab_rooms WHERE room = forgotten AND cooperative_id = app_cooperative();
       IF FOUND THEN
         DELETE FROM collab_updates WHERE room = forgotten;
         DELETE FROM collab_snapshots WHERE room = forgotten;
       END IF;`,
    );
  }

  private async wallProcedure(runner: QueryRunner, signature: string, body: string): Promise<void> {
    await runner.query(`CREATE FUNCTION ${signature} RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$ BEGIN ${body} END $$`);
    await runner.query(`ALTER FUNCTION ${signature} OWNER TO shoal_wall`);
    await runner.query(`REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO shoal_app`);
  }

  async down(): Promise<void> {
    throw new Error('Texts cannot be undone: restore a backup instead.');
  }
}
