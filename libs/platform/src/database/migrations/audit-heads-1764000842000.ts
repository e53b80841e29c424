import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallFunction } from '../row-level-security';

/** For the job that keeps the heads of all audit logs outside the database. */
export class AuditHeads1764000842000 implements MigrationInterface {
  name = 'AuditHeads1764000842000';

  async up(runner: QueryRunner): Promise<void> {
    await wallFunction(
      runner,
      'audit_heads() RETURNS TABLE (cooperative_id uuid, seq bigint, hash bytea)',
      `SELECT DISTINCT ON (l.cooperative_id) l.cooperative_id, l.seq, l.hash FROM audit_log l WHERE app_purpose() = 'worker' ORDER BY l.cooperative_id, l.seq DESC`,
    );
  }

  async down(): Promise<void> {
    throw new Error('The audit log cannot be undone: restore a backup instead.');
  }
}
