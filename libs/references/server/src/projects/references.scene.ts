import { consortiaPersistence } from '@shoal/consortia-server';
import { firmsPersistence } from '@shoal/firms-server';
import { notificationsPersistence } from '@shoal/notifications-server';
import { tendersPersistence } from '@shoal/tenders-server';
import { startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import { referencesPersistence } from '../references.persistence';
import { ReferenceProjectsModule } from './projects.module';

export const startReferences = (): Promise<TestServer> =>
  startTestServer({ modules: [ReferenceProjectsModule], persistence: [firmsPersistence, tendersPersistence, consortiaPersistence, notificationsPersistence, referencesPersistence] });

export const RANDOM_ID = '01900000-0000-7000-8000-000000000000';

export const FIELDS = `id buyerName buyerKind contractNumber contractDay startsOn endsOn amount vatIncluded method shareBasisPoints partAmount ownAmount workKind description technologies issuer subcontractApproved
  evidence { id title version visibility reviewState firm { id } viewerCan { change share } }
  participants { id name firm { id name } shareBasisPoints partAmount amount state note answeredAt } phases { name amount partAmount completedOn } myPart { state shareBasisPoints } viewerCan { answerPart }`;

export interface ReferenceShape {
  readonly id: string;
  readonly amount: string;
  readonly ownAmount: string | null;
  readonly endsOn: string | null;
  readonly method: string;
  readonly technologies: readonly string[];
  readonly evidence: { readonly title: string; readonly version: number; readonly visibility: string; readonly reviewState: string; readonly viewerCan: { readonly change: boolean; readonly share: boolean } };
  readonly participants: readonly { readonly name: string; readonly firm: { readonly name: string } | null; readonly amount: string | null; readonly shareBasisPoints: number | null; readonly state: string; readonly note: string; readonly answeredAt: string | null }[];
  readonly phases: readonly { readonly name: string; readonly amount: string; readonly completedOn: string | null }[];
  readonly myPart: { readonly state: string; readonly shareBasisPoints: number | null } | null;
  readonly viewerCan: { readonly answerPart: boolean };
}

const mutation = (name: string, type: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`;
export const MUTATIONS = {
  createReference: mutation('createReference', 'CreateReferenceInput'),
  updateReference: mutation('updateReference', 'UpdateReferenceInput'),
  confirmPart: mutation('confirmPart', 'ConfirmPartInput'),
  disputePart: mutation('disputePart', 'DisputePartInput'),
} as const;
export type MutationName = keyof typeof MUTATIONS;

export const REFERENCE = `query ($id: ID!) { reference(id: $id) { ${FIELDS} } }`;
export const REFERENCES = `query ($first: Int, $after: String, $firmId: ID, $search: String, $buyerKind: BuyerKind, $method: ReferenceMethod, $yearFrom: Int, $yearTo: Int, $amountFrom: Won, $amountTo: Won, $verified: Boolean) {
  references(first: $first, after: $after, firmId: $firmId, search: $search, buyerKind: $buyerKind, method: $method, yearFrom: $yearFrom, yearTo: $yearTo, amountFrom: $amountFrom, amountTo: $amountTo, verified: $verified) {
    nodes { ${FIELDS} } totalCount pageInfo { endCursor hasNextPage } } }`;
export interface ReferencesShape {
  readonly references: { readonly nodes: readonly ReferenceShape[]; readonly totalCount: number; readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean } };
}
export const OUTLINES = `query ($buyerKind: BuyerKind, $amountBand: AmountBand, $yearFrom: Int) { anonymousReferences(first: 100, buyerKind: $buyerKind, amountBand: $amountBand, yearFrom: $yearFrom) { nodes { id buyerKind amountBand completedYear firm { name } } totalCount } }`;
export interface OutlinesShape {
  readonly anonymousReferences: { readonly nodes: readonly { readonly buyerKind: string; readonly amountBand: string; readonly completedYear: number | null; readonly firm: { readonly name: string } }[]; readonly totalCount: number };
}

export const CONTENT = { title: '통합관제 고도화', buyerName: '가람시', buyerKind: 'PUBLIC', startsOn: '2023-03-02', endsOn: '2024-08-31', amount: '1240000000', vatIncluded: true, method: 'SINGLE', workKind: 'DEVELOPMENT' };

/** What a mutation answers with, or the codes and arguments of its refusal. */
export const act = async (server: TestServer, person: TestPerson | null, name: MutationName, input: object) => {
  const answer = await server.as(person).graphql<Record<string, ReferenceShape>>(MUTATIONS[name], { input });
  return { reference: answer.data?.[name] ?? null, codes: answer.codes, args: (answer.errors[0]?.extensions['args'] ?? {}) as Record<string, string>, errors: answer.errors };
};

/** As `act`, for what has to succeed. */
export const must = async (server: TestServer, person: TestPerson, name: MutationName, input: object): Promise<ReferenceShape> => {
  const { reference, errors } = await act(server, person, name, input);
  if (!reference) throw new Error(`${name} was refused: ${JSON.stringify(errors)}`);
  return reference;
};

export const create = (server: TestServer, person: TestPerson, fields: object = {}): Promise<ReferenceShape> => must(server, person, 'createReference', { ...CONTENT, ...fields });

export const read = async (server: TestServer, person: TestPerson | null, id: string) => {
  const answer = await server.as(person).graphql<{ reference: ReferenceShape }>(REFERENCE, { id });
  return { reference: answer.data?.reference ?? null, codes: answer.codes, errors: answer.errors };
};
