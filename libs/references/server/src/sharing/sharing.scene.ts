import { ConsortiaModule, consortiaPersistence } from '@shoal/consortia-server';
import { firmsPersistence } from '@shoal/firms-server';
import { notificationsPersistence } from '@shoal/notifications-server';
import { FileStore } from '@shoal/platform';
import { type Crew, enrol, startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import { tendersPersistence } from '@shoal/tenders-server';
import { v7 as uuid } from 'uuid';
import { evidencePersistence } from '../evidence/evidence.persistence';
import { SharingModule } from './sharing.module';

export const RANDOM_ID = '01900000-0000-7000-8000-000000000000';

export type FirmName = '나루' | '다온' | '가온' | '마루' | '새봄' | '이든' | '옛터';

/**
 * 나루 owns the things. It leads bid A with 가온, and 마루, which has left; 새봄 has a rival bid on the same tender. 다온 is granted things by
 * name, 이든 has nothing to do with any of it, 옛터 has left the cooperative.
 */
export interface Scene {
  readonly server: TestServer;
  readonly cooperativeId: string;
  readonly crews: Readonly<Record<FirmName, Crew>>;
  readonly office: TestPerson;
  readonly stranger: TestPerson;
  readonly bidA: string;
}

export const buildScene = async (): Promise<Scene> => {
  const server = await startTestServer({
    modules: [ConsortiaModule, SharingModule],
    persistence: [firmsPersistence, tendersPersistence, consortiaPersistence, notificationsPersistence, evidencePersistence],
  });
  const cooperativeId = await server.factory.cooperative('물결');
  const crews = await enrol(server, cooperativeId, ['나루', '다온', '가온', '마루', '새봄', '이든', '옛터']);
  await server.database.query(`UPDATE firms SET membership = 'left' WHERE id = $1`, [crews.옛터.firm.id]);
  const stranger = await server.factory.person(await server.factory.firm(await server.factory.cooperative('한울'), '한울테크'));
  const tenderId = await createTender(server, crews.나루.admin);
  const bidA = await openBid(server, tenderId, crews.나루, [crews.가온, crews.마루]);
  await leave(server, bidA, crews.마루);
  await openBid(server, tenderId, crews.새봄, []);
  return { server, cooperativeId, crews, office: await server.factory.office(cooperativeId), stranger, bidA };
};

let serial = 0;
export const createTender = async (server: TestServer, person: TestPerson): Promise<string> => {
  const input = { number: `T-${++serial}`, title: `통합관제 고도화 ${serial}`, jointMethods: ['JOINT'], closesAt: new Date(Date.now() + 7 * 86_400_000).toISOString() };
  return (await server.as(person).ask<{ createTender: { id: string } }>('mutation ($input: CreateTenderInput!) { createTender(input: $input) { id } }', { input })).createTender.id;
};

export const openBid = async (server: TestServer, tenderId: string, lead: Crew, others: readonly Crew[]): Promise<string> => {
  const input = { tenderId, method: 'JOINT', ownShareBasisPoints: 4000, invite: others.map(({ firm }) => ({ firmId: firm.id, shareBasisPoints: 3000 })) };
  const { openBid: bid } = await server.as(lead.admin).ask<{ openBid: { id: string } }>('mutation ($input: OpenBidInput!) { openBid(input: $input) { id } }', { input });
  for (const { admin } of others)
    await server.as(admin).ask('mutation ($input: AnswerParticipationInput!) { answerParticipation(input: $input) { bid { id } } }', { input: { bidId: bid.id, accept: true } });
  return bid.id;
};

export const leave = (server: TestServer, bidId: string, { admin, firm }: Crew): Promise<unknown> =>
  server.as(admin).ask('mutation ($input: WithdrawParticipationInput!) { withdrawParticipation(input: $input) { bid { id } } }', { input: { bidId, firmId: firm.id } });

interface Planted {
  readonly visibility?: 'private' | 'cooperative';
  readonly review?: 'none' | 'requested' | 'returned' | 'verified';
  readonly title?: string;
  readonly owner?: Crew;
}
export interface Thing {
  readonly id: string;
  readonly title: string;
  readonly fileId: string;
}

/** A thing with one proof, straight in the database. */
export const plant = async ({ server, crews }: Scene, { visibility = 'private', review = 'none', title = `실적 ${++serial}`, owner = crews.나루 }: Planted = {}): Promise<Thing> => {
  const [id, fileId] = [uuid(), uuid()];
  const { firm, member } = owner;
  await server.database.query(
    `INSERT INTO evidence (id, cooperative_id, firm_id, kind, title, search_text, visibility, is_anonymous_visible, review_state, created_by, version) VALUES ($1, $2, $3, 'reference', $4, $4, $5, true, $6, $7, 1)`,
    [id, firm.cooperativeId, firm.id, title, visibility, review, member.id],
  );
  const content = Buffer.from(`%PDF-1.7 ${title}`);
  const sha256 = await server.app.get(FileStore).put(content);
  await server.database.query(`INSERT INTO evidence_files (id, cooperative_id, firm_id, evidence_id, name, type, bytes, sha256, uploaded_by) VALUES ($1, $2, $3, $4, '실적증명서.pdf', 'application/pdf', $5, $6, $7)`, [
    fileId, firm.cooperativeId, firm.id, id, content.length, sha256, member.id,
  ]);
  return { id, title, fileId };
};

const FIELDS = `id title kind version visibility isAnonymousVisible reviewState reviewNote reviewRequestedAt reviewedAt removedAt firm { name } viewerCan { change share remove review }
  files { id name type bytes url uploadedBy { name } }
  grants { id firm { name } bid { id title } until revokedAt holds createdBy { name } }
  looks(first: 50) { nodes { id what person { name } firm { name } } totalCount pageInfo { endCursor hasNextPage } }`;
export interface EvidenceShape {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly visibility: string;
  readonly isAnonymousVisible: boolean;
  readonly reviewState: string;
  readonly reviewNote: string;
  readonly reviewRequestedAt: string | null;
  readonly reviewedAt: string | null;
  readonly removedAt: string | null;
  readonly viewerCan: Readonly<Record<'change' | 'share' | 'remove' | 'review', boolean>>;
  readonly files: readonly { readonly id: string; readonly name: string; readonly type: string; readonly bytes: number; readonly url: string }[];
  readonly grants: readonly { readonly id: string; readonly firm: { readonly name: string } | null; readonly bid: { readonly id: string } | null; readonly until: string | null; readonly revokedAt: string | null; readonly holds: boolean }[] | null;
  readonly looks: { readonly nodes: readonly { readonly id: string; readonly what: string; readonly person: { readonly name: string }; readonly firm: { readonly name: string } | null }[]; readonly totalCount: number } | null;
}
export const EVIDENCE = `query ($id: ID!) { evidence(id: $id) { ${FIELDS} } }`;

const byInput = (name: string, type: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`;
const byId = (name: string): string => `mutation ($id: ID!) { ${name}(id: $id) { ${FIELDS} } }`;
export const MUTATIONS = {
  setEvidenceVisibility: byInput('setEvidenceVisibility', 'SetEvidenceVisibilityInput'),
  grantEvidence: byInput('grantEvidence', 'GrantEvidenceInput'),
  reviewEvidence: byInput('reviewEvidence', 'ReviewEvidenceInput'),
  endGrant: byId('endGrant'),
  requestReview: byId('requestReview'),
  removeEvidence: byId('removeEvidence'),
  restoreEvidence: byId('restoreEvidence'),
  removeEvidenceFile: byId('removeEvidenceFile'),
} as const;
export type MutationName = keyof typeof MUTATIONS;

/** What a mutation answers, or the codes of its refusal. */
export const act = async ({ server }: Scene, person: TestPerson | null, name: MutationName, variables: object): Promise<{ readonly evidence: EvidenceShape | null; readonly codes: readonly string[] }> => {
  const answer = await server.as(person).graphql<Record<string, EvidenceShape>>(MUTATIONS[name], variables);
  return { evidence: answer.data?.[name] ?? null, codes: answer.codes };
};

/** As `act`, for what has to succeed. */
export const must = async (scene: Scene, person: TestPerson, name: MutationName, variables: object): Promise<EvidenceShape> => {
  const { evidence, codes } = await act(scene, person, name, variables);
  if (!evidence) throw new Error(`${name} was refused: ${codes.join()}`);
  return evidence;
};

export const read = async ({ server }: Scene, person: TestPerson | null, id: string): Promise<{ readonly evidence: EvidenceShape | null; readonly codes: readonly string[] }> => {
  const answer = await server.as(person).graphql<{ evidence: EvidenceShape }>(EVIDENCE, { id });
  return { evidence: answer.data?.evidence ?? null, codes: answer.codes };
};
export const mustRead = async (scene: Scene, person: TestPerson, id: string): Promise<EvidenceShape> => {
  const { evidence, codes } = await read(scene, person, id);
  if (!evidence) throw new Error(`not readable: ${codes.join()}`);
  return evidence;
};
