import type { TestPerson, TestServer } from '@shoal/testing';
import { changeTree, gather, listCapabilities, type Member, type NodeShape, nodeNamed, plant, readCapability, readMap, readTree, setEvidence, startRegistry, state, type TreeChange, tryState } from './capabilities.scene';

const RANDOM_ID = '01900000-0000-7000-8000-000000000000';

let server: TestServer;
let owner: Member;
let other: Member;
let office: TestPerson;
let stranger: TestPerson;
let node: NodeShape;
let other2: NodeShape;
let proof: string;
let id: string;

beforeAll(async () => {
  server = await startRegistry();
  const scene = await gather(server, ['나루', '다온']);
  [owner, other] = scene.members as [Member, Member];
  office = scene.office;
  stranger = (await gather(server, ['먼곳'])).members[0]!.admin;
  [node, other2] = [await nodeNamed(server, office, '정보보안'), await nodeNamed(server, office, '개인정보')];
  proof = await plant(server, owner, 'reference');
  ({ id } = await state(server, owner.person, { nodeId: node.id, level: 'CORE', note: '해달무리', backingIds: [proof] }));
}, 60_000);
afterAll(() => server?.stop());

const cellOf = async (person: TestPerson) => {
  const map = await readMap(server, person, { nodeIds: [node.id] });
  return { cell: map.rows.find(({ firm }) => firm.id === owner.firm.id)?.cells[0], total: map.totals[0]?.experience };
};
/** Firms that the office counts at the node: with so high a measure every node is a gap. */
const gapOf = async () => {
  const GAPS = 'query ($after: String) { capabilityGaps(first: 100, minFirms: 100, level: EXPERIENCE, afterNode: $after) { nodes { nodes { firms node { id } } pageInfo { endCursor hasNextPage } } } }';
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo }: GapsShape['capabilityGaps']['nodes'] = (await server.as(office).ask<GapsShape>(GAPS, { after })).capabilityGaps.nodes;
    const found = nodes.find((gap) => gap.node.id === node.id);
    if (found) return found.firms;
    if (!pageInfo.hasNextPage) throw new Error('not among the gaps');
    after = pageInfo.endCursor;
  }
};
interface GapsShape {
  readonly capabilityGaps: { readonly nodes: { readonly nodes: readonly { readonly firms: number; readonly node: { readonly id: string } }[]; readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean } } };
}
/** Of one firm, one grant stands. */
const grantTo = async (firmId: string, until: string | null): Promise<void> => {
  await server.database.query('UPDATE evidence_grants SET revoked_at = now() WHERE evidence_id = $1 AND revoked_at IS NULL', [id]);
  await server.database.query('INSERT INTO evidence_grants (id, cooperative_id, firm_id, evidence_id, to_firm_id, until, created_by) VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6)', [owner.firm.cooperativeId, owner.firm.id, id, firmId, until, owner.admin.id]);
};

describe('a private capability', () => {
  it.each(['other', 'office', 'stranger'] as const)('is in no list, count, search, cell or total of the %s', async (who) => {
    const person = { other: other.admin, office, stranger }[who];
    expect((await readCapability(server, person, id)).codes).toEqual(['NOT_FOUND']);
    for (const args of [{}, { firmId: owner.firm.id }, { search: '해달무리' }, { state: 'BACKED' }]) expect((await listCapabilities(server, person, args)).totalCount).toBe(0);
    if (who !== 'stranger') expect(await cellOf(person)).toEqual({ cell: undefined, total: 0 });
  });

  it('is no firm in the gaps', async () => expect(await gapOf()).toBe(0));

  it('is there for its own firm', async () => {
    expect((await readCapability(server, owner.person, id)).data?.capability).toMatchObject({ level: 'CORE', state: 'BACKED' });
    expect(await cellOf(owner.person)).toMatchObject({ cell: { level: 'CORE', state: 'BACKED' }, total: 1 });
  });

  it('shows nothing through row-level security alone, and lets nothing be changed', async () => {
    await server.withoutPolicy(async () => {
      for (const person of [other.admin, office, stranger]) {
        expect((await readCapability(server, person, id)).codes).toEqual(['NOT_FOUND']);
        expect((await listCapabilities(server, person)).totalCount).toBe(0);
      }
      expect((await tryState(server, other.admin, { nodeId: other2.id, level: 'CORE', backingIds: [proof] })).codes).toEqual(['CAPABILITY_BACKING_UNUSABLE']);
    });
  });
});

describe('what others may see', () => {
  it('is the statement that is open, not the proof that is private: for them it is claimed', async () => {
    await setEvidence(server, id, { visibility: 'cooperative' });
    for (const person of [other.admin, office]) {
      expect((await readCapability(server, person, id)).data?.capability).toMatchObject({ level: 'CORE', state: 'CLAIMED', backings: [] });
      expect(await cellOf(person)).toMatchObject({ cell: { level: 'CORE', state: 'CLAIMED', backings: { reference: 0 } }, total: 1 });
      expect((await listCapabilities(server, person, { state: 'BACKED' })).totalCount).toBe(0);
    }
    expect(await gapOf()).toBe(1);
    await setEvidence(server, proof, { visibility: 'cooperative' });
    expect(await cellOf(other.admin)).toMatchObject({ cell: { state: 'BACKED', backings: { reference: 1 } } });
    await setEvidence(server, id, { review: 'verified' });
    expect(await cellOf(other.admin)).toMatchObject({ cell: { state: 'VERIFIED' } });
    expect((await readCapability(server, stranger, id)).codes).toEqual(['NOT_FOUND']);
  });

  it('ends when it is closed again, thrown away, or the firm leaves', async () => {
    await setEvidence(server, id, { visibility: 'private', review: 'none' });
    expect(await cellOf(other.admin)).toEqual({ cell: undefined, total: 0 });
    await setEvidence(server, id, { visibility: 'cooperative', removed: true });
    expect(await cellOf(other.admin)).toEqual({ cell: undefined, total: 0 });
    expect(await cellOf(owner.admin)).toEqual({ cell: undefined, total: 0 });
    await setEvidence(server, id, { removed: false });
    await server.database.query(`UPDATE firms SET membership = 'left' WHERE id = $1`, [owner.firm.id]);
    expect(await cellOf(other.admin)).toEqual({ cell: undefined, total: 0 });
    expect((await listCapabilities(server, other.admin)).totalCount).toBe(0);
    expect((await readMap(server, office)).rows.map(({ firm }) => firm.name)).toEqual(['다온']);
    await server.database.query(`UPDATE firms SET membership = 'member' WHERE id = $1`, [owner.firm.id]);
    await setEvidence(server, id, { visibility: 'private' });
  });

  it('is what was granted, until the grant ends', async () => {
    await grantTo(other.firm.id, '2020-01-01');
    expect(await cellOf(other.person)).toEqual({ cell: undefined, total: 0 });
    await grantTo(other.firm.id, null);
    expect(await cellOf(other.person)).toMatchObject({ cell: { level: 'CORE' }, total: 1 });
    expect(await cellOf(office)).toEqual({ cell: undefined, total: 0 });
    await server.database.query('UPDATE evidence_grants SET revoked_at = now() WHERE evidence_id = $1', [id]);
    expect(await cellOf(other.person)).toEqual({ cell: undefined, total: 0 });
  });

  it('is, for the office, what was sent for review', async () => {
    await setEvidence(server, id, { review: 'requested' });
    expect(await cellOf(office)).toMatchObject({ cell: { level: 'CORE' }, total: 1 });
    expect(await cellOf(other.admin)).toEqual({ cell: undefined, total: 0 });
    await setEvidence(server, id, { review: 'none' });
  });

  it('is noted for the owner when it is looked at', async () => {
    await setEvidence(server, id, { visibility: 'cooperative' });
    const looks = async () => (await server.database.query<{ n: number }>('SELECT count(*)::int AS n FROM evidence_looks WHERE evidence_id = $1 AND firm_id = $2', [id, other.firm.id])).rows[0]?.n;
    const before = await looks();
    await readCapability(server, other.person, id);
    expect(await looks()).toBe((before ?? 0) + 1);
    await setEvidence(server, id, { visibility: 'private' });
  });
});

describe('the tree', () => {
  const inputs = (target: string): Record<TreeChange, object> => ({
    addCapabilityNode: { parentId: target, name: '침입' },
    renameCapabilityNode: { id: target, version: 1, name: '침입' },
    moveCapabilityNode: { id: target, version: 1, index: 0 },
    mergeCapabilityNodes: { id: target, version: 1, intoId: other2.id },
    retireCapabilityNode: { id: target, version: 1, retired: true },
  });
  const names: readonly TreeChange[] = ['addCapabilityNode', 'renameCapabilityNode', 'moveCapabilityNode', 'mergeCapabilityNodes', 'retireCapabilityNode'];
  const stored = async () => JSON.stringify((await server.database.query('SELECT n.*, s.node_id FROM capability_nodes n LEFT JOIN capability_statements s ON s.node_id = n.id WHERE n.cooperative_id = $1 ORDER BY n.id', [owner.firm.cooperativeId])).rows);

  it.each(names)('%s is the office’s alone, by the policy and by the database', async (name) => {
    const before = await stored();
    for (const person of [owner.admin, owner.person]) expect((await changeTree(server, person, name, inputs(node.id)[name])).codes).toEqual(['FORBIDDEN']);
    expect((await changeTree(server, stranger, name, inputs(node.id)[name])).codes).toEqual(['FORBIDDEN']);
    await server.withoutPolicy(async () => {
      for (const person of [owner.admin, stranger]) expect((await changeTree(server, person, name, inputs(node.id)[name])).codes).toHaveLength(1);
    });
    expect(await stored()).toBe(before);
  });

  it.each(names)('%s of another cooperative’s office answers alike for what is there and what is not', async (name) => {
    const foreign = await gather(server, []);
    const real = await changeTree(server, foreign.office, name, inputs(node.id)[name]);
    expect(real.codes).toEqual(['NOT_FOUND']);
    expect((await changeTree(server, foreign.office, name, inputs(RANDOM_ID)[name])).errors.map(({ message }) => message)).toEqual(real.errors.map(({ message }) => message));
    await server.withoutPolicy(async () => expect((await changeTree(server, foreign.office, name, inputs(node.id)[name])).codes).toEqual(['NOT_FOUND']));
  });

  it('of another cooperative cannot be stated', async () => {
    const theirs = (await readTree(server, stranger))[0]!;
    expect((await tryState(server, owner.person, { nodeId: theirs.id, level: 'CORE' })).codes).toEqual(['NOT_FOUND']);
  });
});

describe('row-level security in SQL', () => {
  const run = async (person: TestPerson | null, sql: string, values: unknown[] = []): Promise<number | string> => {
    await server.database.query('BEGIN');
    try {
      await server.database.query('SET LOCAL ROLE shoal_app');
      const context = person ? [person.cooperativeId, person.firmId ?? '', person.id] : ['', '', ''];
      await server.database.query(`SELECT set_config('app.cooperative_id', $1, true), set_config('app.firm_id', $2, true), set_config('app.person_id', $3, true)`, context);
      return (await server.database.query(sql, values)).rowCount ?? 0;
    } catch (error) {
      return String(error);
    } finally {
      await server.database.query('ROLLBACK');
    }
  };
  const REFUSED = expect.stringContaining('row-level security');
  const TABLES = ['capability_statements', 'capability_backings'];

  it('shows nothing without a context or to those outside', async () => {
    for (const table of [...TABLES, 'capability_nodes', 'capability_node_changes']) expect(await run(null, `SELECT * FROM ${table}`)).toBe(0);
    for (const table of TABLES) for (const person of [other.admin, office, stranger]) expect(await run(person, `SELECT * FROM ${table}`)).toBe(0);
    expect(await run(owner.person, 'SELECT * FROM capability_backings')).toBe(1);
  });

  it('lets nobody write for another firm, nor a firm into the tree, nor anybody rewrite its history', async () => {
    const own = [owner.firm.cooperativeId, owner.firm.id];
    expect(await run(other.admin, `INSERT INTO capability_statements (id, cooperative_id, firm_id, node_id, level) VALUES ($1, $2, $3, $4, 'core')`, [proof, ...own, other2.id])).toEqual(REFUSED);
    expect(await run(other.admin, `UPDATE capability_statements SET level = 'experience' WHERE id = $1`, [id])).toBe(0);
    expect(await run(office, `UPDATE capability_statements SET level = 'experience' WHERE id = $1`, [id])).toBe(0);
    expect(await run(other.admin, 'DELETE FROM capability_backings')).toBe(0);
    expect(await run(owner.admin, `UPDATE capability_nodes SET name = 'x'`)).toBe(0);
    expect(await run(owner.admin, `INSERT INTO capability_nodes (id, cooperative_id, name, position, version) VALUES (gen_random_uuid(), $1, 'x', 0, 1)`, [owner.firm.cooperativeId])).toEqual(REFUSED);
    expect(await run(office, `UPDATE capability_node_changes SET what = 'added'`)).toBe(0);
    expect(await run(office, 'DELETE FROM capability_node_changes')).toBe(0);
  });

  it('refuses evidence of another firm as a backing, even by the owner of the statement', async () => {
    const foreign = await plant(server, other, 'reference', { visibility: 'cooperative' });
    const add = 'INSERT INTO capability_backings (statement_id, evidence_id, cooperative_id, firm_id) VALUES ($1, $2, $3, $4)';
    expect(await run(owner.admin, add, [id, foreign, owner.firm.cooperativeId, owner.firm.id])).toEqual(expect.stringContaining('foreign key'));
    expect(await run(owner.admin, add, [id, foreign, owner.firm.cooperativeId, other.firm.id])).toEqual(REFUSED);
  });
});
