import type { MigrationInterface, QueryRunner } from 'typeorm';

const SHOWN = 'EXISTS (SELECT 1 FROM evidence e WHERE e.id = NEW.id AND e.is_anonymous_visible AND e.removed_at IS NULL)';

/** A reference that is new and shows no anonymised form has no outline to be kept: an import stores thousands of them. */
export class ReferencesExchange1764000860100 implements MigrationInterface {
  name = 'ReferencesExchange1764000860100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE FUNCTION keep_reference_outline() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NOT ${SHOWN} THEN
        IF TG_OP = 'UPDATE' THEN DELETE FROM reference_outlines o WHERE o.reference_id = NEW.id; END IF;
        RETURN NULL;
      END IF;
      INSERT INTO reference_outlines (id, cooperative_id, firm_id, reference_id, buyer_kind, amount_band, completed_year)
        SELECT gen_random_uuid(), r.cooperative_id, r.firm_id, r.id, r.buyer_kind, r.amount_band, extract(year FROM r.ends_on) FROM reference_projects r WHERE r.id = NEW.id
        ON CONFLICT (reference_id) DO UPDATE SET buyer_kind = excluded.buyer_kind, amount_band = excluded.amount_band, completed_year = excluded.completed_year;
      RETURN NULL; END $$`);
  }

  async down(): Promise<void> {
    throw new Error('References cannot be undone: restore a backup instead.');
  }
}
