import type { MigrationInterface, QueryRunner } from 'typeorm';

const LOG = `app_purpose() = 'collab-log'`;

/** Whose client ids a room's text is written under, and what the guard knows of a snapshot without decoding it. */
export class Guard1764000500000 implements MigrationInterface {
  name = 'Guard1764000500000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createClients(runner);
    await runner.query(`ALTER TABLE collab_snapshots ADD COLUMN knowledge bytea`);
    await this.createFunctions(runner);
  }

  // person_id NULL: written by the server, nobody may claim it. Ids in a log without a row here belong to nobody.
  private async createClients(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE collab_clients (
      room text NOT NULL, client_id bigint NOT NULL CHECK (client_id >= 0), cooperative_id uuid NOT NULL, person_id uuid,
      at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (room, client_id))`);
    await runner.query(`CREATE INDEX collab_clients_person ON collab_clients (room, person_id, at)`);
    await runner.query(`ALTER TABLE collab_clients ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE collab_clients FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY log_works ON collab_clients FOR ALL TO shoal_app USING (${LOG}) WITH CHECK (${LOG})`);
    await runner.query(`CREATE POLICY wall_works ON collab_clients FOR ALL TO shoal_wall USING (true) WITH CHECK (true)`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON collab_clients TO shoal_wall`);
    await runner.query(`GRANT SELECT, INSERT ON collab_clients TO shoal_app`);
  }

  // A seeded text is its author's, or the server's: both are bound in the transaction that writes it.
  private async createFunctions(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION collab_seed(text, bytea, uuid)`);
    await this.wallProcedure(
      runner,
      'collab_seed(seeded text, content bytea, author uuid, clients bigint[])',
      `INSERT INTO collab_rooms (room, cooperative_id, last_seq) VALUES (seeded, app_cooperative(), 1);
       INSERT INTO collab_updates (room, seq, update, person_id) VALUES (seeded, 1, content, author);
       INSERT INTO collab_clients (room, client_id, cooperative_id, person_id)
         SELECT seeded, client, app_cooperative(), author FROM unnest(clients) AS client;
       PERFORM pg_notify('shoal_collab', '- ' || seeded || ' 1');`,
    );
    await this.wallProcedure(
      runner,
      'collab_forget(forgotten text)',
      `DELETE FROM collab_rooms WHERE room = forgotten AND cooperative_id = app_cooperative();
       IF FOUND THEN
         DELETE FROM collab_updates WHERE room = forgotten;
         DELETE FROM collab_snapshots WHERE room = forgotten;
       END IF;
       DELETE FROM collab_clients WHERE room = forgotten AND cooperative_id = app_cooperative();`,
    );
  }

  private async wallProcedure(runner: QueryRunner, signature: string, body: string): Promise<void> {
    await runner.query(`CREATE OR REPLACE FUNCTION ${signature} RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$ BEGIN ${body} END $$`);
    await runner.query(`ALTER FUNCTION ${signature} OWNER TO shoal_wall`);
    await runner.query(`REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO shoal_app`);
  }

  async down(): Promise<void> {
    throw new Error('Who wrote what cannot be undone: restore a backup instead.');
  }
}
