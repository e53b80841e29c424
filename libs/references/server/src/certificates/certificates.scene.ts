import { ConsortiaModule, consortiaPersistence } from '@shoal/consortia-server';
import { firmsPersistence } from '@shoal/firms-server';
import { notificationsPersistence } from '@shoal/notifications-server';
import { addDays, seoulDayOf } from '@shoal/references-domain';
import { type Crew, startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import { tendersPersistence } from '@shoal/tenders-server';
import { v7 as uuid } from 'uuid';
import { referencesPersistence } from '../references.persistence';
import { CertificatesModule } from './certificates.module';

export const startCertificates = (beside?: TestServer): Promise<TestServer> =>
  startTestServer({ modules: [ConsortiaModule, CertificatesModule], persistence: [firmsPersistence, notificationsPersistence, tendersPersistence, consortiaPersistence, referencesPersistence], beside });

export const TODAY = (): string => seoulDayOf(new Date());
export const inDays = (days: number): string => addDays(TODAY(), days);

export interface CertificateShape {
  readonly id: string;
  readonly number: string;
  readonly scope: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly expiresOn: string | null;
  readonly validity: string;
  readonly group: string;
  readonly renewBy: string | null;
  readonly kind: { readonly id: string; readonly name: string };
  readonly evidence: { readonly title: string; readonly kind: string; readonly visibility: string; readonly reviewState: string; readonly version: number; readonly firm: { readonly id: string } };
}
const CERTIFICATE = 'id number scope issuer issuedOn expiresOn validity group renewBy kind { id name } evidence { title kind visibility reviewState version firm { id } }';

export interface KindShape {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly validity: { readonly type: string; readonly months: number | null; readonly endsOn: string | null };
  readonly renewalLead: { readonly unit: string; readonly amount: number } | null;
  readonly basis: string;
  readonly source: string;
  readonly sourceAsOf: string;
  readonly retiredAt: string | null;
  readonly version: number;
}
const KIND = 'id name nameEn validity { type months endsOn } renewalLead { unit amount } basis source sourceAsOf retiredAt version';

export const CERTIFICATE_QUERY = `query ($id: ID!) { certificate(id: $id) { ${CERTIFICATE} } }`;
export const CERTIFICATES_QUERY = `query ($first: Int, $after: String, $firmId: ID, $kindId: ID, $state: CertificateValidity, $on: Day, $expiringUntil: Day, $search: String) {
  certificates(first: $first, after: $after, firmId: $firmId, kindId: $kindId, state: $state, on: $on, expiringUntil: $expiringUntil, search: $search) { nodes { ${CERTIFICATE} } totalCount pageInfo { endCursor hasNextPage } } }`;
export const KINDS_QUERY = `query ($first: Int, $after: String, $includeRetired: Boolean) { certificateKinds(first: $first, after: $after, includeRetired: $includeRetired) { nodes { ${KIND} } totalCount pageInfo { endCursor hasNextPage } } }`;
export const BY_MONTH_QUERY = 'query ($months: Int) { certificatesByMonth(months: $months) { months { month count firmCount } expired } }';

interface Page<T> {
  readonly nodes: readonly T[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

const mutation = (name: string, type: string, selection: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
export const MUTATIONS = {
  createCertificate: mutation('createCertificate', 'CreateCertificateInput', CERTIFICATE),
  updateCertificate: mutation('updateCertificate', 'UpdateCertificateInput', CERTIFICATE),
  createCertificateKind: mutation('createCertificateKind', 'CreateCertificateKindInput', KIND),
  updateCertificateKind: mutation('updateCertificateKind', 'UpdateCertificateKindInput', KIND),
  retireCertificateKind: mutation('retireCertificateKind', 'RetireCertificateKindInput', KIND),
} as const;
export type MutationName = keyof typeof MUTATIONS;

/** What a mutation answers with, or the refusal. */
export const act = async <T>(server: TestServer, person: TestPerson | null, name: MutationName, input: object) => {
  const answer = await server.as(person).graphql<Record<string, T>>(MUTATIONS[name], { input });
  return { made: answer.data?.[name] ?? null, codes: answer.codes, errors: answer.errors };
};

export const must = async <T>(server: TestServer, person: TestPerson, name: MutationName, input: object): Promise<T> => {
  const { made, errors } = await act<T>(server, person, name, input);
  if (!made) throw new Error(`${name} was refused: ${JSON.stringify(errors)}`);
  return made;
};

export const list = async (server: TestServer, person: TestPerson, args: object = {}) => (await server.as(person).ask<{ certificates: Page<CertificateShape> }>(CERTIFICATES_QUERY, { first: 100, ...args })).certificates;
export const kinds = async (server: TestServer, person: TestPerson, args: object = {}) => (await server.as(person).ask<{ certificateKinds: Page<KindShape> }>(KINDS_QUERY, { first: 100, ...args })).certificateKinds;

export const kindNamed = async (server: TestServer, person: TestPerson, name: string): Promise<KindShape> => {
  const found = (await kinds(server, person)).nodes.find((kind) => kind.name === name);
  if (!found) throw new Error(`no kind ${name}`);
  return found;
};

/** What createCertificateKind takes. */
export const kindInput = (fields: object = {}) => ({
  name: '녹색기술인증', nameEn: 'Green technology certificate', validity: { type: 'MONTHS', months: 36 }, renewalLead: { unit: 'MONTHS', amount: 2 }, basis: 'LAW', source: '탄소중립기본법 §60', sourceAsOf: '2026-11-01', ...fields,
});

/** Straight into the database, as its owner: with any days, shared as said. */
export const plant = async (server: TestServer, { firm, admin }: Crew, kindId: string, fields: { readonly issuedOn?: string; readonly expiresOn: string | null; readonly scope?: string; readonly visibility?: string }): Promise<string> => {
  const id = uuid();
  const scope = fields.scope ?? '';
  await server.database.query(
    `INSERT INTO evidence (id, cooperative_id, firm_id, kind, title, visibility, search_text, created_by, version) SELECT $1, $2, $3, 'certificate', name || $4, $5, name || $4, $6, 1 FROM certificate_kinds WHERE id = $7`,
    [id, firm.cooperativeId, firm.id, scope && ` · ${scope}`, fields.visibility ?? 'private', admin.id, kindId],
  );
  await server.database.query('INSERT INTO certificates (id, cooperative_id, firm_id, kind_id, scope, issued_on, expires_on) VALUES ($1, $2, $3, $4, $5, $6, $7)', [id, firm.cooperativeId, firm.id, kindId, scope, fields.issuedOn ?? '2015-01-01', fields.expiresOn]);
  return id;
};

export const RANDOM_ID = '01900000-0000-7000-8000-000000000000';
