import { protect } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a section's text cites, kept by the job behind the text. No key to the evidence: whoever writes by hand an id that is a rival's, or
 * nobody's, must not learn which.
 */
export class SectionCitations1764000830000 implements MigrationInterface {
  name = 'SectionCitations1764000830000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE section_citations (
      section_id uuid NOT NULL, place smallint NOT NULL CHECK (place >= 0), cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, bid_id uuid NOT NULL,
      evidence_id uuid NOT NULL, version integer NOT NULL CHECK (version > 0),
      PRIMARY KEY (section_id, place),
      FOREIGN KEY (cooperative_id, bid_id, section_id) REFERENCES sections (cooperative_id, bid_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX section_citations_evidence ON section_citations (evidence_id, section_id)`);
    await protect(runner, 'section_citations', { read: 'section_id IN (SELECT app_readable_sections())' });
    const may = '(SELECT app_may_write())';
    await runner.query(`CREATE POLICY members_add ON section_citations AS RESTRICTIVE FOR INSERT TO shoal_app WITH CHECK (${may})`);
    await runner.query(`CREATE POLICY members_change ON section_citations AS RESTRICTIVE FOR UPDATE TO shoal_app USING (${may})`);
    await runner.query(`CREATE POLICY members_remove ON section_citations AS RESTRICTIVE FOR DELETE TO shoal_app USING (${may})`);
  }

  async down(): Promise<void> {
    throw new Error('Citations cannot be undone: restore a backup instead.');
  }
}
