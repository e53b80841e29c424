import type { Type } from '@nestjs/common';
import { CollabModule, collabPersistence } from '@shoal/collab-server';
import { ConsortiaModule, consortiaPersistence } from '@shoal/consortia-server';
import { firmsPersistence } from '@shoal/firms-server';
import { notificationsPersistence } from '@shoal/notifications-server';
import { ProposalsModule, proposalsPersistence } from '@shoal/proposals-server';
import { ReferencesModule, referencesPersistence } from '@shoal/references-server';
import { type Crew, enrol, startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import { tendersPersistence } from '@shoal/tenders-server';
import { intakePersistence } from '../intake/intake.persistence';
import { ComplianceModule } from './compliance.module';
import { compliancePersistence } from './compliance.persistence';

export const RANDOM_ID = '01900000-0000-7000-8000-000000000000';
const DAY_MS = 86_400_000;

type Name = '나루' | '다온' | '가온' | '새봄';

/** 나루 leads bid A with 다온 and 가온; 새봄 has a rival bid on the same tender; a stranger sits in another cooperative. */
export interface Scene {
  readonly server: TestServer;
  readonly cooperativeId: string;
  readonly crews: Readonly<Record<Name, Crew>>;
  readonly office: TestPerson;
  readonly stranger: TestPerson;
  readonly tenderId: string;
  readonly bidId: string;
  readonly proposalId: string;
  readonly rivalBidId: string;
}

let scene: Scene;

/** Sets the scene up for the tests of a file, and takes it down again; `scene()` is there from the first test on. */
export const playCompliance = (requirements: number, more: readonly Type[] = []): (() => Scene) => {
  beforeAll(async () => {
    scene = await buildScene(more);
    await plant(requirements);
  }, 120_000);
  afterAll(() => scene?.server.stop());
  return () => scene;
};

const buildScene = async (more: readonly Type[]): Promise<Scene> => {
  const server = await startTestServer({
    modules: [ConsortiaModule, CollabModule, ReferencesModule, ProposalsModule, ComplianceModule, ...more],
    persistence: [firmsPersistence, notificationsPersistence, tendersPersistence, consortiaPersistence, referencesPersistence, collabPersistence, proposalsPersistence, intakePersistence, compliancePersistence],
  });
  const cooperativeId = await server.factory.cooperative('물결');
  const crews = await enrol(server, cooperativeId, ['나루', '다온', '가온', '새봄']);
  const stranger = await server.factory.person(await server.factory.firm(await server.factory.cooperative('한울'), '한울테크'));
  const input = { number: 'T-1', title: '통합관제 고도화', jointMethods: ['JOINT'], closesAt: new Date(Date.now() + 30 * DAY_MS).toISOString() };
  const { createTender } = await server.as(crews.나루.admin).ask<{ createTender: { id: string } }>('mutation ($input: CreateTenderInput!) { createTender(input: $input) { id } }', { input });
  const bid = await openBid(server, createTender.id, crews.나루, [crews.다온, crews.가온]);
  const rival = await openBid(server, createTender.id, crews.새봄, []);
  return { server, cooperativeId, crews, office: await server.factory.office(cooperativeId), stranger, tenderId: createTender.id, bidId: bid.id, proposalId: bid.proposal.id, rivalBidId: rival.id };
};

export const openBid = async (server: TestServer, tenderId: string, lead: Crew, others: readonly Crew[]): Promise<{ id: string; proposal: { id: string } }> => {
  const input = { tenderId, method: 'JOINT', ownShareBasisPoints: 4000, invite: others.map(({ firm }) => ({ firmId: firm.id, shareBasisPoints: 3000 })) };
  const { openBid: bid } = await server.as(lead.admin).ask<{ openBid: { id: string; proposal: { id: string } } }>('mutation ($input: OpenBidInput!) { openBid(input: $input) { id proposal { id } } }', { input });
  for (const { admin } of others) await server.as(admin).ask('mutation ($input: AnswerParticipationInput!) { answerParticipation(input: $input) { bid { id } } }', { input: { bidId: bid.id, accept: true } });
  return bid;
};

/** Requirements `SFR-001` … of three categories, as a reading leaves them. */
export const plant = async (count: number, from = 1, tenderId = scene.tenderId): Promise<void> => {
  await scene.server.database.query(
    `INSERT INTO requirements (id, cooperative_id, tender_id, code, title, category, definition, details, deliverables, related, others, state, corrections, incoming, places, doubts, doubts_settled, is_in_rfp, position, version)
      SELECT uuidv7(), $1, $2, 'SFR-' || lpad(n::text, greatest(3, length(n::text)), '0'), '관제 요구 ' || n, (ARRAY['기능', '보안', '성능'])[1 + n % 3], '정의', '내용', '', '{}', '[]', 'active', '{}', '{}', '[]', '{}', true, false, n, 1 FROM generate_series($3::int, $4::int) AS n`,
    [scene.cooperativeId, tenderId, from, from + count - 1],
  );
};

export const ROW = `id requirementId code title category state compliance reason evaluationItem points pointsAtStake dueOn answerCount flag version ownerFirm { id name } ownerPerson { id name }
  answers { id blockId section { id title number } person { id } firm { id } } evidence { evidenceId version risk thing { id title } } viewerCan { distribute assign answer nextStates }`;
const FIGURES = 'total answered written confirmed flagged points pointsAnswered pointsWritten';
const TOTALS = `all { ${FIGURES} } states { state count } firms { firm { id name } ${FIGURES} }`;
export const MATRIX = `query ($bidId: ID!, $filter: ComplianceFilterInput, $sort: ComplianceSort, $first: Int, $after: String) {
  complianceMatrix(bidId: $bidId, filter: $filter, sort: $sort, first: $first, after: $after) { nodes { ${ROW} } totalCount pageInfo { endCursor hasNextPage } totals { ${TOTALS} } categories viewerCan { distribute confirm } } }`;
export const ITEM = `query ($id: ID!) { complianceItem(id: $id) { ${ROW} } }`;
export const ITEMS = `query ($bidId: ID!, $ids: [ID!]!) { complianceItems(bidId: $bidId, ids: $ids) { ${ROW} } }`;
export const LOG = `query ($id: ID!, $first: Int, $after: String) { complianceLog(id: $id, first: $first, after: $after) { nodes { what before after person { id name } beforeFirm { name } afterFirm { name } beforePerson { id } afterPerson { id } } totalCount pageInfo { endCursor hasNextPage } } }`;
export const MINE = `query ($mineOnly: Boolean, $first: Int, $after: String) { myRequirements(mineOnly: $mineOnly, first: $first, after: $after) { nodes { ${ROW} } totalCount pageInfo { endCursor hasNextPage } } }`;
export const COVERAGE = `query ($bidId: ID!) { complianceCoverage(bidId: $bidId) { totals { ${TOTALS} } days { day total assigned writing written confirmed } } }`;
const withInput = (name: string, type: string, selection: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
export const MUTATIONS = {
  assignRequirements: withInput('assignRequirements', 'AssignRequirementsInput', `changed items { ${ROW} }`),
  tieToEvaluation: withInput('tieToEvaluation', 'TieToEvaluationInput', `changed items { ${ROW} }`),
  planDueDays: withInput('planDueDays', 'PlanDueDaysInput', `changed items { ${ROW} }`),
  setCompliance: withInput('setCompliance', 'SetComplianceInput', ROW),
  setItemState: withInput('setItemState', 'SetItemStateInput', ROW),
  acknowledgeChange: withInput('acknowledgeChange', 'AcknowledgeChangeInput', ROW),
  linkAnswer: withInput('linkAnswer', 'LinkAnswerInput', ROW),
  unlinkAnswer: `mutation ($id: ID!) { unlinkAnswer(id: $id) { ${ROW} } }`,
  citeForRequirement: withInput('citeForRequirement', 'CiteForRequirementInput', ROW),
  unciteForRequirement: withInput('unciteForRequirement', 'UnciteForRequirementInput', ROW),
} as const;

export interface Row {
  readonly id: string;
  readonly requirementId: string;
  readonly code: string;
  readonly category: string;
  readonly state: string;
  readonly compliance: string | null;
  readonly reason: string;
  readonly points: number | null;
  readonly pointsAtStake: number | null;
  readonly dueOn: string | null;
  readonly answerCount: number;
  readonly flag: string | null;
  readonly version: number;
  readonly ownerFirm: { readonly id: string; readonly name: string } | null;
  readonly ownerPerson: { readonly id: string } | null;
  readonly answers: readonly { readonly id: string; readonly blockId: string | null; readonly section: { readonly id: string } | null; readonly person: { readonly id: string } | null }[];
  readonly evidence: readonly { readonly evidenceId: string; readonly risk: string | null; readonly thing: { readonly id: string; readonly title: string } | null }[];
  readonly viewerCan: { readonly distribute: boolean; readonly assign: boolean; readonly answer: boolean; readonly nextStates: readonly string[] };
}
interface Figures {
  readonly total: number;
  readonly answered: number;
  readonly written: number;
  readonly points: number;
  readonly pointsAnswered: number;
}
export interface MatrixShape {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly totals: { readonly all: Figures; readonly states: readonly { readonly state: string; readonly count: number }[]; readonly firms: readonly (Figures & { readonly firm: { readonly name: string } | null })[] };
  readonly categories: readonly string[];
  readonly viewerCan: { readonly distribute: boolean; readonly confirm: boolean };
}

export const as = (person: TestPerson | null) => scene.server.as(person);
export const matrix = async (person: TestPerson, variables: object = {}): Promise<MatrixShape> =>
  (await as(person).ask<{ complianceMatrix: MatrixShape }>(MATRIX, { bidId: scene.bidId, sort: 'POSITION', first: 100, ...variables })).complianceMatrix;
/** The row of a requirement by its number. */
export const row = async (n: number, person: TestPerson = scene.crews.나루.admin): Promise<Row> => {
  const [found] = (await matrix(person, { filter: { search: codeOf(n) } })).nodes;
  if (!found) throw new Error(`no row ${n}`);
  return found;
};
export const codeOf = (n: number): string => `sfr-${String(n).padStart(3, '0')}`;
/** The named rows for a bulk change. */
export const rowsOf = async (...numbers: number[]): Promise<{ rows: { id: string }[] }> => ({ rows: await Promise.all(numbers.map(async (n) => ({ id: (await row(n)).id }))) });

type MutationName = keyof typeof MUTATIONS;
export const tryTo = (person: TestPerson, name: MutationName, input: object) => as(person).graphql<Record<string, never>>(MUTATIONS[name], name === 'unlinkAnswer' ? input : { input });
export const act = async <T = Row>(person: TestPerson, name: MutationName, input: object): Promise<T> => (await as(person).ask<Record<string, T>>(MUTATIONS[name], name === 'unlinkAnswer' ? input : { input }))[name] as T;
export const assign = (person: TestPerson, input: object) => act<{ changed: number; items: Row[] }>(person, 'assignRequirements', { bidId: scene.bidId, ...input });

/** Adds a section as the lead's administrator. */
export const addSection = async (title: string, fields: object = {}): Promise<{ id: string }> => {
  const { addSection: proposal } = await as(scene.crews.나루.admin).ask<{ addSection: { sections: { id: string; title: string }[] } }>('mutation ($input: AddSectionInput!) { addSection(input: $input) { sections { id title } } }', { input: { proposalId: scene.proposalId, title, ...fields } });
  const added = proposal.sections.find((section) => section.title === title);
  if (!added) throw new Error(`no section ${title}`);
  return added;
};
export const told = async (person: TestPerson): Promise<{ kind: string; args: { name: string; value: string }[] }[]> =>
  (await as(person).ask<{ notifications: { nodes: { kind: string; arguments: { name: string; value: string }[] }[] } }>('{ notifications(first: 50) { nodes { kind arguments { name value } } } }')).notifications.nodes.map(({ kind, arguments: args }) => ({ kind, args }));
