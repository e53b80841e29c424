import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever changes the own password leaves a job behind that tells of it. */
export class Firms1764000841000 implements MigrationInterface {
  name = 'Firms1764000841000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE POLICY password_changed ON outbox FOR INSERT TO shoal_app
      WITH CHECK ((SELECT app_purpose()) = 'identity' AND cooperative_id = (SELECT app_cooperative()) AND person_id IS NULL AND topic = 'password-changed')`);
  }

  async down(): Promise<void> {
    throw new Error('Firms cannot be undone: restore a backup instead.');
  }
}
