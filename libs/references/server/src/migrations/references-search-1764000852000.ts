import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Everything is found by its title as well: an expert's says the years of a career, which its text does not. The text is kept as it is, not
 * compressed: each word that is looked for would unpack it again; the pairs, which only the index reads, make room for it.
 */
export class ReferencesSearch1764000852000 implements MigrationInterface {
  name = 'ReferencesSearch1764000852000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE FUNCTION evidence_search() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE plain text; titled text; BEGIN
      plain := lower(normalize(NEW.search_text, NFC));
      titled := lower(normalize(NEW.title, NFC));
      IF position(titled IN plain) = 0 THEN plain := titled || E'\\n' || plain; END IF;
      NEW.search_text := plain || E'\\n' || hangul_initials(plain);
      NEW.search_bigrams := tender_bigrams(NEW.search_text);
      RETURN NEW; END $$`);
    await runner.query('ALTER TABLE evidence ALTER COLUMN search_text SET STORAGE EXTERNAL, ALTER COLUMN search_bigrams SET STORAGE EXTERNAL');
    // Every row is written anew, from what was given: the initials behind it are as long as itself.
    await runner.query(`UPDATE evidence SET search_text = CASE WHEN right(search_text, (length(search_text) - 1) / 2) = hangul_initials(left(search_text, (length(search_text) - 1) / 2))
      THEN left(search_text, (length(search_text) - 1) / 2) ELSE search_text END`);
  }

  async down(): Promise<void> {
    throw new Error('The search cannot be undone: restore a backup instead.');
  }
}
