import type pg from 'pg';
import type { EvidenceRow, FirmRow, GrantRow, Registry } from './registry';

const CHUNK = 2_000;

const evidenceColumns = `id uuid, "cooperativeId" uuid, "firmId" uuid, kind text, title text, "searchText" text, visibility text, review text, "isRemoved" boolean, "updatedAt" timestamptz, "createdBy" uuid, own jsonb`;
const OWN = `id, cooperative_id, firm_id`;
const own = (columns: string): string => `SELECT t.id, t."cooperativeId", t."firmId", own.* FROM jsonb_to_recordset($1) AS t (${evidenceColumns}), jsonb_to_record(t.own) AS own (${columns})`;

const FIRMS = `INSERT INTO firms (id, cooperative_id, name, chip, color_slot, business_number, membership)
  SELECT t.id, t."cooperativeId", t.name, t.chip, t."colorSlot", t."businessNumber", t.membership
  FROM jsonb_to_recordset($1) AS t (id uuid, "cooperativeId" uuid, name text, chip text, "colorSlot" smallint, "businessNumber" text, membership text)`;
const EVIDENCE = `INSERT INTO evidence (id, cooperative_id, firm_id, kind, title, search_text, visibility, review_state, reviewed_at, removed_at, created_by, created_at, updated_at, version)
  SELECT id, "cooperativeId", "firmId", kind, title, "searchText", visibility, review, CASE review WHEN 'verified' THEN "updatedAt" END, CASE WHEN "isRemoved" THEN "updatedAt" END, "createdBy", "updatedAt", "updatedAt", 1
  FROM jsonb_to_recordset($1) AS t (${evidenceColumns})`;
const KINDS: Readonly<Record<EvidenceRow['kind'], string>> = {
  reference: `INSERT INTO reference_projects (${OWN}, buyer_name, buyer_kind, starts_on, ends_on, amount, amount_band, vat_included, method, work_kind, description, technologies, issuer)
    ${own('buyer_name text, buyer_kind text, starts_on date, ends_on date, amount bigint, amount_band text, vat_included boolean, method text, work_kind text, description text, technologies text[], issuer text')}`,
  expert: `INSERT INTO experts (${OWN}, position, role, secondary_roles, education_level, education_field, qualifications, career_months, career_as_of, career_fields, employment)
    ${own('position text, role text, secondary_roles text[], education_level text, education_field text, qualifications jsonb, career_months integer, career_as_of date, career_fields jsonb, employment text')}`,
  certificate: `INSERT INTO certificates (${OWN}, kind_id, number, scope, issuer, issued_on, expires_on) ${own('kind_id uuid, number text, scope text, issuer text, issued_on date, expires_on date')}`,
  capability: `INSERT INTO capability_statements (${OWN}, node_id, level) ${own('node_id uuid, level text')}`,
};
const BACKINGS = `INSERT INTO capability_backings (statement_id, evidence_id, cooperative_id, firm_id)
  SELECT t.id, backing.id::uuid, t."cooperativeId", t."firmId" FROM jsonb_to_recordset($1) AS t (${evidenceColumns}), jsonb_array_elements_text(t.own->'backing') AS backing (id)`;
const NAMES = `INSERT INTO expert_names (${OWN}, name) SELECT t.id, t."cooperativeId", t."firmId", '이름' || left(t.id::text, 8) FROM jsonb_to_recordset($1) AS t (${evidenceColumns})`;
const GRANTS = `INSERT INTO evidence_grants (id, cooperative_id, firm_id, evidence_id, to_firm_id, until, created_by)
  SELECT t.id, t."cooperativeId", t."firmId", t."evidenceId", t."toFirmId", t.until, t."createdBy"
  FROM jsonb_to_recordset($1) AS t (id uuid, "cooperativeId" uuid, "firmId" uuid, "evidenceId" uuid, "toFirmId" uuid, until date, "createdBy" uuid)`;

/** Into the product's own tables, past its services and through every trigger, in bulk. */
export const plant = async (database: pg.Client, { firms, evidence, grants }: Registry): Promise<void> => {
  const put = async (sql: string, rows: readonly (FirmRow | EvidenceRow | GrantRow)[]): Promise<void> => {
    for (let at = 0; at < rows.length; at += CHUNK) await database.query(sql, [JSON.stringify(rows.slice(at, at + CHUNK))]);
  };
  await put(FIRMS, firms);
  await put(EVIDENCE, evidence);
  for (const [kind, sql] of Object.entries(KINDS)) await put(sql, evidence.filter((row) => row.kind === kind));
  await put(BACKINGS, evidence.filter(({ kind }) => kind === 'capability'));
  await put(NAMES, evidence.filter(({ kind }) => kind === 'expert'));
  await put(GRANTS, grants);
};
