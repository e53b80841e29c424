import { protect } from '@shoal/platform';
import { flatStartingTree } from '@shoal/references-domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = 'cooperative_id = app_cooperative()';
const OWNER = `${OWN} AND firm_id = app_firm()`;
const OFFICE = `${OWN} AND app_firm() IS NULL AND app_person() IS NOT NULL`;
const seen = (id: string): string => `EXISTS (SELECT 1 FROM evidence e WHERE e.id = ${id})`;

/** The tree of capabilities, what firms state of themselves, and with what they back it. */
export class ReferencesCapabilities1764000740000 implements MigrationInterface {
  name = 'ReferencesCapabilities1764000740000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createTree(runner);
    await this.plantTree(runner);
    await this.createStatements(runner);
    await this.wall(runner);
  }

  private async createTree(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE capability_nodes (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, parent_id uuid, name text NOT NULL CHECK (name <> ''), name_en text NOT NULL DEFAULT '',
      synonyms text[] NOT NULL DEFAULT '{}', position integer NOT NULL, merged_into uuid, retired_at timestamptz, version integer NOT NULL,
      UNIQUE (cooperative_id, id), CHECK (parent_id <> id), CHECK (merged_into <> id),
      FOREIGN KEY (cooperative_id, parent_id) REFERENCES capability_nodes (cooperative_id, id),
      FOREIGN KEY (cooperative_id, merged_into) REFERENCES capability_nodes (cooperative_id, id))`);
    await runner.query(`CREATE TABLE capability_node_changes (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, node_id uuid NOT NULL, person_id uuid NOT NULL,
      what text NOT NULL CHECK (what IN ('added', 'renamed', 'moved', 'merged', 'retired', 'brought_back')), from_text text NOT NULL DEFAULT '', to_text text NOT NULL DEFAULT '',
      at timestamptz NOT NULL DEFAULT now(),
      FOREIGN KEY (cooperative_id, node_id) REFERENCES capability_nodes (cooperative_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX capability_node_changes_newest ON capability_node_changes (cooperative_id, id DESC)`);
  }

  /** Every cooperative starts with the tree, whoever makes it: those that are here, and each that comes. */
  private async plantTree(runner: QueryRunner): Promise<void> {
    const rows = flatStartingTree().map(({ key, parentKey, name, nameEn, synonyms, position }) => ({ key, parent_key: parentKey, name, name_en: nameEn, synonyms, place: position }));
    const columns = 'key text, parent_key text, name text, name_en text, synonyms text[], place integer';
    await runner.query(`CREATE FUNCTION capability_starting_tree() RETURNS TABLE (${columns}) LANGUAGE sql IMMUTABLE AS $$
      SELECT t.* FROM jsonb_to_recordset($tree$${JSON.stringify(rows)}$tree$) AS t (${columns}) $$`);
    await runner.query(`CREATE FUNCTION plant_capability_tree(cooperative uuid) RETURNS void LANGUAGE sql AS $$
      WITH grown AS MATERIALIZED (SELECT t.*, gen_random_uuid() AS id FROM capability_starting_tree() t)
      INSERT INTO capability_nodes (id, cooperative_id, parent_id, name, name_en, synonyms, position, version)
        SELECT node.id, cooperative, parent.id, node.name, node.name_en, node.synonyms, node.place, 1 FROM grown node LEFT JOIN grown parent ON parent.key = node.parent_key $$`);
    await runner.query(`SELECT plant_capability_tree(id) FROM cooperatives`);
    await runner.query(`CREATE FUNCTION cooperative_starts_with_capabilities() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM plant_capability_tree(NEW.id); RETURN NULL; END $$`);
    await runner.query(`CREATE TRIGGER cooperative_starts_with_capabilities AFTER INSERT ON cooperatives FOR EACH ROW EXECUTE FUNCTION cooperative_starts_with_capabilities()`);
  }

  private async createStatements(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE capability_statements (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, firm_id uuid NOT NULL, node_id uuid NOT NULL,
      level text NOT NULL CHECK (level IN ('experience', 'delivery', 'core')), note text NOT NULL DEFAULT '',
      UNIQUE (cooperative_id, firm_id, id),
      CONSTRAINT capability_statements_one_each UNIQUE (cooperative_id, firm_id, node_id) DEFERRABLE,
      FOREIGN KEY (cooperative_id, node_id) REFERENCES capability_nodes (cooperative_id, id),
      FOREIGN KEY (cooperative_id, firm_id, id) REFERENCES evidence (cooperative_id, firm_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX capability_statements_node ON capability_statements (cooperative_id, node_id, firm_id)`);
    await runner.query(`CREATE TABLE capability_backings (
      statement_id uuid NOT NULL, evidence_id uuid NOT NULL CHECK (evidence_id <> statement_id), cooperative_id uuid NOT NULL, firm_id uuid NOT NULL,
      PRIMARY KEY (statement_id, evidence_id),
      FOREIGN KEY (cooperative_id, firm_id, statement_id) REFERENCES capability_statements (cooperative_id, firm_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, firm_id, evidence_id) REFERENCES evidence (cooperative_id, firm_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX capability_backings_evidence ON capability_backings (evidence_id)`);
  }

  private async wall(runner: QueryRunner): Promise<void> {
    await protect(runner, 'capability_nodes', { read: OWN, write: OFFICE });
    await runner.query(`CREATE POLICY set_up ON capability_nodes FOR INSERT TO shoal_app WITH CHECK (app_purpose() = 'set-up' AND ${OWN})`);
    await protect(runner, 'capability_node_changes', { read: OWN });
    await runner.query(`CREATE POLICY office_tells ON capability_node_changes FOR INSERT TO shoal_app WITH CHECK (${OFFICE} AND person_id = app_person())`);
    await protect(runner, 'capability_statements', { read: `${OWN} AND ${seen('capability_statements.id')}`, write: OWNER });
    // What one may not see backs nothing: neither its content nor its number is told.
    await protect(runner, 'capability_backings', { read: `${OWN} AND ${seen('statement_id')} AND ${seen('evidence_id')}`, write: OWNER });
  }

  async down(): Promise<void> {
    throw new Error('Capabilities cannot be undone: restore a backup instead.');
  }
}
