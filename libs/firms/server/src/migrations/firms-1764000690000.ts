import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A firm's place in the cooperative: everything that row-level security opens to members asks for it. */
export class Firms1764000690000 implements MigrationInterface {
  name = 'Firms1764000690000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE firms ADD COLUMN membership text NOT NULL DEFAULT 'member' CHECK (membership IN ('applied', 'returned', 'declined', 'member', 'suspended', 'left'))`);
  }

  async down(): Promise<void> {
    throw new Error('Firms cannot be undone: restore a backup instead.');
  }
}
