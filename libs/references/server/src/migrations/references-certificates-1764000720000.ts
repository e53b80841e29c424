import { openToWall, protect, wallFunction } from '@shoal/platform';
import { STARTING_CERTIFICATE_KINDS } from '@shoal/references-domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = 'cooperative_id = app_cooperative()';
const OWNER = `${OWN} AND firm_id = app_firm()`;
const OFFICE = `${OWN} AND app_firm() IS NULL AND app_person() IS NOT NULL`;

/** Kinds of certificates with their rules, the certificates of firms, and what people were reminded of. */
export class ReferencesCertificates1764000720000 implements MigrationInterface {
  name = 'ReferencesCertificates1764000720000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createKinds(runner);
    await this.plantKinds(runner);
    await this.createCertificates(runner);
    await this.createReminders(runner);
    await this.wall(runner);
  }

  private async createKinds(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE certificate_kinds (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, name text NOT NULL CHECK (name <> ''), name_en text NOT NULL CHECK (name_en <> ''),
      validity jsonb NOT NULL CHECK (validity->>'type' IN ('printed', 'months', 'fiscal_year', 'unlimited')), renewal_lead jsonb CHECK (renewal_lead->>'unit' IN ('days', 'months')),
      basis text NOT NULL CHECK (basis IN ('law', 'notice', 'general_knowledge')), source text NOT NULL CHECK (source <> ''), source_as_of date NOT NULL, retired_at timestamptz, version integer NOT NULL,
      UNIQUE (cooperative_id, id))`);
    await runner.query(`CREATE UNIQUE INDEX certificate_kinds_name ON certificate_kinds (cooperative_id, lower(name)) WHERE retired_at IS NULL`);
  }

  /** Every cooperative starts with the kinds, whoever makes it: those that are here, and each that comes. */
  private async plantKinds(runner: QueryRunner): Promise<void> {
    const rows = STARTING_CERTIFICATE_KINDS.map(({ name, nameEn, validity, renewalLead, basis, source, sourceAsOf }) => ({ name, name_en: nameEn, validity, renewal_lead: renewalLead, basis, source, source_as_of: sourceAsOf }));
    await runner.query(`CREATE FUNCTION plant_certificate_kinds(cooperative uuid) RETURNS void LANGUAGE sql AS $$
      INSERT INTO certificate_kinds (id, cooperative_id, name, name_en, validity, renewal_lead, basis, source, source_as_of, version)
        SELECT gen_random_uuid(), cooperative, t.name, t.name_en, t.validity, nullif(t.renewal_lead, 'null'::jsonb), t.basis, t.source, t.source_as_of, 1
          FROM jsonb_to_recordset($kinds$${JSON.stringify(rows)}$kinds$) AS t (name text, name_en text, validity jsonb, renewal_lead jsonb, basis text, source text, source_as_of date) $$`);
    await runner.query(`SELECT plant_certificate_kinds(id) FROM cooperatives`);
    await runner.query(`CREATE FUNCTION cooperative_starts_with_certificate_kinds() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM plant_certificate_kinds(NEW.id); RETURN NULL; END $$`);
    await runner.query(`CREATE TRIGGER cooperative_starts_with_certificate_kinds AFTER INSERT ON cooperatives FOR EACH ROW EXECUTE FUNCTION cooperative_starts_with_certificate_kinds()`);
  }

  private async createCertificates(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE certificates (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, firm_id uuid NOT NULL, kind_id uuid NOT NULL,
      number text NOT NULL DEFAULT '', scope text NOT NULL DEFAULT '', issuer text NOT NULL DEFAULT '', issued_on date NOT NULL, expires_on date, CHECK (expires_on >= issued_on),
      FOREIGN KEY (cooperative_id, kind_id) REFERENCES certificate_kinds (cooperative_id, id),
      FOREIGN KEY (cooperative_id, firm_id, id) REFERENCES evidence (cooperative_id, firm_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX certificates_expiry ON certificates (cooperative_id, expires_on, id)`);
    await runner.query(`CREATE INDEX certificates_kind ON certificates (cooperative_id, kind_id)`);
  }

  private async createReminders(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE certificate_reminders (
      certificate_id uuid NOT NULL REFERENCES certificates ON DELETE CASCADE, expires_on date NOT NULL, step smallint NOT NULL, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE,
      sent_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (certificate_id, expires_on, step))`);
    await runner.query(`CREATE TABLE certificate_reminder_days (
      cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, day date NOT NULL, PRIMARY KEY (cooperative_id, day))`);
  }

  private async wall(runner: QueryRunner): Promise<void> {
    await protect(runner, 'certificate_kinds', { read: OWN, write: OFFICE });
    await runner.query(`CREATE POLICY set_up ON certificate_kinds FOR INSERT TO shoal_app WITH CHECK (app_purpose() = 'set-up' AND ${OWN})`);
    await protect(runner, 'certificates', { read: `${OWN} AND EXISTS (SELECT 1 FROM evidence e WHERE e.id = certificates.id)`, write: OWNER });
    await protect(runner, 'certificate_reminders', { read: 'false' });
    await protect(runner, 'certificate_reminder_days', { read: 'false' });
    await openToWall(runner, 'certificates');
    await wallFunction(
      runner,
      'cooperatives_with_expiring_certificates(first date, last date) RETURNS SETOF uuid',
      `SELECT DISTINCT cooperative_id FROM certificates WHERE expires_on BETWEEN first AND last AND app_purpose() = 'worker'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Certificates cannot be undone: restore a backup instead.');
  }
}
