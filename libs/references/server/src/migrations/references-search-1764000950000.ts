import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CONDITIONS } from './references-search-1764000850000';

/** Latin words so short that synonyms of them count only as words of their own (`isWholeWord` of the domain), marked so that no pair of letters is the same. */
const SHORT_WORDS = `SELECT coalesce(array_agg(DISTINCT '=' || word[1]), '{}') FROM regexp_matches(given, '[a-z0-9]+', 'g') AS word WHERE length(word[1]) BETWEEN 2 AND 4`;

const replaced = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`not there: ${from}`);
  return text.replace(from, to);
};

/** What the index tells of a short word is all of it, as it is of a pair of letters: no text is looked through for either. */
const conditions = (): string => {
  const pairs = replaced(CONDITIONS, "format('e.search_bigrams @> %L', tender_bigrams(form))", "format('e.search_bigrams @> %L', CASE WHEN is_whole THEN ARRAY['=' || form] ELSE tender_bigrams(form) END)");
  return replaced(pairs, 'bool_and(length(form) = 2 AND NOT is_whole) AS is_pair', 'bool_and(length(form) = 2 OR (is_whole AND length(form) > 2)) AS is_pair');
};

/** 관제 has SOC and CERT for synonyms: every text that holds those letters anywhere was looked through with a regular expression (docs/bench/search.md). */
export class ReferencesSearch1764000950000 implements MigrationInterface {
  name = 'ReferencesSearch1764000950000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION short_words(given text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT AS $$ ${SHORT_WORDS} $$`);
    await runner.query(`CREATE OR REPLACE FUNCTION evidence_search() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE plain text; titled text; BEGIN
      plain := lower(normalize(NEW.search_text, NFC));
      titled := lower(normalize(NEW.title, NFC));
      IF position(titled IN plain) = 0 THEN plain := titled || E'\\n' || plain; END IF;
      NEW.search_text := plain || E'\\n' || hangul_initials(plain);
      NEW.search_bigrams := tender_bigrams(NEW.search_text) || short_words(plain);
      RETURN NEW; END $$`);
    // The trigger takes what was given, not what it made of it.
    await runner.query('ALTER TABLE evidence DISABLE TRIGGER evidence_search');
    await runner.query('UPDATE evidence SET search_bigrams = search_bigrams || short_words(search_text)');
    await runner.query('ALTER TABLE evidence ENABLE TRIGGER evidence_search');
    await runner.query(`CREATE OR REPLACE FUNCTION evidence_conditions(words jsonb, OUT by_text text, OUT by_firm text, OUT firms uuid[], OUT titled text) LANGUAGE plpgsql STABLE SET search_path = public AS $$ ${conditions()} $$`);
  }

  async down(): Promise<void> {
    throw new Error('The search cannot be undone: restore a backup instead.');
  }
}
