import { wallFunction } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const READABLE = 'OLD.id IN (SELECT app_readable_sections())';

/**
 * Who gets at a section's text is not for everybody who may write it. By the same rules as the policy's `outline.change`
 * and `section.assign`: title, place, day and owner belong to the administrators of the managing firm; readers and
 * writers to them and to the administrators of the owner firm, and only where they read the text already.
 */
export class SectionAssignment1764000870000 implements MigrationInterface {
  name = 'SectionAssignment1764000870000';

  async up(runner: QueryRunner): Promise<void> {
    await wallFunction(runner, 'app_is_administrator() RETURNS boolean', `SELECT EXISTS (SELECT 1 FROM persons WHERE id = app_person() AND firm_id = app_firm() AND role = 'admin')`);
    await wallFunction(
      runner,
      'app_assignable_sections() RETURNS SETOF uuid',
      `SELECT section.id FROM sections section WHERE app_is_administrator() AND section.id IN (SELECT app_readable_sections())
         AND (section.owner_firm_id = app_firm() OR section.bid_id IN (SELECT app_managed_bids()))`,
    );
    await this.guardSections(runner);
    await this.guardWriters(runner);
  }

  private async guardSections(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION guard_section_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        outline boolean := (NEW.title, NEW.parent_id, NEW.position, NEW.due_on, NEW.owner_firm_id, NEW.removed_at, NEW.removed_with, NEW.bid_id, NEW.proposal_id, NEW.cooperative_id)
          IS DISTINCT FROM (OLD.title, OLD.parent_id, OLD.position, OLD.due_on, OLD.owner_firm_id, OLD.removed_at, OLD.removed_with, OLD.bid_id, OLD.proposal_id, OLD.cooperative_id);
        access boolean := (NEW.readers, NEW.owner_firm_id) IS DISTINCT FROM (OLD.readers, OLD.owner_firm_id);
        manages boolean;
      BEGIN
        IF NOT (outline OR access) OR app_person() IS NULL THEN RETURN NEW; END IF;
        manages := app_is_administrator() AND OLD.bid_id IN (SELECT app_managed_bids());
        IF (outline AND NOT manages) OR (access AND NOT (${READABLE} AND (manages OR (app_is_administrator() AND OLD.owner_firm_id = app_firm())))) THEN
          RAISE EXCEPTION 'violates row-level security: sections are assigned by others' USING ERRCODE = '42501';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER section_assignment BEFORE UPDATE ON sections FOR EACH ROW WHEN (
      (NEW.title, NEW.parent_id, NEW.position, NEW.due_on, NEW.owner_firm_id, NEW.readers, NEW.removed_at, NEW.removed_with, NEW.bid_id, NEW.proposal_id, NEW.cooperative_id)
      IS DISTINCT FROM (OLD.title, OLD.parent_id, OLD.position, OLD.due_on, OLD.owner_firm_id, OLD.readers, OLD.removed_at, OLD.removed_with, OLD.bid_id, OLD.proposal_id, OLD.cooperative_id))
      EXECUTE FUNCTION guard_section_assignment()`);
    const may = '(SELECT app_person()) IS NULL OR ((SELECT app_is_administrator()) AND bid_id IN (SELECT app_managed_bids()))';
    await runner.query(`CREATE POLICY managers_add ON sections AS RESTRICTIVE FOR INSERT TO shoal_app WITH CHECK (${may})`);
    await runner.query(`CREATE POLICY managers_remove ON sections AS RESTRICTIVE FOR DELETE TO shoal_app USING (${may})`);
  }

  /** Restrictive, beside what lets the owner's people and the managing firm in. */
  private async guardWriters(runner: QueryRunner): Promise<void> {
    const may = '(SELECT app_person()) IS NULL OR section_id IN (SELECT app_assignable_sections())';
    await runner.query(`CREATE POLICY assigners_add ON section_writers AS RESTRICTIVE FOR INSERT TO shoal_app WITH CHECK (${may})`);
    await runner.query(`CREATE POLICY assigners_change ON section_writers AS RESTRICTIVE FOR UPDATE TO shoal_app USING (${may}) WITH CHECK (${may})`);
    await runner.query(`CREATE POLICY assigners_remove ON section_writers AS RESTRICTIVE FOR DELETE TO shoal_app USING (${may})`);
  }

  async down(): Promise<void> {
    throw new Error('The assignment wall cannot be undone: restore a backup instead.');
  }
}
