import { flatStartingTree } from '@shoal/references-domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = 'key text, parent_key text, name text, name_en text, synonyms text[], place integer';
const MONITORING = { name: '보안 관제', before: '{관제,침해대응,보안관제센터}', now: '{관제,침해대응,보안관제센터,CERT,SOC}' };

/** CERT and SOC are words for 보안 관제, now that short Latin synonyms are found as words of their own: in the tree of new cooperatives, and where an office has left the node as it was. */
export class ReferencesCapabilities1764000851000 implements MigrationInterface {
  name = 'ReferencesCapabilities1764000851000';

  async up(runner: QueryRunner): Promise<void> {
    const rows = flatStartingTree().map(({ key, parentKey, name, nameEn, synonyms, position }) => ({ key, parent_key: parentKey, name, name_en: nameEn, synonyms, place: position }));
    await runner.query(`CREATE OR REPLACE FUNCTION capability_starting_tree() RETURNS TABLE (${COLUMNS}) LANGUAGE sql IMMUTABLE AS $$
      SELECT t.* FROM jsonb_to_recordset($tree$${JSON.stringify(rows)}$tree$) AS t (${COLUMNS}) $$`);
    await runner.query(`UPDATE capability_nodes SET synonyms = $1::text[] WHERE version = 1 AND name = $2 AND synonyms = $3::text[]`, [MONITORING.now, MONITORING.name, MONITORING.before]);
  }

  async down(): Promise<void> {
    throw new Error('Capabilities cannot be undone: restore a backup instead.');
  }
}
