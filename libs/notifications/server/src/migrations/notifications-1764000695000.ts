import { openToWall, protect, wallFunction } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = 'cooperative_id = app_cooperative() AND person_id = app_person()';

/** What people are told, and who wants no mail about what. */
export class Notifications1764000695000 implements MigrationInterface {
  name = 'Notifications1764000695000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE notifications (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, person_id uuid NOT NULL,
      kind text NOT NULL, args jsonb NOT NULL, link text NOT NULL CHECK (link ~ '^/([^/\\\\]|$)'), once text,
      created_at timestamptz NOT NULL DEFAULT now(), read_at timestamptz,
      mail_due_at timestamptz, mail_id uuid, mailed_at timestamptz,
      CONSTRAINT notifications_once UNIQUE (cooperative_id, person_id, once),
      FOREIGN KEY (cooperative_id, person_id) REFERENCES persons (cooperative_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX notifications_person ON notifications (person_id, id DESC)`);
    await runner.query(`CREATE INDEX notifications_unread ON notifications (person_id, id DESC) WHERE read_at IS NULL`);
    await runner.query(`CREATE INDEX notifications_to_mail ON notifications (cooperative_id, mail_due_at) WHERE mail_due_at IS NOT NULL`);
    await runner.query(`CREATE INDEX notifications_mail ON notifications (mail_id) WHERE mail_id IS NOT NULL`);
    await protect(runner, 'notifications', { read: OWN });
    await runner.query(`CREATE POLICY person_marks ON notifications FOR UPDATE TO shoal_app USING (${OWN}) WITH CHECK (${OWN})`);
    await runner.query(`CREATE FUNCTION notifications_only_marked() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF app_person() IS NOT NULL AND (to_jsonb(NEW) - 'read_at') <> (to_jsonb(OLD) - 'read_at')
        THEN RAISE EXCEPTION 'a person marks a notification and changes nothing else' USING ERRCODE = 'insufficient_privilege'; END IF;
      RETURN NEW; END $$`);
    await runner.query(`CREATE TRIGGER notifications_only_marked BEFORE UPDATE ON notifications FOR EACH ROW EXECUTE FUNCTION notifications_only_marked()`);

    await openToWall(runner, 'notifications');
    await this.telling(runner);
    await wallFunction(runner, 'cooperatives_with_due_mail() RETURNS SETOF uuid', `SELECT DISTINCT cooperative_id FROM notifications WHERE mail_due_at <= now() AND app_purpose() = 'worker'`);

    await runner.query(`CREATE TABLE mail_preferences (
      person_id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, off text[] NOT NULL DEFAULT '{}',
      FOREIGN KEY (cooperative_id, person_id) REFERENCES persons (cooperative_id, id) ON DELETE CASCADE)`);
    await protect(runner, 'mail_preferences', { read: OWN, write: OWN });
  }

  /** Anybody may tell anybody of the cooperative something: through this function alone, which says nothing of what became of it. */
  private async telling(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT INSERT ON notifications TO shoal_wall`);
    await runner.query(`CREATE POLICY wall_tells ON notifications FOR INSERT TO shoal_wall WITH CHECK (cooperative_id = app_cooperative() AND (app_person() IS NOT NULL OR app_purpose() IN ('worker', 'demo')))`);
    const parameters = 'ids uuid[], recipient_ids uuid[], mail_ids uuid[], kind text, args jsonb, link text, once text, mail_in_seconds integer';
    await runner.query(`CREATE FUNCTION tell_people(${parameters}) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public AS $$
      INSERT INTO notifications (id, cooperative_id, person_id, mail_id, kind, args, link, once, mail_due_at)
      SELECT told.id, p.cooperative_id, p.id, told.mail_id, tell_people.kind, tell_people.args, tell_people.link, tell_people.once, now() + make_interval(secs => mail_in_seconds)
      FROM unnest(ids, recipient_ids, mail_ids) AS told (id, person_id, mail_id) JOIN persons p ON p.id = told.person_id AND p.cooperative_id = app_cooperative()
      ON CONFLICT ON CONSTRAINT notifications_once DO NOTHING $$`);
    const name = 'tell_people(uuid[], uuid[], uuid[], text, jsonb, text, text, integer)';
    await runner.query(`ALTER FUNCTION ${name} OWNER TO shoal_wall`);
    await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO shoal_app`);
  }

  async down(): Promise<void> {
    throw new Error('Notifications cannot be undone: restore a backup instead.');
  }
}
