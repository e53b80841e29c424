import type { MigrationInterface, QueryRunner } from 'typeorm';

const JOINED = 'section.bid_id IN (SELECT app_joined_bids()) AND section.removed_at IS NULL';
const NAMED = 'EXISTS (SELECT 1 FROM section_writers writer WHERE writer.section_id = section.id AND writer.person_id = app_person())';
const OWN = `SELECT section.id FROM sections section WHERE ${JOINED} AND (section.owner_firm_id = app_firm() OR ${NAMED})`;
const WRITABLE = `${OWN} AND section.state <> 'confirmed'`;
const READABLE = `SELECT section.id FROM sections section JOIN bids bid ON bid.id = section.bid_id
  WHERE ${JOINED} AND (section.owner_firm_id = app_firm() OR section.readers = 'consortium'
    OR (section.readers = 'owner_and_lead' AND bid.lead_firm_id = app_firm()) OR ${NAMED})`;

/** All that decides over a section's room, in one statement: asked for every socket that comes and on every change of access. */
export class SectionGate1764000611000 implements MigrationInterface {
  name = 'SectionGate1764000611000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION app_section() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.section_id', true), '')::uuid $$`);
    await this.narrow(runner, 'app_own_sections', OWN);
    await this.narrow(runner, 'app_writable_sections', WRITABLE);
    await this.narrow(runner, 'app_readable_sections', READABLE);
    await this.partWriting(runner, 'sections', 'id');
    await this.partWriting(runner, 'section_writers', 'section_id');
    await this.createGate(runner);
  }

  /** The rules stay as they are; where the context names one section, only that one is looked up, so it never shows more. */
  private async narrow(runner: QueryRunner, name: string, rule: string): Promise<void> {
    await runner.query(`CREATE OR REPLACE FUNCTION ${name}() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
      BEGIN
        IF app_section() IS NULL THEN RETURN QUERY ${rule};
        ELSE RETURN QUERY ${rule} AND section.id = app_section();
        END IF;
      END $$`);
  }

  /** Who may write may read by the reading rule too: reading need not look up both. */
  private async partWriting(runner: QueryRunner, table: string, section: string): Promise<void> {
    const writes = `bid_id IN (SELECT app_managed_bids()) OR ${section} IN (SELECT app_own_sections())`;
    await runner.query(`DROP POLICY person_writes ON ${table}`);
    await runner.query(`CREATE POLICY person_adds ON ${table} FOR INSERT TO shoal_app WITH CHECK (${writes})`);
    await runner.query(`CREATE POLICY person_changes ON ${table} FOR UPDATE TO shoal_app USING (${writes}) WITH CHECK (${writes})`);
    await runner.query(`CREATE POLICY person_removes ON ${table} FOR DELETE TO shoal_app USING (${writes})`);
  }

  /**
   * Reads with the caller's rights in the context that is given (the settings of `SET_CONTEXT_SQL`), which ends with the
   * statement. Decides nothing; null where row-level security hides the section or its bid.
   */
  private async createGate(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION section_gate(cooperative text, firm text, person text, purpose text, asked uuid) RETURNS json LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM set_config('app.cooperative_id', cooperative, true), set_config('app.firm_id', firm, true), set_config('app.person_id', person, true),
          set_config('app.purpose', purpose, true), set_config('app.section_id', asked::text, true);
        RETURN (SELECT json_build_object(
          'section', json_build_object('bidId', section.bid_id, 'ownerFirmId', section.owner_firm_id, 'readers', section.readers, 'state', section.state),
          'bid', bid.facts,
          'writerIds', (SELECT coalesce(json_agg(writer.person_id ORDER BY writer.position), '[]') FROM section_writers writer WHERE writer.section_id = section.id),
          'door', EXISTS (SELECT 1 FROM section_rooms room WHERE room.section_id = section.id))
          FROM sections section JOIN bid_facts bid ON bid.bid_id = section.bid_id WHERE section.id = asked AND section.removed_at IS NULL);
      END $$`);
    await runner.query(`REVOKE ALL ON FUNCTION section_gate(text, text, text, text, uuid) FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION section_gate(text, text, text, text, uuid) TO shoal_app`);
  }

  async down(): Promise<void> {
    throw new Error('The gate cannot be undone: restore a backup instead.');
  }
}
