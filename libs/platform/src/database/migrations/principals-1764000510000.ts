import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openToWall, wallFunction } from '../row-level-security';

const COLUMNS = 'session_id uuid, person_id uuid, cooperative_id uuid, firm_id uuid, role text, last_seen_at timestamptz';
const OPEN = `SELECT s.id, p.id, p.cooperative_id, p.firm_id, p.role, s.last_seen_at FROM sessions s JOIN persons p ON p.id = s.person_id
  WHERE s.ended_at IS NULL AND s.expires_at > now() AND p.suspended_at IS NULL AND`;

/** Who a session belongs to, in one statement: asked by every request, every socket and every recheck of one. */
export class Principals1764000510000 implements MigrationInterface {
  name = 'Principals1764000510000';

  async up(runner: QueryRunner): Promise<void> {
    await openToWall(runner, 'sessions');
    await openToWall(runner, 'persons');
    await wallFunction(runner, `session_of_token(token bytea) RETURNS TABLE (${COLUMNS})`, `${OPEN} s.token_hash = token`);
    await wallFunction(runner, `session_of_id(session uuid) RETURNS TABLE (${COLUMNS})`, `${OPEN} s.id = session`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['session_of_token(bytea)', 'session_of_id(uuid)']) await runner.query(`DROP FUNCTION ${name}`);
    for (const table of ['sessions', 'persons']) {
      await runner.query(`DROP POLICY wall_reads ON ${table}`);
      await runner.query(`REVOKE SELECT ON ${table} FROM shoal_wall`);
    }
  }
}
