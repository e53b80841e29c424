import { openToWall, protect, wallFunction } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { complianceTriggers } from './compliance-triggers';

const JOINED = 'bid_id IN (SELECT app_joined_bids())';
const MANAGED = 'bid_id IN (SELECT app_managed_bids())';

/**
 * The compliance matrix: requirement × bid. Only accepted firms of the bid see anything of it; answers, as the texts they stand in,
 * only who reads those. The database itself keeps what follows: an item for every requirement of every bid, the number of its
 * answers, the state that follows from it, and the log of changes.
 */
export class Compliance1764000890000 implements MigrationInterface {
  name = 'Compliance1764000890000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createTables(runner);
    for (const table of ['compliance_items', 'compliance_answers']) await openToWall(runner, table);
    // Whichever of the two migrations comes first opens it.
    const open: unknown[] = await runner.query(`SELECT 1 FROM pg_policies WHERE tablename = 'requirements' AND policyname = 'wall_reads'`);
    if (open.length === 0) await openToWall(runner, 'requirements');
    await this.createFunctions(runner);
    await this.protectTables(runner);
    await complianceTriggers(runner);
    await runner.query(`INSERT INTO compliance_items (id, cooperative_id, bid_id, tender_id, requirement_id)
      SELECT uuidv7(), bid.cooperative_id, bid.id, bid.tender_id, requirement.id FROM bids bid JOIN requirements requirement ON requirement.tender_id = bid.tender_id`);
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    const tenant = 'cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, bid_id uuid NOT NULL';
    const ofItem = 'FOREIGN KEY (cooperative_id, bid_id, item_id) REFERENCES compliance_items (cooperative_id, bid_id, id) ON DELETE CASCADE';
    const byPerson = 'FOREIGN KEY (cooperative_id, person_id) REFERENCES persons (cooperative_id, id) ON DELETE SET NULL (person_id)';
    await runner.query(`CREATE TABLE compliance_items (
      id uuid PRIMARY KEY, ${tenant}, tender_id uuid NOT NULL, requirement_id uuid NOT NULL, owner_firm_id uuid, owner_person_id uuid,
      state text NOT NULL DEFAULT 'undecided' CHECK (state IN ('undecided', 'assigned', 'writing', 'written', 'confirmed')),
      compliance text CHECK (compliance IN ('met', 'partial', 'alternative', 'unmet')), reason text NOT NULL DEFAULT '',
      evaluation_item text CHECK (evaluation_item <> ''), points integer CHECK (points BETWEEN 0 AND 100000), due_on date,
      answer_count integer NOT NULL DEFAULT 0 CHECK (answer_count >= 0), flag text CHECK (flag IN ('changed', 'removed')), flagged_at timestamptz,
      version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
      CHECK (owner_person_id IS NULL OR owner_firm_id IS NOT NULL), CHECK (reason <> '' OR compliance IS NULL OR compliance = 'met'),
      CHECK ((evaluation_item IS NULL) = (points IS NULL)), CHECK ((flag IS NULL) = (flagged_at IS NULL)),
      UNIQUE (bid_id, requirement_id), UNIQUE (cooperative_id, bid_id, id),
      FOREIGN KEY (cooperative_id, bid_id, tender_id) REFERENCES bids (cooperative_id, id, tender_id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, tender_id, requirement_id) REFERENCES requirements (cooperative_id, tender_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, bid_id, owner_firm_id) REFERENCES participations (cooperative_id, bid_id, firm_id),
      FOREIGN KEY (cooperative_id, owner_person_id) REFERENCES persons (cooperative_id, id) ON DELETE SET NULL (owner_person_id))`);
    await runner.query(`CREATE INDEX compliance_items_requirement ON compliance_items (requirement_id)`);
    await runner.query(`CREATE INDEX compliance_items_due ON compliance_items (owner_firm_id, due_on) WHERE state NOT IN ('written', 'confirmed')`);
    // block_id: the paragraph; null for a section that was linked by hand.
    await runner.query(`CREATE TABLE compliance_answers (
      id uuid PRIMARY KEY, ${tenant}, item_id uuid NOT NULL, section_id uuid NOT NULL, block_id text CHECK (block_id <> ''), place integer NOT NULL DEFAULT 0,
      person_id uuid, firm_id uuid, created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE NULLS NOT DISTINCT (item_id, section_id, block_id), ${ofItem}, ${byPerson},
      FOREIGN KEY (cooperative_id, bid_id, section_id) REFERENCES sections (cooperative_id, bid_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, firm_id) REFERENCES firms (cooperative_id, id))`);
    await runner.query(`CREATE INDEX compliance_answers_section ON compliance_answers (section_id, item_id)`);
    // No key to the evidence, as with what sections cite: whoever writes a rival's id by hand must not learn that it exists.
    await runner.query(`CREATE TABLE compliance_evidence (
      item_id uuid NOT NULL, evidence_id uuid NOT NULL, ${tenant}, version integer NOT NULL CHECK (version > 0), person_id uuid, created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (item_id, evidence_id), ${ofItem}, ${byPerson})`);
    await runner.query(`CREATE TABLE compliance_changes (
      id uuid PRIMARY KEY DEFAULT uuidv7(), ${tenant}, item_id uuid NOT NULL, person_id uuid, at timestamptz NOT NULL DEFAULT now(),
      what text NOT NULL CHECK (what IN ('state', 'owner_firm', 'owner_person', 'compliance', 'due', 'points', 'flag')), from_value text, to_value text, ${ofItem}, ${byPerson})`);
    await runner.query(`CREATE INDEX compliance_changes_item ON compliance_changes (item_id, id)`);
    await runner.query(`CREATE INDEX compliance_changes_states ON compliance_changes (bid_id, at) WHERE what = 'state'`);
  }

  private async createFunctions(runner: QueryRunner): Promise<void> {
    // Of the viewer's firm, or of a bid that it manages.
    await wallFunction(runner, 'app_kept_items() RETURNS SETOF uuid', `SELECT id FROM compliance_items WHERE bid_id IN (SELECT app_joined_bids()) AND (owner_firm_id = app_firm() OR ${MANAGED})`);
    // Besides: answered in sections that the viewer writes.
    await wallFunction(
      runner,
      'app_answerable_items() RETURNS SETOF uuid',
      `SELECT id FROM app_kept_items() AS kept (id) UNION SELECT item_id FROM compliance_answers WHERE bid_id IN (SELECT app_joined_bids()) AND section_id IN (SELECT app_own_sections())`,
    );
  }

  private async protectTables(runner: QueryRunner): Promise<void> {
    await protect(runner, 'compliance_items', { read: JOINED });
    const answerable = 'id IN (SELECT app_answerable_items())';
    await runner.query(`CREATE POLICY keepers_change ON compliance_items FOR UPDATE TO shoal_app USING (${JOINED} AND ${answerable}) WITH CHECK (${JOINED})`);
    await protect(runner, 'compliance_answers', { read: `${JOINED} AND section_id IN (SELECT app_readable_sections())` });
    // Answers in the text are the job's; a person links whole sections that it reads.
    const byHand = `block_id IS NULL AND ${JOINED} AND section_id IN (SELECT app_readable_sections()) AND (section_id IN (SELECT app_own_sections()) OR item_id IN (SELECT app_kept_items()))`;
    await runner.query(`CREATE POLICY hand_links ON compliance_answers FOR INSERT TO shoal_app WITH CHECK (${byHand} AND person_id = (SELECT app_person()))`);
    await runner.query(`CREATE POLICY hand_unlinks ON compliance_answers FOR DELETE TO shoal_app USING (${byHand})`);
    await protect(runner, 'compliance_evidence', { read: JOINED });
    const cites = `${JOINED} AND item_id IN (SELECT app_answerable_items())`;
    await runner.query(`CREATE POLICY keepers_cite ON compliance_evidence FOR INSERT TO shoal_app WITH CHECK (${cites} AND person_id = (SELECT app_person()))`);
    await runner.query(`CREATE POLICY keepers_take_away ON compliance_evidence FOR DELETE TO shoal_app USING (${cites})`);
    await protect(runner, 'compliance_changes', { read: JOINED });
    for (const table of ['compliance_items', 'compliance_answers', 'compliance_evidence', 'compliance_changes']) {
      const may = '(SELECT app_may_write())';
      await runner.query(`CREATE POLICY members_add ON ${table} AS RESTRICTIVE FOR INSERT TO shoal_app WITH CHECK (${may})`);
      await runner.query(`CREATE POLICY members_change ON ${table} AS RESTRICTIVE FOR UPDATE TO shoal_app USING (${may})`);
      await runner.query(`CREATE POLICY members_remove ON ${table} AS RESTRICTIVE FOR DELETE TO shoal_app USING (${may})`);
      await runner.query(`CREATE POLICY departed_see ON ${table} AS RESTRICTIVE FOR SELECT TO shoal_app USING (NOT (SELECT app_departed()))`);
    }
  }

  async down(): Promise<void> {
    throw new Error('The compliance matrix cannot be undone: restore a backup instead.');
  }
}
