import { ConsortiaModule, consortiaPersistence } from '@shoal/consortia-server';
import { firmsPersistence } from '@shoal/firms-server';
import { notificationsPersistence } from '@shoal/notifications-server';
import { addDays, seoulDayOf } from '@shoal/references-domain';
import { type Crew, startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import { tendersPersistence } from '@shoal/tenders-server';
import { v7 as uuid } from 'uuid';
import { referencesPersistence } from '../references.persistence';
import { ExpertsModule } from './experts.module';

export const startExperts = (): Promise<TestServer> =>
  startTestServer({ modules: [ConsortiaModule, ExpertsModule], persistence: [firmsPersistence, notificationsPersistence, tendersPersistence, consortiaPersistence, referencesPersistence] });

export const TODAY = (): string => seoulDayOf(new Date());
export const inDays = (days: number): string => addDays(TODAY(), days);

export interface ExpertShape {
  readonly id: string;
  readonly name: string | null;
  readonly isNameHidden: boolean;
  readonly position: string;
  readonly role: { readonly code: string; readonly name: string };
  readonly secondaryRoles: readonly { readonly code: string }[];
  readonly educationLevel: string;
  readonly educationField: string;
  readonly qualifications: readonly { readonly name: string; readonly number: string | null; readonly acquiredOn: string | null }[];
  readonly careerMonths: number;
  readonly careerAsOf: string;
  readonly careerMonthsToday: number;
  readonly careerYears: number;
  readonly careerFields: readonly { readonly field: string; readonly months: number }[];
  readonly employment: string;
  readonly projects: readonly { readonly reference: { readonly id: string; readonly title: string } | null; readonly isReferenceHidden: boolean; readonly title: string; readonly buyer: string; readonly startsOn: string; readonly endsOn: string | null; readonly task: string }[];
  readonly availability: readonly { readonly month: string; readonly percent: number }[];
  readonly consent: { readonly purpose: string; readonly givenOn: string; readonly endsOn: string; readonly withdrawnOn: string | null; readonly state: string } | null;
  readonly evidence: { readonly title: string; readonly kind: string; readonly visibility: string; readonly reviewState: string; readonly version: number; readonly firm: { readonly id: string } };
}

const EXPERT = `id name isNameHidden position role { code name } secondaryRoles { code } educationLevel educationField qualifications { name number acquiredOn } careerMonths careerAsOf careerMonthsToday careerYears
  careerFields { field months } employment projects { reference { id title } isReferenceHidden title buyer startsOn endsOn task } availability { month percent } consent { purpose givenOn endsOn withdrawnOn state }
  evidence { title kind visibility reviewState version firm { id } }`;

export const EXPERT_QUERY = `query ($id: ID!) { expert(id: $id) { ${EXPERT} } }`;
export const EXPERTS_QUERY = `query ($first: Int, $after: String, $firmId: ID, $role: ItsqfRoleCode, $minYears: Int, $qualification: String, $availableIn: String, $search: String) {
  experts(first: $first, after: $after, firmId: $firmId, role: $role, minYears: $minYears, qualification: $qualification, availableIn: $availableIn, search: $search) { nodes { ${EXPERT} } totalCount pageInfo { endCursor hasNextPage } } }`;
export interface ExpertsShape {
  readonly experts: { readonly nodes: readonly ExpertShape[]; readonly totalCount: number; readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean } };
}

const mutation = (name: string, type: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { ${EXPERT} } }`;
export const MUTATIONS = {
  createExpert: mutation('createExpert', 'CreateExpertInput'),
  updateExpert: mutation('updateExpert', 'UpdateExpertInput'),
  setExpertAvailability: mutation('setExpertAvailability', 'SetExpertAvailabilityInput'),
  giveConsent: mutation('giveConsent', 'GiveConsentInput'),
  withdrawConsent: mutation('withdrawConsent', 'WithdrawConsentInput'),
} as const;
export type MutationName = keyof typeof MUTATIONS;

/** The expert that a mutation answers with, or the refusal. */
export const act = async (server: TestServer, person: TestPerson | null, name: MutationName, input: object) => {
  const answer = await server.as(person).graphql<Record<string, ExpertShape>>(MUTATIONS[name], { input });
  return { expert: answer.data?.[name] ?? null, codes: answer.codes, errors: answer.errors };
};

export const must = async (server: TestServer, person: TestPerson, name: MutationName, input: object): Promise<ExpertShape> => {
  const { expert, errors } = await act(server, person, name, input);
  if (!expert) throw new Error(`${name} was refused: ${JSON.stringify(errors)}`);
  return expert;
};

export const readExpert = async (server: TestServer, person: TestPerson | null, id: string) => {
  const answer = await server.as(person).graphql<{ expert: ExpertShape }>(EXPERT_QUERY, { id });
  return { expert: answer.data?.expert ?? null, codes: answer.codes, errors: answer.errors };
};

export const list = async (server: TestServer, person: TestPerson, args: object = {}): Promise<ExpertsShape['experts']> => (await server.as(person).ask<ExpertsShape>(EXPERTS_QUERY, args)).experts;

/** What createExpert takes. */
export const expertInput = (fields: object = {}) => ({
  name: '한바다',
  position: '수석',
  role: 'IT_ARCHITECT',
  secondaryRoles: ['IT_CONSULTANT'],
  educationLevel: 'MASTER',
  educationField: '컴퓨터공학',
  qualifications: [{ name: '정보처리기사', number: '12203050123A', acquiredOn: '2012-08-17' }, { name: '정보관리기술사' }],
  careerMonths: 150,
  careerAsOf: TODAY(),
  careerFields: [{ field: '클라우드 전환', months: 60 }],
  employment: 'EMPLOYED',
  projects: [{ title: '가람시 도시통합관제 고도화', buyer: '가람시', startsOn: '2024-03-01', endsOn: '2025-02-28', task: '구조 설계' }],
  ...fields,
});

export const share = (server: TestServer, id: string, visibility: 'private' | 'cooperative') => server.database.query('UPDATE evidence SET visibility = $2 WHERE id = $1', [id, visibility]);

/** As the owner of the database, with any days: what the service would refuse to note afterwards. */
export const setConsent = (server: TestServer, id: string, givenOn: string | null, endsOn: string | null, withdrawnOn: string | null = null) =>
  server.database.query('UPDATE expert_names SET consent_purpose = $2, consent_given_on = $3, consent_ends_on = $4, consent_withdrawn_on = $5 WHERE id = $1', [id, givenOn && '입찰 제안서의 투입인력', givenOn, endsOn, withdrawnOn]);

export const grantTo = async (server: TestServer, id: string, to: { readonly firmId: string } | { readonly bidId: string }, until: string | null = null): Promise<string> => {
  const grant = uuid();
  const [column, toId] = 'firmId' in to ? ['to_firm_id', to.firmId] : ['to_bid_id', to.bidId];
  await server.database.query(`INSERT INTO evidence_grants (id, cooperative_id, firm_id, evidence_id, ${column}, until, created_by) SELECT $1, cooperative_id, firm_id, id, $3, $4, created_by FROM evidence WHERE id = $2`, [grant, id, toId, until]);
  return grant;
};

/** A bid that this firm leads and the other has joined. */
export const joinBid = async (server: TestServer, lead: Crew, other: Crew): Promise<string> => {
  const inDaysAt = (days: number): string => `${inDays(days)}T01:00:00Z`;
  const tender = { number: `E-${uuid().slice(-8)}`, title: '통합관제 고도화', jointMethods: ['JOINT'], closesAt: inDaysAt(7), opensAt: inDaysAt(8) };
  const { createTender } = await server.as(lead.admin).ask<{ createTender: { id: string } }>('mutation ($input: CreateTenderInput!) { createTender(input: $input) { id } }', { input: tender });
  const input = { tenderId: createTender.id, method: 'JOINT', ownShareBasisPoints: 5000, invite: [{ firmId: other.firm.id, shareBasisPoints: 5000 }] };
  const { openBid } = await server.as(lead.admin).ask<{ openBid: { id: string } }>('mutation ($input: OpenBidInput!) { openBid(input: $input) { id } }', { input });
  await server.as(other.admin).ask('mutation ($input: AnswerParticipationInput!) { answerParticipation(input: $input) { bid { id } } }', { input: { bidId: openBid.id, accept: true } });
  return openBid.id;
};

/** A bare reference of a firm. */
export const plantReference = async (server: TestServer, { firm, admin }: Crew, title: string, visibility = 'private'): Promise<string> => {
  const id = uuid();
  await server.database.query(`INSERT INTO evidence (id, cooperative_id, firm_id, kind, title, visibility, created_by, version) VALUES ($1, $2, $3, 'reference', $4, $5, $6, 1)`, [id, firm.cooperativeId, firm.id, title, visibility, admin.id]);
  return id;
};

/** Rows, or the refusal, of a statement run as the product runs it: as the role of the application, in this person's context. */
export const runAs = async (server: TestServer, person: TestPerson, sql: string, values: unknown[] = []): Promise<readonly Record<string, unknown>[] | string> => {
  await server.database.query('BEGIN');
  try {
    await server.database.query('SET LOCAL ROLE shoal_app');
    await server.database.query(`SELECT set_config('app.cooperative_id', $1, true), set_config('app.firm_id', $2, true), set_config('app.person_id', $3, true)`, [person.cooperativeId, person.firmId ?? '', person.id]);
    return (await server.database.query(sql, values)).rows as Record<string, unknown>[];
  } catch (error) {
    return String(error);
  } finally {
    await server.database.query('ROLLBACK');
  }
};

/** What the owner sees of who has looked: the kinds of look by person. */
export const looksAt = async (server: TestServer, id: string) =>
  (await server.database.query<{ person_id: string; firm_id: string | null; what: string }>('SELECT person_id, firm_id, what FROM evidence_looks WHERE evidence_id = $1 ORDER BY at, id', [id])).rows;
