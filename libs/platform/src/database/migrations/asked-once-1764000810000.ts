import type { MigrationInterface, QueryRunner } from 'typeorm';
import { askPoliciesOnce } from '../row-level-security';

/**
 * Policies read who is asking once for each statement. Before, a list over 37,000 rows of evidence read the settings of its transaction
 * for every row and every rule, which took most of its time (docs/bench/search.md).
 */
export class AskedOnce1764000810000 implements MigrationInterface {
  name = 'AskedOnce1764000810000';

  async up(runner: QueryRunner): Promise<void> {
    await askPoliciesOnce(runner);
  }

  async down(): Promise<void> {
    // The policies mean what they meant before.
  }
}
