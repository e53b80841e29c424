import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = (states: string): string =>
  `SELECT bid_id FROM participations WHERE cooperative_id = app_cooperative() AND firm_id = app_firm() AND state IN (${states}) AND NOT (SELECT app_departed())`;

/** A firm that left the cooperative is in none of its bids any more. */
export class Consortia1764000755000 implements MigrationInterface {
  name = 'Consortia1764000755000';

  async up(runner: QueryRunner): Promise<void> {
    await this.replace(runner, 'app_bids', mine(`'invited', 'accepted'`));
    await this.replace(runner, 'app_joined_bids', mine(`'accepted'`));
  }

  private async replace(runner: QueryRunner, name: string, sql: string): Promise<void> {
    await runner.query(`CREATE OR REPLACE FUNCTION ${name}() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$ ${sql} $$`);
  }

  async down(): Promise<void> {
    throw new Error('Consortia cannot be undone: restore a backup instead.');
  }
}
