import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallFunction } from '../row-level-security';

const OFFICE = 'cooperative_id = app_cooperative() AND app_firm() IS NULL AND app_person() IS NOT NULL';

/**
 * What was decided, by whom and why: rows are added by one function, numbered in each cooperative and chained by their hashes,
 * so that a row that was changed, taken out or put in between shows. Nobody has the privilege to change or remove one.
 */
export class Audit1764000740000 implements MigrationInterface {
  name = 'Audit1764000740000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE audit_log (
      cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, seq bigint NOT NULL CHECK (seq > 0), at timestamptz NOT NULL,
      person_id uuid, firm_id uuid, action text NOT NULL CHECK (action ~ '^[a-z_]+\\.[a-zA-Z_]+$'), subject_kind text NOT NULL, subject_id text NOT NULL,
      reason text NOT NULL DEFAULT '', details jsonb NOT NULL DEFAULT '{}', previous bytea NOT NULL, hash bytea NOT NULL,
      PRIMARY KEY (cooperative_id, seq))`);
    await runner.query(`CREATE INDEX audit_log_action ON audit_log (cooperative_id, action, seq DESC)`);
    await runner.query(`CREATE INDEX audit_log_at ON audit_log (cooperative_id, at)`);
    await runner.query(`ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE audit_log FORCE ROW LEVEL SECURITY`);
    await runner.query(`GRANT SELECT ON audit_log TO shoal_app`);
    await runner.query(`CREATE POLICY office_reads ON audit_log FOR SELECT TO shoal_app USING (${OFFICE})`);
    await runner.query(`GRANT SELECT, INSERT ON audit_log TO shoal_wall`);
    await runner.query(`CREATE POLICY wall_reads ON audit_log FOR SELECT TO shoal_wall USING (true)`);
    await runner.query(`CREATE POLICY wall_appends ON audit_log FOR INSERT TO shoal_wall WITH CHECK (cooperative_id = app_cooperative())`);
    await this.canonicalForm(runner);
    await this.append(runner);
  }

  /** The same text for the same row whoever builds it: jsonb orders its keys, instants are written in UTC to the microsecond. */
  private async canonicalForm(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION audit_hash(record audit_log) RETURNS bytea LANGUAGE sql STABLE AS $$
      SELECT sha256(record.previous || convert_to(jsonb_build_object('cooperative', record.cooperative_id, 'seq', record.seq,
        'at', to_char(record.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'person', record.person_id, 'firm', record.firm_id, 'action', record.action,
        'subjectKind', record.subject_kind, 'subjectId', record.subject_id, 'reason', record.reason, 'details', record.details)::text, 'UTF8')) $$`);
    await runner.query(`GRANT EXECUTE ON FUNCTION audit_hash(audit_log) TO shoal_app, shoal_wall`);
  }

  /** Who acts and in which cooperative comes from the context, never from the caller. The lock ends with the transaction. */
  private async append(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION audit_append(lock_space integer, action text, subject_kind text, subject_id text, reason text, details jsonb) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE head record; added audit_log;
      BEGIN
        PERFORM pg_advisory_xact_lock(lock_space, hashtext(app_cooperative()::text));
        SELECT l.seq, l.hash INTO head FROM audit_log l WHERE l.cooperative_id = app_cooperative() ORDER BY l.seq DESC LIMIT 1;
        added.cooperative_id := app_cooperative(); added.seq := coalesce(head.seq, 0) + 1; added.at := clock_timestamp();
        added.person_id := app_person(); added.firm_id := app_firm(); added.action := action; added.subject_kind := subject_kind; added.subject_id := subject_id;
        added.reason := reason; added.details := details; added.previous := coalesce(head.hash, ''::bytea);
        added.hash := audit_hash(added);
        INSERT INTO audit_log SELECT added.*;
      END $$`);
    await runner.query(`ALTER FUNCTION audit_append(integer, text, text, text, text, jsonb) OWNER TO shoal_wall`);
    await runner.query(`REVOKE ALL ON FUNCTION audit_append(integer, text, text, text, text, jsonb) FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION audit_append(integer, text, text, text, text, jsonb) TO shoal_app`);
    // The first row of the asking cooperative that does not follow from the one before it; no row: the chain is whole.
    await wallFunction(
      runner,
      'audit_first_break() RETURNS bigint',
      `SELECT min(checked.seq) FROM (SELECT l.seq, l.seq <> lag(l.seq, 1, 0::bigint) OVER chain + 1 OR l.previous <> lag(l.hash, 1, ''::bytea) OVER chain OR l.hash <> audit_hash(l) AS broken
        FROM audit_log l WHERE l.cooperative_id = app_cooperative() WINDOW chain AS (ORDER BY l.seq)) checked WHERE checked.broken`,
    );
  }

  async down(): Promise<void> {
    throw new Error('The audit log cannot be undone: restore a backup instead.');
  }
}
