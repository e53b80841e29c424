import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a firm had agreed to before its terms were changed. */
export class Consortia1764000530000 implements MigrationInterface {
  name = 'Consortia1764000530000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE participations
      ADD COLUMN agreed_method text CHECK (agreed_method IN ('joint', 'divided', 'mixed', 'main_contractor')),
      ADD COLUMN agreed_share_basis_points integer CHECK (agreed_share_basis_points BETWEEN 0 AND 10000),
      ADD COLUMN agreed_part text`);
  }

  async down(): Promise<void> {
    throw new Error('Consortia cannot be undone: restore a backup instead.');
  }
}
