import { consortiaPersistence } from '@shoal/consortia-server';
import { firmsPersistence } from '@shoal/firms-server';
import { notificationsPersistence } from '@shoal/notifications-server';
import { tendersPersistence } from '@shoal/tenders-server';
import { startTestServer, type TestFirm, type TestPerson, type TestServer } from '@shoal/testing';
import { v7 as uuid } from 'uuid';
import { referencesPersistence } from '../references.persistence';
import { CapabilitiesModule } from './capabilities.module';

export const startRegistry = (): Promise<TestServer> =>
  startTestServer({ modules: [CapabilitiesModule], persistence: [firmsPersistence, tendersPersistence, consortiaPersistence, notificationsPersistence, referencesPersistence] });

export interface Member {
  readonly firm: TestFirm;
  readonly admin: TestPerson;
  readonly person: TestPerson;
}

/** Firms of one cooperative, each with an administrator and a member, and the office. */
export const gather = async (server: TestServer, names: readonly string[]): Promise<{ cooperativeId: string; office: TestPerson; members: Member[] }> => {
  const cooperativeId = await server.factory.cooperative();
  const office = await server.factory.office(cooperativeId);
  const members: Member[] = [];
  for (const name of names) {
    const firm = await server.factory.firm(cooperativeId, name);
    members.push({ firm, admin: await server.factory.person(firm, 'admin'), person: await server.factory.person(firm, 'member') });
  }
  return { cooperativeId, office, members };
};

/** Evidence without the fields of its kind. */
export const plant = async (server: TestServer, { firm, admin }: Member, kind: string, fields: { title?: string; visibility?: string; removed?: boolean } = {}): Promise<string> => {
  const id = uuid();
  await server.database.query(
    `INSERT INTO evidence (id, cooperative_id, firm_id, kind, title, visibility, removed_at, created_by, version) VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $7 THEN now() END, $8, 1)`,
    [id, firm.cooperativeId, firm.id, kind, fields.title ?? `${firm.name} ${kind}`, fields.visibility ?? 'private', fields.removed ?? false, admin.id],
  );
  return id;
};

/** Its days, counted from today in Seoul, and a kind whose certificates say themselves when they end. */
export const describeCertificate = async (server: TestServer, id: string, issuedIn: number, expiresIn: number): Promise<void> => {
  await server.database.query(
    `INSERT INTO certificates (id, cooperative_id, firm_id, kind_id, issued_on, expires_on)
      SELECT e.id, e.cooperative_id, e.firm_id, (SELECT k.id FROM certificate_kinds k WHERE k.cooperative_id = e.cooperative_id AND k.validity->>'type' = 'printed' ORDER BY k.id LIMIT 1),
        (now() AT TIME ZONE 'Asia/Seoul')::date + $2::integer, (now() AT TIME ZONE 'Asia/Seoul')::date + $3::integer FROM evidence e WHERE e.id = $1`,
    [id, issuedIn, expiresIn],
  );
};

export const setEvidence = async (server: TestServer, id: string, fields: { visibility?: string; review?: string; removed?: boolean }): Promise<void> => {
  await server.database.query(
    `UPDATE evidence SET visibility = coalesce($2, visibility), review_state = coalesce($3, review_state), reviewed_at = CASE WHEN $3 = 'verified' THEN now() ELSE reviewed_at END,
      removed_at = CASE WHEN $4 THEN now() WHEN $4 IS NULL THEN removed_at END WHERE id = $1`,
    [id, fields.visibility ?? null, fields.review ?? null, fields.removed ?? null],
  );
};

export interface NodeShape {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly synonyms: string[];
  readonly mergedInto: string | null;
  readonly retiredAt: string | null;
  readonly version: number;
}
export interface CapabilityShape {
  readonly id: string;
  readonly level: string;
  readonly state: string;
  readonly note: string;
  readonly node: { readonly id: string; readonly name: string };
  readonly evidence: { readonly title: string; readonly version: number; readonly visibility: string; readonly reviewState: string; readonly firm: { readonly name: string } };
  readonly backings: readonly { readonly counts: boolean; readonly evidence: { readonly id: string } }[];
}

export const NODES = 'nodes { id parentId name nameEn synonyms mergedInto retiredAt version }';
export const CAPABILITY = 'id level state note node { id name } evidence { title version visibility reviewState firm { name } } backings { counts evidence { id } }';

export const readTree = async (server: TestServer, person: TestPerson): Promise<NodeShape[]> =>
  (await server.as(person).ask<{ capabilityTree: { nodes: NodeShape[] } }>(`{ capabilityTree { ${NODES} } }`)).capabilityTree.nodes;

export const nodeNamed = async (server: TestServer, person: TestPerson, name: string): Promise<NodeShape> => {
  const node = (await readTree(server, person)).find((one) => one.name === name);
  if (!node) throw new Error(`no node ${name}`);
  return node;
};

export const tryState = (server: TestServer, person: TestPerson, input: object) =>
  server.as(person).graphql<{ stateCapability: CapabilityShape }>(`mutation ($input: StateCapabilityInput!) { stateCapability(input: $input) { ${CAPABILITY} } }`, { input });

export const state = async (server: TestServer, person: TestPerson, input: object): Promise<CapabilityShape> => {
  const { data, errors } = await tryState(server, person, input);
  if (!data) throw new Error(`refused: ${JSON.stringify(errors)}`);
  return data.stateCapability;
};

export const readCapability = (server: TestServer, person: TestPerson, id: string) => server.as(person).graphql<{ capability: CapabilityShape }>(`query ($id: ID!) { capability(id: $id) { ${CAPABILITY} } }`, { id });

export interface ListShape {
  readonly capabilities: { readonly nodes: readonly CapabilityShape[]; readonly totalCount: number; readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean } };
}
export const listCapabilities = async (server: TestServer, person: TestPerson, args: object = {}): Promise<ListShape['capabilities']> =>
  (
    await server.as(person).ask<ListShape>(
      `query ($first: Int! = 100, $after: String, $firmId: ID, $nodeId: ID, $minLevel: CapabilityLevel, $state: CapabilityState, $search: String) {
        capabilities(first: $first, after: $after, firmId: $firmId, nodeId: $nodeId, minLevel: $minLevel, state: $state, search: $search) { nodes { ${CAPABILITY} } totalCount pageInfo { endCursor hasNextPage } } }`,
      args,
    )
  ).capabilities;

export interface MapShape {
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly { readonly isOwn: boolean; readonly firm: { readonly id: string; readonly name: string }; readonly cells: readonly { readonly nodeId: string; readonly capabilityId: string; readonly level: string; readonly state: string; readonly backings: { readonly reference: number; readonly certificate: number; readonly expert: number } }[] }[];
  readonly totals: readonly { readonly nodeId: string; readonly experience: number; readonly delivery: number; readonly core: number; readonly backed: number; readonly verified: number }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}
const MAP = `columns { id name } rows { isOwn firm { id name } cells { nodeId capabilityId level state backings { reference certificate expert } } } totals { nodeId experience delivery core backed verified } totalCount pageInfo { endCursor hasNextPage }`;
export const readMap = async (server: TestServer, person: TestPerson, args: object = {}): Promise<MapShape> =>
  (
    await server.as(person).ask<{ capabilityMap: MapShape }>(
      `query ($first: Int! = 100, $after: String, $nodeIds: [ID!], $parentId: ID, $firmIds: [ID!]) { capabilityMap(first: $first, after: $after, nodeIds: $nodeIds, parentId: $parentId, firmIds: $firmIds) { ${MAP} } }`,
      args,
    )
  ).capabilityMap;

const INPUTS = { addCapabilityNode: 'AddCapabilityNodeInput', renameCapabilityNode: 'RenameCapabilityNodeInput', moveCapabilityNode: 'MoveCapabilityNodeInput', mergeCapabilityNodes: 'MergeCapabilityNodesInput', retireCapabilityNode: 'RetireCapabilityNodeInput' } as const;
export type TreeChange = keyof typeof INPUTS;

/** A change of the tree, or the codes of its refusal. */
export const changeTree = (server: TestServer, person: TestPerson, name: TreeChange, input: object) => server.as(person).graphql<Record<TreeChange, { nodes: NodeShape[] }>>(`mutation ($input: ${INPUTS[name]}!) { ${name}(input: $input) { ${NODES} } }`, { input });

export const mustChange = async (server: TestServer, person: TestPerson, name: TreeChange, input: object): Promise<NodeShape[]> => {
  const { data, errors } = await changeTree(server, person, name, input);
  if (!data) throw new Error(`refused: ${JSON.stringify(errors)}`);
  return data[name].nodes;
};
