import { buffer } from 'node:stream/consumers';
import { FirmsModule, firmsPersistence } from '@shoal/firms-server';
import { notificationsPersistence } from '@shoal/notifications-server';
import { FileStore } from '@shoal/platform';
import type { FoundRequirement, SourceBlock } from '@shoal/requirements-domain';
import { TendersModule, tendersPersistence } from '@shoal/tenders-server';
import { type Crew, enrol, startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import { IntakeModule } from './intake.module';
import { intakePersistence } from './intake.persistence';
import type { ReadRfp } from './keep-reading';
import { RfpReader, type TellProgress } from './rfp-reader';

/** 나루 and 새봄 are rivals of one cooperative, the stranger is of another. */
export interface Scene {
  readonly server: TestServer;
  readonly cooperativeId: string;
  readonly naru: Crew;
  readonly saebom: Crew;
  readonly office: TestPerson;
  readonly stranger: TestPerson;
}

const PARTS = { modules: [FirmsModule, TendersModule, IntakeModule], persistence: [firmsPersistence, notificationsPersistence, tendersPersistence, intakePersistence] };

/** Another process on the same database, without jobs. */
export const startBeside = ({ server }: Scene): Promise<TestServer> => startTestServer({ ...PARTS, roles: ['api'], beside: server });

export const buildScene = async (): Promise<Scene> => {
  const server = await startTestServer({ ...PARTS, roles: ['api', 'worker'] });
  const cooperativeId = await server.factory.cooperative('물결');
  const stranger = await server.factory.person(await server.factory.firm(await server.factory.cooperative('한울'), '한울테크'));
  const { 나루: naru, 새봄: saebom } = await enrol(server, cooperativeId, ['나루', '새봄']);
  return { server, cooperativeId, naru, saebom, office: await server.factory.office(cooperativeId), stranger };
};

/** What a written file makes its reader do: the readers of real files have tests of their own. */
export interface Script {
  readonly cards?: readonly Partial<FoundRequirement>[];
  readonly paragraphs?: readonly string[];
  /** Stays in this stage until it is given up. */
  readonly isEndless?: boolean;
  readonly fails?: string;
}

export const card = (code: string | null, body: string, more: Partial<FoundRequirement> = {}): FoundRequirement => ({
  code, codeWritten: code ?? '', title: `${body} 이름`, category: '기능 요구사항', definition: `${body} 정의`, details: `${body} 세부`, deliverables: '', related: [], others: [], places: [{ block: 1, page: 1 }], doubts: [], ...more,
});

let running = 0;
/** Readings that go on at this moment. */
export const readingsUnderWay = (): number => running;

export const scriptReader = (server: TestServer): void => {
  const store = server.app.get(FileStore);
  server.app.get(RfpReader, { strict: false }).read = async ({ sha256 }, tell, signal) => {
    running += 1;
    try {
      return await play(JSON.parse((await buffer(store.read(sha256))).toString('utf8').replace(/^%PDF-1\.7/, '')) as Script, tell, signal);
    } finally {
      running -= 1;
    }
  };
};

const play = async (script: Script, tell: TellProgress, signal: AbortSignal): Promise<ReadRfp> => {
  tell('reading', 0.5);
  if (script.fails) throw new Error(script.fails);
  if (script.isEndless) await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
  const cards = script.cards ?? [];
  const paragraphs = (script.paragraphs ?? ['제안요청서']).map((text, id): SourceBlock => ({ kind: 'paragraph', id, page: 1, text, level: null }));
  const cell: SourceBlock = { kind: 'paragraph', id: paragraphs.length + 1, page: 1, text: '칸', level: null };
  const table: SourceBlock = { kind: 'table', id: paragraphs.length, page: 1, rows: 1, columns: 1, cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, blocks: [cell] }] };
  return {
    document: { format: 'pdf', blocks: [...paragraphs, table], pages: 3, losses: [] },
    reading: {
      format: 'pdf', requirements: cards.map((one) => ({ ...card(null, ''), ...one })), summary: [], evaluation: [], qualifications: [], submissions: [], pageLimits: [], blindRule: null, headings: [], losses: [],
      facts: { name: { value: '재난안전 통합관제', written: '사업명: 재난안전 통합관제', place: { block: 0, page: 1 } }, period: null, budget: { value: { won: '1500000000', vat: 'included' }, written: '15억원(VAT 포함)', place: { block: 0, page: 1 } }, contractMethod: null, ratio: null },
      reconciliation: { missing: [], extra: cards.length > 0 ? [0] : [], duplicates: [], counts: [] },
    },
  };
};

export const scripted = (script: Script): Buffer => Buffer.from(`%PDF-1.7${JSON.stringify(script)}`);

let notices = 0;
export const newTender = async ({ server }: Scene, person: TestPerson): Promise<string> =>
  (await server.as(person).ask<{ createTender: { id: string } }>('mutation ($input: CreateTenderInput!) { createTender(input: $input) { id } }', { input: { number: `N-${(notices += 1)}`, title: '통합관제', closesAt: '2099-01-01T00:00:00Z' } })).createTender.id;

export const upload = ({ server }: Scene, person: TestPerson | null, tenderId: string, file: Buffer, name = '제안요청서.pdf', headers: Record<string, string> = {}): Promise<Response> =>
  server.as(person).http(`/files/tender-rfps/${tenderId}`, { method: 'POST', body: new Uint8Array(file), headers: { 'content-type': 'application/octet-stream', 'x-shoal-upload': '1', 'x-shoal-name': encodeURIComponent(name), ...headers } });

export const codeOf = async (response: Response): Promise<[number, string]> => [response.status, ((await response.json()) as { error: { code: string } }).error.code];

export interface Uploaded {
  readonly id: string;
  readonly ordinal: number;
  readonly isKnown: boolean;
  readonly state: string;
}
export const uploaded = async (scene: Scene, person: TestPerson, tenderId: string, file: Buffer, name?: string): Promise<Uploaded> => {
  const response = await upload(scene, person, tenderId, file, name);
  const body = (await response.json()) as Uploaded;
  if (!body.id) throw new Error(`refused: ${JSON.stringify(body)}`);
  return body;
};

export const RFP = 'id ordinal state fraction fileName bytes format pages requirementCount isApplied supersedesId url failure { code ko en } broughtInBy { name } viewerCan { cancel readAgain }';
export interface RfpShape {
  readonly id: string;
  readonly state: string;
  readonly [field: string]: unknown;
}
export const look = async ({ server }: Scene, person: TestPerson, id: string): Promise<RfpShape> => (await server.as(person).ask<{ rfp: RfpShape }>(`query ($id: ID!) { rfp(id: $id) { ${RFP} } }`, { id })).rfp;

/** Until it is in one of these states. */
export const reached = async (scene: Scene, person: TestPerson, id: string, ...states: readonly string[]): Promise<RfpShape> => {
  for (;;) {
    const seen = await look(scene, person, id);
    if (states.includes(seen.state)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Brought in and read to its end. */
export const broughtIn = async (scene: Scene, person: TestPerson, tenderId: string, ...cards: readonly Partial<FoundRequirement>[]): Promise<string> => {
  const { id } = await uploaded(scene, person, tenderId, scripted({ cards }));
  const { state, failure } = await reached(scene, person, id, 'READY', 'FAILED');
  if (state !== 'READY') throw new Error(JSON.stringify(failure));
  return id;
};

export const REQUIREMENT = 'id code title category details state removedBy isInRfp isTyped version doubts doubtsSettled rfpId places { block page } corrections { field inRfp isIncoming } viewerCan { review }';
export interface RequirementShape {
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
  readonly details: string;
  readonly version: number;
  readonly [field: string]: unknown;
}
export interface RequirementPage {
  readonly nodes: readonly RequirementShape[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}
const LIST = `query ($tenderId: ID!, $first: Int, $after: String, $search: String, $category: String, $doubts: [RequirementDoubt!], $hasDoubts: Boolean, $hasIncoming: Boolean, $changedBy: ID, $block: Int, $state: RequirementState) {
  requirements(tenderId: $tenderId, first: $first, after: $after, search: $search, category: $category, doubts: $doubts, hasDoubts: $hasDoubts, hasIncoming: $hasIncoming, changedBy: $changedBy, block: $block, state: $state) { nodes { ${REQUIREMENT} } totalCount pageInfo { endCursor hasNextPage } } }`;
export const list = async ({ server }: Scene, person: TestPerson, tenderId: string, variables: object = {}): Promise<RequirementPage> => (await server.as(person).ask<{ requirements: RequirementPage }>(LIST, { tenderId, first: 100, ...variables })).requirements;

export const CHANGES = `query ($tenderId: ID!, $rfpId: ID, $requirementId: ID) { requirementChanges(tenderId: $tenderId, rfpId: $rfpId, requirementId: $requirementId, first: 100) {
  nodes { kind rfpId by { name } requirement { code } fields { field before after } } totalCount } }`;
export interface ChangeShape {
  readonly kind: string;
  readonly by: { readonly name: string } | null;
  readonly requirement: { readonly code: string | null };
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}
export const changes = async ({ server }: Scene, person: TestPerson, tenderId: string, variables: object = {}): Promise<readonly ChangeShape[]> =>
  (await server.as(person).ask<{ requirementChanges: { nodes: ChangeShape[] } }>(CHANGES, { tenderId, ...variables })).requirementChanges.nodes;

export const MUTATIONS = {
  correctRequirement: ['CorrectRequirementInput', `{ ${REQUIREMENT} }`],
  addRequirement: ['AddRequirementInput', `{ ${REQUIREMENT} }`],
  mergeRequirements: ['MergeRequirementsInput', `{ ${REQUIREMENT} }`],
  splitRequirement: ['SplitRequirementInput', `{ ${REQUIREMENT} }`],
  removeRequirement: ['SeenRequirementInput', `{ ${REQUIREMENT} }`],
  restoreRequirement: ['SeenRequirementInput', `{ ${REQUIREMENT} }`],
  acceptIncoming: ['DecideIncomingInput', `{ ${REQUIREMENT} }`],
  keepMine: ['DecideIncomingInput', `{ ${REQUIREMENT} }`],
} as const;
export type MutationName = keyof typeof MUTATIONS;
export const change = ({ server }: Scene, person: TestPerson | null, name: MutationName, input: object) =>
  server.as(person).graphql<Record<string, RequirementShape>>(`mutation ($input: ${MUTATIONS[name][0]}!) { ${name}(input: $input) ${MUTATIONS[name][1]} }`, { input });
/** What it answers; refusals fail the test. */
export const changed = async <T = RequirementShape>(scene: Scene, person: TestPerson, name: MutationName, input: object): Promise<T> => {
  const { data, codes } = await change(scene, person, name, input);
  if (codes.length > 0 || !data) throw new Error(`refused: ${codes.join()}`);
  return data[name] as unknown as T;
};
