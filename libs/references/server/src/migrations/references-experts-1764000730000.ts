import { protect } from '@shoal/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = 'cooperative_id = app_cooperative()';
const OWNER = `${OWN} AND firm_id = app_firm()`;
const TODAY = "(now() AT TIME ZONE 'Asia/Seoul')::date";
const seen = (id: string): string => `EXISTS (SELECT 1 FROM evidence e WHERE e.id = ${id})`;
const ROLES = `('it_planner', 'it_consultant', 'business_analyst', 'data_analyst', 'it_pm', 'it_architect', 'ux_developer', 'ux_designer', 'application_developer', 'system_developer',
  'system_operator', 'it_support', 'it_marketer', 'quality_manager', 'it_tester', 'it_auditor', 'security_specialist')`;

/** Experts; what tells who they are stands in a table of its own, behind the wall of their consent. */
export class ReferencesExperts1764000730000 implements MigrationInterface {
  name = 'ReferencesExperts1764000730000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE experts (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL REFERENCES cooperatives ON DELETE CASCADE, firm_id uuid NOT NULL,
      position text NOT NULL DEFAULT '', role text NOT NULL CHECK (role IN ${ROLES}), secondary_roles text[] NOT NULL DEFAULT '{}',
      education_level text NOT NULL CHECK (education_level IN ('high_school', 'associate', 'bachelor', 'master', 'doctor')), education_field text NOT NULL DEFAULT '',
      qualifications jsonb NOT NULL DEFAULT '[]', career_months integer NOT NULL CHECK (career_months BETWEEN 0 AND 720), career_as_of date NOT NULL, career_fields jsonb NOT NULL DEFAULT '[]',
      employment text NOT NULL CHECK (employment IN ('employed', 'contracted')),
      UNIQUE (cooperative_id, firm_id, id),
      FOREIGN KEY (cooperative_id, firm_id, id) REFERENCES evidence (cooperative_id, firm_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX experts_role ON experts (cooperative_id, role, id)`);
    await runner.query(`CREATE TABLE expert_names (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL, firm_id uuid NOT NULL, name text NOT NULL CHECK (name <> ''), qualification_numbers text[] NOT NULL DEFAULT '{}',
      consent_purpose text, consent_given_on date, consent_ends_on date, consent_withdrawn_on date,
      CHECK (num_nonnulls(consent_purpose, consent_given_on, consent_ends_on) IN (0, 3)), CHECK (consent_ends_on >= consent_given_on), CHECK (consent_withdrawn_on IS NULL OR consent_given_on IS NOT NULL),
      FOREIGN KEY (cooperative_id, firm_id, id) REFERENCES experts (cooperative_id, firm_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE TABLE expert_projects (
      id uuid PRIMARY KEY, cooperative_id uuid NOT NULL, firm_id uuid NOT NULL, expert_id uuid NOT NULL, place integer NOT NULL, reference_id uuid,
      title text NOT NULL DEFAULT '', buyer text NOT NULL DEFAULT '', starts_on date NOT NULL, ends_on date, task text NOT NULL DEFAULT '',
      CHECK ((reference_id IS NULL) = (title <> '')), CHECK (ends_on >= starts_on),
      FOREIGN KEY (cooperative_id, firm_id, expert_id) REFERENCES experts (cooperative_id, firm_id, id) ON DELETE CASCADE,
      FOREIGN KEY (cooperative_id, reference_id) REFERENCES evidence (cooperative_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX expert_projects_expert ON expert_projects (expert_id, place)`);
    await runner.query(`CREATE INDEX expert_projects_reference ON expert_projects (reference_id) WHERE reference_id IS NOT NULL`);
    await runner.query(`CREATE TABLE expert_availability (
      expert_id uuid NOT NULL, month text NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'), cooperative_id uuid NOT NULL, firm_id uuid NOT NULL, percent smallint NOT NULL CHECK (percent BETWEEN 0 AND 100),
      PRIMARY KEY (expert_id, month),
      FOREIGN KEY (cooperative_id, firm_id, expert_id) REFERENCES experts (cooperative_id, firm_id, id) ON DELETE CASCADE)`);
    await this.wall(runner);
  }

  private async wall(runner: QueryRunner): Promise<void> {
    await protect(runner, 'experts', { read: `${OWN} AND ${seen('experts.id')}`, write: OWNER });
    // The same rule as `consentHolds` of the domain: whatever the application asks, a name is there only while somebody consents to it.
    const consented = `consent_given_on <= ${TODAY} AND consent_ends_on >= ${TODAY} AND (consent_withdrawn_on IS NULL OR consent_withdrawn_on > ${TODAY})`;
    await protect(runner, 'expert_names', { read: `${OWN} AND (firm_id = app_firm() OR (${consented} AND ${seen('expert_names.id')}))`, write: OWNER });
    // Nobody links to what one may not see.
    await protect(runner, 'expert_projects', { read: `${OWN} AND ${seen('expert_id')}` });
    const linked = `${OWNER} AND (reference_id IS NULL OR ${seen('reference_id')})`;
    await runner.query(`CREATE POLICY person_writes ON expert_projects FOR ALL TO shoal_app USING (${OWNER}) WITH CHECK (${linked})`);
    await protect(runner, 'expert_availability', { read: `${OWN} AND ${seen('expert_id')}`, write: OWNER });
    // A certificate of career tells the name: the proofs of an expert are there for those who may see it.
    await runner.query(`CREATE POLICY experts_consent ON evidence_files AS RESTRICTIVE FOR SELECT TO shoal_app
      USING (firm_id = app_firm() OR NOT EXISTS (SELECT 1 FROM experts x WHERE x.id = evidence_id) OR EXISTS (SELECT 1 FROM expert_names n WHERE n.id = evidence_id))`);
  }

  async down(): Promise<void> {
    throw new Error('Experts cannot be undone: restore a backup instead.');
  }
}
