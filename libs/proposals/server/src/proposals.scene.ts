import { CollabModule, collabPersistence } from '@shoal/collab-server';
import { ConsortiaModule, consortiaPersistence } from '@shoal/consortia-server';
import { firmsPersistence } from '@shoal/firms-server';
import { notificationsPersistence } from '@shoal/notifications-server';
import { ReferencesModule, referencesPersistence } from '@shoal/references-server';
import { type Crew, enrol, startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import { tendersPersistence } from '@shoal/tenders-server';
import { ProposalsModule } from './proposals.module';
import { proposalsPersistence } from './proposals.persistence';

export const RANDOM_ID = '01900000-0000-7000-8000-000000000000';

const startProposals = (beside?: TestServer): Promise<TestServer> =>
  startTestServer({ beside, modules: [ConsortiaModule, CollabModule, ReferencesModule, ProposalsModule], persistence: [firmsPersistence, notificationsPersistence, tendersPersistence, consortiaPersistence, referencesPersistence, collabPersistence, proposalsPersistence] });

/** Another process beside the scene's own. */
export const joinScene = ({ server }: Scene): Promise<TestServer> => startProposals(server);

type Name = '나루' | '다온' | '가온' | '새봄';

/** 나루 leads bid A with 다온 and 가온; 새봄 has a rival bid B on the same tender; a stranger sits in another cooperative. */
export interface Scene {
  readonly server: TestServer;
  readonly crews: Readonly<Record<Name, Crew>>;
  readonly office: TestPerson;
  readonly stranger: TestPerson;
  readonly bidId: string;
  readonly proposalId: string;
  readonly rivalProposalId: string;
}

export const buildScene = async (): Promise<Scene> => {
  const server = await startProposals();
  const cooperative = await server.factory.cooperative('물결');
  const crews = await enrol(server, cooperative, ['나루', '다온', '가온', '새봄']);
  const stranger = await server.factory.person(await server.factory.firm(await server.factory.cooperative('한울'), '한울테크'));
  const tenderId = await tender(server, crews.나루.admin);
  const { bidId, proposalId } = await openBid(server, tenderId, crews.나루, [crews.다온, crews.가온]);
  const rival = await openBid(server, tenderId, crews.새봄, []);
  return { server, crews, office: await server.factory.office(cooperative), stranger, bidId, proposalId, rivalProposalId: rival.proposalId };
};

const tender = async (server: TestServer, person: TestPerson): Promise<string> => {
  const input = { number: 'T-1', title: '통합관제 고도화', jointMethods: ['JOINT'], closesAt: new Date(Date.now() + 7 * 86_400_000).toISOString() };
  return (await server.as(person).ask<{ createTender: { id: string } }>('mutation ($input: CreateTenderInput!) { createTender(input: $input) { id } }', { input })).createTender.id;
};

export const openBid = async (server: TestServer, tenderId: string, lead: Crew, others: readonly Crew[]): Promise<{ bidId: string; proposalId: string }> => {
  const input = { tenderId, method: 'JOINT', ownShareBasisPoints: 4000, invite: others.map(({ firm }) => ({ firmId: firm.id, shareBasisPoints: 3000 })) };
  const { openBid: bid } = await server.as(lead.admin).ask<{ openBid: { id: string; proposal: { id: string } } }>('mutation ($input: OpenBidInput!) { openBid(input: $input) { id proposal { id } } }', { input });
  for (const { admin } of others)
    await server.as(admin).ask('mutation ($input: AnswerParticipationInput!) { answerParticipation(input: $input) { bid { id } } }', { input: { bidId: bid.id, accept: true } });
  return { bidId: bid.id, proposalId: bid.proposal.id };
};

export interface SectionShape {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly depth: number;
  readonly parentId: string | null;
  readonly position: number;
  readonly room: string | null;
  readonly ownerFirm: { readonly id: string; readonly name: string };
  readonly readers: string;
  readonly writers: readonly { readonly id: string; readonly name: string; readonly firm: { readonly name: string } | null }[];
  readonly state: string;
  readonly dueOn: string | null;
  readonly characters: number | null;
  readonly version: number;
  readonly viewerCan: { readonly read: boolean; readonly write: boolean; readonly changeState: boolean; readonly assign: boolean };
}
export interface ProposalShape {
  readonly id: string;
  readonly bid: { readonly id: string };
  readonly sections: readonly SectionShape[];
  readonly viewerCan: { readonly changeOutline: boolean };
}

export const SECTION = `id number title depth parentId position room ownerFirm { id name } readers writers { id name firm { name } } state dueOn characters version viewerCan { read write changeState assign }`;
export const PROPOSAL = `id bid { id } viewerCan { changeOutline } sections { ${SECTION} }`;
export const BID_PROPOSAL = `query ($id: ID!) { bid(id: $id) { proposal { ${PROPOSAL} } } }`;
export const SECTION_QUERY = `query ($id: ID!) { section(id: $id) { ${SECTION} proposal { id } bid { id } } }`;
const withInput = (name: string, type: string, selection: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
export const MUTATIONS = {
  startOutline: withInput('startOutline', 'StartOutlineInput', PROPOSAL),
  addSection: withInput('addSection', 'AddSectionInput', PROPOSAL),
  moveSection: withInput('moveSection', 'MoveSectionInput', PROPOSAL),
  updateSection: withInput('updateSection', 'UpdateSectionInput', SECTION),
  setSectionState: withInput('setSectionState', 'SetSectionStateInput', SECTION),
  removeSection: `mutation ($id: ID!) { removeSection(id: $id) { ${PROPOSAL} } }`,
  restoreSection: `mutation ($id: ID!) { restoreSection(id: $id) { ${PROPOSAL} } }`,
} as const;
export type MutationName = keyof typeof MUTATIONS;

/** The proposal as this person sees it; null where it is hidden. */
export const readProposal = async (scene: Scene, person: TestPerson): Promise<ProposalShape | null> =>
  (await scene.server.as(person).graphql<{ bid: { proposal: ProposalShape | null } | null }>(BID_PROPOSAL, { id: scene.bidId })).data?.bid?.proposal ?? null;

export const readSection = async (scene: Scene, person: TestPerson, id: string): Promise<SectionShape> =>
  (await scene.server.as(person).ask<{ section: SectionShape }>(SECTION_QUERY, { id })).section;

/** Adds a section as the lead's administrator and returns it. */
export const addSection = async (scene: Scene, fields: Record<string, unknown> & { readonly title: string }): Promise<SectionShape> => {
  const input = { proposalId: scene.proposalId, ...fields };
  const { addSection: proposal } = await scene.server.as(scene.crews.나루.admin).ask<{ addSection: ProposalShape }>(MUTATIONS.addSection, { input });
  const added = proposal.sections.find((section) => section.title === fields.title);
  if (!added) throw new Error(`no section ${fields.title}`);
  return added;
};

export const outlineOf = (proposal: ProposalShape): string[] => proposal.sections.map((section) => `${section.number} ${section.title}`);
