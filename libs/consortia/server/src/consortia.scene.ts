import { firmsPersistence } from '@shoal/firms-server';
import { notificationsPersistence } from '@shoal/notifications-server';
import { startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import { tendersPersistence } from '@shoal/tenders-server';
import { ConsortiaModule } from './consortia.module';
import { consortiaPersistence } from './consortia.persistence';

export const startConsortia = (): Promise<TestServer> =>
  startTestServer({ modules: [ConsortiaModule], persistence: [firmsPersistence, notificationsPersistence, tendersPersistence, consortiaPersistence] });

let serial = 0;
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** A tender typed in by this person. */
export const createTender = async (server: TestServer, person: TestPerson, fields: Record<string, unknown> = {}): Promise<string> => {
  const input = { number: `T-${++serial}`, title: `통합관제 고도화 ${serial}`, jointMethods: ['JOINT', 'DIVIDED'], closesAt: inDays(7), opensAt: inDays(8), ...fields };
  const created = await server.as(person).ask<{ createTender: { id: string } }>(`mutation ($input: CreateTenderInput!) { createTender(input: $input) { id } }`, { input });
  return created.createTender.id;
};

export interface BidShape {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly version: number;
  readonly tender: { readonly id: string };
  readonly nextDeadline: { readonly kind: string } | null;
  readonly mine: { readonly state: string; readonly lead: boolean; readonly shareBasisPoints: number } | null;
  readonly viewerCan: { readonly manage: boolean; readonly answer: boolean; readonly readProposal: boolean; readonly leave: boolean; readonly chooseLead: boolean };
  readonly consortium: {
    readonly method: string;
    readonly totalBasisPoints: number;
    readonly lead: { readonly name: string };
    readonly participations: readonly { readonly firm: { readonly name: string }; readonly lead: boolean; readonly shareBasisPoints: number; readonly part: string; readonly state: string; readonly note: string; readonly answeredAt: string | null; readonly agreed: { readonly method: string; readonly shareBasisPoints: number; readonly part: string } | null }[];
    readonly problems: readonly { readonly code: string; readonly firm: { readonly name: string } | null; readonly limit: number | null; readonly actual: number | null; readonly source: string | null }[];
  };
}

const BID = `id title stage version tender { id } nextDeadline { kind } mine { state lead shareBasisPoints } viewerCan { manage answer readProposal leave chooseLead }
  consortium { method totalBasisPoints lead { name } participations { firm { name } lead shareBasisPoints part state note answeredAt agreed { method shareBasisPoints part } } problems { code firm { name } limit actual source } }`;

export const BID_QUERY = `query ($id: ID!) { bid(id: $id) { ${BID} } }`;
export const BIDS_QUERY = `query ($first: Int, $after: String, $stage: BidStage, $role: BidRole, $leadFirmId: ID, $dueWithinDays: Int) { bids(first: $first, after: $after, stage: $stage, role: $role, leadFirmId: $leadFirmId, dueWithinDays: $dueWithinDays) { nodes { ${BID} } totalCount pageInfo { endCursor hasNextPage } } }`;
export interface BidsShape {
  readonly bids: { readonly nodes: readonly BidShape[]; readonly totalCount: number; readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean } };
}

const mutation = (name: string, type: string, selection: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
export const MUTATIONS = {
  openBid: mutation('openBid', 'OpenBidInput', BID),
  inviteFirm: mutation('inviteFirm', 'InviteFirmInput', BID),
  setConsortium: mutation('setConsortium', 'SetConsortiumInput', BID),
  answerParticipation: mutation('answerParticipation', 'AnswerParticipationInput', `bid { ${BID} }`),
  withdrawParticipation: mutation('withdrawParticipation', 'WithdrawParticipationInput', `bid { ${BID} }`),
  changeLead: mutation('changeLead', 'ChangeLeadInput', BID),
  renameBid: mutation('renameBid', 'RenameBidInput', BID),
  advanceBid: mutation('advanceBid', 'AdvanceBidInput', BID),
} as const;
export type MutationName = keyof typeof MUTATIONS;

/** The bid that a mutation answers with (null when it answers with none), or the codes of its refusal. */
export const act = async (server: TestServer, person: TestPerson | null, name: MutationName, input: object): Promise<{ readonly bid: BidShape | null; readonly codes: readonly string[] }> => {
  const answer = await server.as(person).graphql<Record<string, BidShape | { bid: BidShape | null }>>(MUTATIONS[name], { input });
  const payload = answer.data?.[name] ?? null;
  return { bid: payload && 'bid' in payload ? payload.bid : payload, codes: answer.codes };
};

/** As `act`, for what has to succeed. */
export const must = async (server: TestServer, person: TestPerson, name: MutationName, input: object): Promise<BidShape> => {
  const { bid, codes } = await act(server, person, name, input);
  if (!bid) throw new Error(`${name} answered without a bid: ${codes.join()}`);
  return bid;
};

export const readBid = async (server: TestServer, person: TestPerson | null, id: string) => {
  const answer = await server.as(person).graphql<{ bid: BidShape }>(BID_QUERY, { id });
  return { bid: answer.data?.bid ?? null, codes: answer.codes, errors: answer.errors };
};

export const RANDOM_ID = '01900000-0000-7000-8000-000000000000';
