import { CollabModule, collabPersistence } from '@shoal/collab-server';
import { firmsPersistence } from '@shoal/firms-server';
import { notificationsPersistence } from '@shoal/notifications-server';
import { tendersPersistence } from '@shoal/tenders-server';
import { type Crew, enrol, startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import { intakePersistence } from '../intake/intake.persistence';
import { newTender, reached, type Scene as IntakeScene, scripted, scriptReader, uploaded } from '../intake/intake.scene';
import { OpinionsModule } from './opinions.module';

export const RANDOM_ID = '01900000-0000-7000-8000-000000000000';

/** 나루, 새봄 and 다온 are rivals of one cooperative; the stranger and their office are of another. */
export interface Scene extends IntakeScene {
  readonly daon: Crew;
  readonly strangeOffice: TestPerson;
}

const PARTS = { modules: [CollabModule, OpinionsModule], persistence: [firmsPersistence, notificationsPersistence, tendersPersistence, intakePersistence, collabPersistence] };

/** Another process on the same database, without jobs. */
export const startBeside = ({ server }: Scene): Promise<TestServer> => startTestServer({ ...PARTS, roles: ['api', 'collab'], beside: server });

export const buildScene = async (): Promise<Scene> => {
  const server = await startTestServer({ ...PARTS, roles: ['api', 'collab', 'worker'] });
  const cooperativeId = await server.factory.cooperative('물결');
  const elsewhere = await server.factory.cooperative('한울');
  const stranger = await server.factory.person(await server.factory.firm(elsewhere, '한울테크'));
  const { 나루: naru, 새봄: saebom, 다온: daon } = await enrol(server, cooperativeId, ['나루', '새봄', '다온']);
  scriptReader(server);
  return { server, cooperativeId, naru, saebom, daon, office: await server.factory.office(cooperativeId), stranger, strangeOffice: await server.factory.office(elsewhere) };
};

export const BAD_LINES = ['하자보수 기간은 2년으로 한다.', '공동도급: 불허', '투입인력은 최소 10명 이상으로 구성하여야 한다.'] as const;

/** A tender whose RFP holds these lines and was read to its end; reading it again with others is a corrected RFP. */
export const readIn = async (scene: Scene, tenderId: string, paragraphs: readonly string[]): Promise<string> => {
  const { id } = await uploaded(scene, scene.naru.admin, tenderId, scripted({ paragraphs }));
  const { state, failure } = await reached(scene, scene.naru.admin, id, 'READY', 'FAILED');
  if (state !== 'READY') throw new Error(JSON.stringify(failure));
  return id;
};
export const tenderWith = async (scene: Scene, paragraphs: readonly string[] = BAD_LINES): Promise<string> => {
  const tenderId = await newTender(scene, scene.naru.admin);
  await readIn(scene, tenderId, paragraphs);
  return tenderId;
};

export const CLAUSE = 'id ruleId ruleVersion kind quote wordsFrom wordsTo places { block page } isInRfp state reason version commentCount rule { id what citation isRead } decidedBy { id } decidedByFirm { name } opinions { id state } viewerCan { dismiss discuss }';
export interface ClauseShape {
  readonly id: string;
  readonly ruleId: string;
  readonly quote: string;
  readonly state: string;
  readonly version: number;
  readonly isInRfp: boolean;
  readonly commentCount: number;
  readonly [field: string]: unknown;
}
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}
export const CLAUSES = `query ($tenderId: ID!, $first: Int, $after: String, $kind: ClauseKind, $state: ClauseState) { clauses(tenderId: $tenderId, first: $first, after: $after, kind: $kind, state: $state) { nodes { ${CLAUSE} } totalCount pageInfo { endCursor hasNextPage } } }`;
export const clausesOf = async ({ server }: Scene, person: TestPerson, tenderId: string, variables: object = {}): Promise<Page<ClauseShape>> => (await server.as(person).ask<{ clauses: Page<ClauseShape> }>(CLAUSES, { tenderId, first: 100, ...variables })).clauses;

export const COMMENTS = 'query ($clauseId: ID!, $first: Int, $after: String) { clauseComments(clauseId: $clauseId, first: $first, after: $after) { nodes { id text author { id } firm { name } editedAt viewerCan { change } } totalCount pageInfo { endCursor hasNextPage } } }';
export interface CommentShape {
  readonly id: string;
  readonly text: string;
  readonly [field: string]: unknown;
}
export const commentsOn = async ({ server }: Scene, person: TestPerson, clauseId: string, page: object = {}): Promise<Page<CommentShape>> => (await server.as(person).ask<{ clauseComments: Page<CommentShape> }>(COMMENTS, { clauseId, first: 100, ...page })).clauseComments;

export const OPINION = 'id tenderId title state dueAt version room firms { name } openedByFirm { name } clauses { id } handIn { day channel receiptNumber sha256 by { id } } reply { day outcome text } files { id purpose name url } viewerCan { write settle schedule join leave withdraw handIn recordReply }';
export interface OpinionShape {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly room: string;
  readonly firms: readonly { readonly name: string }[];
  readonly viewerCan: Readonly<Record<string, boolean>>;
  readonly [field: string]: unknown;
}

const INPUTS = {
  dismissClause: ['DismissClauseInput', CLAUSE],
  reopenClause: ['SeenClauseInput', CLAUSE],
  commentOnClause: ['CommentOnClauseInput', 'id text'],
  rewordClauseComment: ['RewordClauseCommentInput', 'id text'],
  openOpinion: ['OpenOpinionInput', OPINION],
  updateOpinion: ['UpdateOpinionInput', OPINION],
  setOpinionState: ['SetOpinionStateInput', OPINION],
  handInOpinion: ['HandInOpinionInput', OPINION],
  recordOpinionReply: ['RecordReplyInput', OPINION],
} as const;
const BY_ID = { findClauses: ['tenderId', ''], removeClauseComment: ['id', ''], joinOpinion: ['id', `{ ${OPINION} }`], leaveOpinion: ['id', `{ ${OPINION} }`], removeOpinionFile: ['id', `{ ${OPINION} }`] } as const;
export type MutationName = keyof typeof INPUTS | keyof typeof BY_ID;
export const MUTATION_NAMES = [...Object.keys(INPUTS), ...Object.keys(BY_ID)] as readonly MutationName[];

const isInput = (name: MutationName): name is keyof typeof INPUTS => name in INPUTS;
/** `given`: the input, or `{ id }`. Never throws on a refusal. */
export const change = ({ server }: Scene, person: TestPerson | null, name: MutationName, given: object) => {
  if (isInput(name)) return server.as(person).graphql<Record<string, unknown>>(`mutation ($input: ${INPUTS[name][0]}!) { ${name}(input: $input) { ${INPUTS[name][1]} } }`, { input: given });
  const [argument, selection] = BY_ID[name];
  return server.as(person).graphql<Record<string, unknown>>(`mutation ($id: ID!) { ${name}(${argument}: $id) ${selection} }`, given);
};
/** What it answers; refusals fail the test. */
export const must = async <T = OpinionShape>(scene: Scene, person: TestPerson, name: MutationName, given: object): Promise<T> => {
  const { data, codes, errors } = await change(scene, person, name, given);
  if (codes.length > 0 || !data) throw new Error(`refused: ${JSON.stringify(errors)}`);
  return data[name] as T;
};

export const opinionOf = async ({ server }: Scene, person: TestPerson, id: string): Promise<OpinionShape> => (await server.as(person).ask<{ opinion: OpinionShape }>(`query ($id: ID!) { opinion(id: $id) { ${OPINION} } }`, { id })).opinion;
export const openedBy = async (scene: Scene, person: TestPerson, more: object = {}): Promise<OpinionShape> => must(scene, person, 'openOpinion', { tenderId: await tenderWith(scene), title: '규격 완화 요청', clauseIds: [], ...more });
/** Written, ready and handed in. */
export const handedIn = async (scene: Scene): Promise<OpinionShape> => {
  const opened = await openedBy(scene, scene.naru.admin);
  const ready = await must(scene, scene.naru.admin, 'setOpinionState', { id: opened.id, version: opened.version, state: 'READY' });
  return must(scene, scene.office, 'handInOpinion', { id: ready.id, version: ready.version, day: '2026-12-01', channel: 'KONEPS', receiptNumber: '2026-1' });
};

export const told = async ({ server }: Scene, person: TestPerson, link: string): Promise<string[]> =>
  (await server.database.query<{ kind: string }>('SELECT kind FROM notifications WHERE person_id = $1 AND link = $2 ORDER BY created_at, id', [person.id, link])).rows.map(({ kind }) => kind);
