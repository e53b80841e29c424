import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REMOVE_DEMO_FILES } from '../remove-demo-files';

/** The removal of a demo cooperative leaves one job behind, which belongs to no cooperative: one of its own would go with it. */
export class DemoFiles1764000860000 implements MigrationInterface {
  name = 'DemoFiles1764000860000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE POLICY demo_leaves ON outbox FOR INSERT TO shoal_app
      WITH CHECK ((SELECT app_purpose()) = 'demo' AND cooperative_id IS NULL AND person_id IS NULL AND topic = '${REMOVE_DEMO_FILES}')`);
  }

  async down(): Promise<void> {
    throw new Error('The removal of the demo cannot be undone: restore a backup instead.');
  }
}
