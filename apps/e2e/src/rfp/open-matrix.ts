import { ApiClient } from '../api-client';

const LEAD = 'lead@naru.example';
const PARTNER = 'head@daon.example';
const DAY_MS = 86_400_000;

export interface Matter {
  readonly tenderId: string;
  readonly bidId: string;
  readonly lead: ApiClient;
  readonly partner: ApiClient;
  readonly firms: { readonly lead: string; readonly partner: string };
}

const ME = '{ me { firm { id } } }';

/** A tender without an RFP, and a bid on it of two firms. */
export const openMatter = async (origin: string): Promise<Matter> => {
  const [lead, partner] = await Promise.all([ApiClient.signIn(origin, LEAD), ApiClient.signIn(origin, PARTNER)]);
  const [mine, theirs] = await Promise.all([lead, partner].map((one) => one.ask<{ me: { firm: { id: string } } }>(ME)));
  const firms = { lead: mine!.me.firm.id, partner: theirs!.me.firm.id };
  const tender = { number: 'RFP-2026-1', title: '공공 클라우드 통합관제 시스템 구축', jointMethods: ['JOINT'], closesAt: new Date(Date.now() + 30 * DAY_MS).toISOString() };
  const { createTender } = await lead.ask<{ createTender: { id: string } }>('mutation ($input: CreateTenderInput!) { createTender(input: $input) { id } }', { input: tender });
  const bid = { tenderId: createTender.id, method: 'JOINT', ownShareBasisPoints: 6000, invite: [{ firmId: firms.partner, shareBasisPoints: 4000 }] };
  const { openBid } = await lead.ask<{ openBid: { id: string } }>('mutation ($input: OpenBidInput!) { openBid(input: $input) { id } }', { input: bid });
  await partner.ask('mutation ($input: AnswerParticipationInput!) { answerParticipation(input: $input) { bid { id } } }', { input: { bidId: openBid.id, accept: true } });
  return { tenderId: createTender.id, bidId: openBid.id, lead, partner, firms };
};

const ASSIGN = 'mutation ($input: AssignRequirementsInput!) { assignRequirements(input: $input) { changed } }';
const FLAGS = 'query ($bidId: ID!) { complianceMatrix(bidId: $bidId, sort: POSITION, first: 100) { nodes { code flag } } }';

export const assign = (matter: Matter, search: string, firmId: string): Promise<unknown> => matter.lead.ask(ASSIGN, { input: { bidId: matter.bidId, filter: { search }, firmId } });

/** The rows of the matrix that a corrected notice has flagged. */
export const flagged = async ({ lead, bidId }: Matter): Promise<readonly string[]> => {
  const { complianceMatrix } = await lead.ask<{ complianceMatrix: { nodes: { code: string; flag: string | null }[] } }>(FLAGS, { bidId });
  return complianceMatrix.nodes.flatMap(({ code, flag }) => (flag ? [`${code} ${flag}`] : []));
};

/** A section of the lead firm's, in the proposal of the bid. */
export const addSection = async ({ lead, bidId }: Matter, title: string): Promise<string> => {
  const { bid } = await lead.ask<{ bid: { proposal: { id: string } } }>('query ($id: ID!) { bid(id: $id) { proposal { id } } }', { id: bidId });
  const { addSection: proposal } = await lead.ask<{ addSection: { sections: { id: string; title: string }[] } }>('mutation ($input: AddSectionInput!) { addSection(input: $input) { sections { id title } } }', { input: { proposalId: bid.proposal.id, title } });
  const added = proposal.sections.find((section) => section.title === title);
  if (!added) throw new Error(`no section ${title}`);
  return added.id;
};
