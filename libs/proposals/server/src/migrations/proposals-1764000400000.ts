import { openToWall, protect, wallFunction } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sections in which the viewer's firm takes part and that are not in the bin. */
const JOINED = 'section.bid_id IN (SELECT app_joined_bids()) AND section.removed_at IS NULL';
const NAMED = 'EXISTS (SELECT 1 FROM section_writers writer WHERE writer.section_id = section.id AND writer.person_id = app_person())';

/**
 * Proposals, sections, their writers, pictures and doors. Two walls: what a section is called and whose it is, is
 * for all accepted firms of the bid; its text and pictures only for its readers, by the same rule as the policy's
 * `section.read`.
 */
export class Proposals1764000400000 implements MigrationInterface {
  name = 'Proposals1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createTables(runner);
    await this.createFunctions(runner);
    await this.protectTables(runner);
    await this.keepDoors(runner);
  }

  // As in the consortia's tables, each cascades from the cooperative itself. An owner is always a firm of the bid.
  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE proposals (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, bid_id uuid NOT NULL UNIQUE, created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (cooperative_id, id), UNIQUE (cooperative_id, bid_id, id),
      FOREIGN KEY (cooperative_id, bid_id) REFERENCES bids (cooperative_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE TABLE sections (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, bid_id uuid NOT NULL, proposal_id uuid NOT NULL, parent_id uuid, position integer NOT NULL CHECK (position >= 0),
      title text NOT NULL CHECK (title <> ''), owner_firm_id uuid NOT NULL,
      readers text NOT NULL DEFAULT 'consortium' CHECK (readers IN ('consortium', 'owner_and_lead', 'owner')),
      state text NOT NULL DEFAULT 'empty' CHECK (state IN ('empty', 'writing', 'review', 'confirmed')),
      due_on date, characters integer NOT NULL DEFAULT 0 CHECK (characters >= 0), version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), removed_at timestamptz, removed_with uuid,
      CHECK (parent_id <> id), CHECK ((removed_at IS NULL) = (removed_with IS NULL)),
      UNIQUE (cooperative_id, id), UNIQUE (cooperative_id, bid_id, id), UNIQUE (cooperative_id, proposal_id, id),
      FOREIGN KEY (cooperative_id, bid_id, proposal_id) REFERENCES proposals (cooperative_id, bid_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, proposal_id, parent_id) REFERENCES sections (cooperative_id, proposal_id, id),
      FOREIGN KEY (cooperative_id, bid_id, owner_firm_id) REFERENCES participations (cooperative_id, bid_id, firm_id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX sections_of_proposal ON sections (proposal_id, parent_id, position)`);
    await runner.query(`CREATE INDEX sections_of_bid ON sections (bid_id)`);
    await runner.query(`CREATE INDEX sections_due ON sections (owner_firm_id, due_on) WHERE removed_at IS NULL AND state <> 'confirmed'`);
    const ofSection = 'FOREIGN KEY (cooperative_id, bid_id, section_id) REFERENCES sections (cooperative_id, bid_id, id) ON DELETE CASCADE';
    await runner.query(`CREATE TABLE section_writers (
      section_id uuid NOT NULL, person_id uuid NOT NULL, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, bid_id uuid NOT NULL, position smallint NOT NULL,
      PRIMARY KEY (section_id, person_id), ${ofSection},
      FOREIGN KEY (cooperative_id, person_id) REFERENCES persons (cooperative_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX section_writers_person ON section_writers (person_id, section_id)`);
    await runner.query(`CREATE TABLE section_rooms (
      section_id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, bid_id uuid NOT NULL, ${ofSection})`);
    await runner.query(`CREATE TABLE section_files (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, bid_id uuid NOT NULL, section_id uuid NOT NULL,
      sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'), type text NOT NULL CHECK (type IN ('image/png', 'image/jpeg')),
      bytes integer NOT NULL CHECK (bytes > 0), width integer NOT NULL CHECK (width > 0), height integer NOT NULL CHECK (height > 0),
      uploaded_by uuid NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), UNIQUE (cooperative_id, id), ${ofSection},
      FOREIGN KEY (cooperative_id, uploaded_by) REFERENCES persons (cooperative_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX section_files_section ON section_files (section_id)`);
  }

  private async createFunctions(runner: QueryRunner): Promise<void> {
    await openToWall(runner, 'sections');
    await openToWall(runner, 'section_writers');
    await wallFunction(
      runner,
      'app_readable_sections() RETURNS SETOF uuid',
      `SELECT section.id FROM sections section JOIN bids bid ON bid.id = section.bid_id
       WHERE ${JOINED} AND (section.owner_firm_id = app_firm() OR section.readers = 'consortium'
         OR (section.readers = 'owner_and_lead' AND bid.lead_firm_id = app_firm()) OR ${NAMED})`,
    );
    await wallFunction(
      runner,
      'app_writable_sections() RETURNS SETOF uuid',
      `SELECT section.id FROM sections section WHERE ${JOINED} AND section.state <> 'confirmed' AND (section.owner_firm_id = app_firm() OR ${NAMED})`,
    );
    await wallFunction(
      runner,
      'app_own_sections() RETURNS SETOF uuid',
      `SELECT section.id FROM sections section WHERE ${JOINED} AND (section.owner_firm_id = app_firm() OR ${NAMED})`,
    );
  }

  private async protectTables(runner: QueryRunner): Promise<void> {
    const joined = 'bid_id IN (SELECT app_joined_bids())';
    const managed = 'bid_id IN (SELECT app_managed_bids())';
    await protect(runner, 'proposals', { read: joined, write: managed });
    // Owner firm and named writers carry the state on; what else they may change, the policy says.
    await protect(runner, 'sections', { read: joined, write: `${managed} OR id IN (SELECT app_own_sections())` });
    await protect(runner, 'section_writers', { read: joined, write: `${managed} OR section_id IN (SELECT app_own_sections())` });
    await protect(runner, 'section_files', { read: 'section_id IN (SELECT app_readable_sections())', write: 'section_id IN (SELECT app_writable_sections())' });
    await protect(runner, 'section_rooms', { read: 'section_id IN (SELECT app_readable_sections())' });
  }

  /** A section has its door from the first moment, also where whoever adds the section may not read it. */
  private async keepDoors(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT INSERT ON section_rooms TO shoal_wall`);
    await runner.query(`CREATE POLICY wall_opens ON section_rooms FOR INSERT TO shoal_wall WITH CHECK (true)`);
    await runner.query(`CREATE FUNCTION open_section_room() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      BEGIN INSERT INTO section_rooms (section_id, cooperative_id, bid_id) VALUES (NEW.id, NEW.cooperative_id, NEW.bid_id); RETURN NULL; END $$`);
    await runner.query(`ALTER FUNCTION open_section_room() OWNER TO shoal_wall`);
    await runner.query(`REVOKE ALL ON FUNCTION open_section_room() FROM PUBLIC`);
    await runner.query(`CREATE TRIGGER section_opens_room AFTER INSERT ON sections FOR EACH ROW EXECUTE FUNCTION open_section_room()`);
  }

  async down(): Promise<void> {
    throw new Error('Proposals cannot be undone: restore a backup instead.');
  }
}
