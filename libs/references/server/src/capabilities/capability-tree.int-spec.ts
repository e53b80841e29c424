import type { TestServer } from '@shoal/testing';
import { changeTree, gather, listCapabilities, type Member, mustChange, type NodeShape, nodeNamed, plant, readCapability, readMap, readTree, setEvidence, startRegistry, state, tryState } from './capabilities.scene';

let server: TestServer;
let naru: Member;
let daon: Member;
let office: Member['admin'];

beforeAll(async () => {
  server = await startRegistry();
  const scene = await gather(server, ['나루', '다온']);
  [naru, daon] = scene.members as [Member, Member];
  office = scene.office;
}, 60_000);
afterAll(() => server?.stop());

let serial = 0;
const grow = async (parentId: string | null = null, name = `가지 ${++serial}`): Promise<NodeShape> => {
  const nodes = await mustChange(server, office, 'addCapabilityNode', { parentId, name });
  return nodes.find((node) => node.name === name && node.parentId === parentId)!;
};
const again = async (id: string): Promise<NodeShape> => (await readTree(server, office)).find((node) => node.id === id)!;

interface Changes { capabilityNodeChanges: { nodes: { what: string; from: string; to: string; person: { name: string }; node: { id: string } }[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } } }
const history = async (id: string) => {
  const { capabilityNodeChanges } = await server.as(naru.person).ask<Changes>('{ capabilityNodeChanges(first: 100) { nodes { what from to person { name } node { id } } totalCount pageInfo { endCursor hasNextPage } } }');
  return capabilityNodeChanges.nodes.filter((change) => change.node.id === id).map(({ what, from, to, person }) => [what, from, to, person.name]).reverse();
};

describe('the office changes the tree', () => {
  it('adds, renames, moves, retires and brings back, and all of it stays in the history', async () => {
    const root = await grow(null, '새 뿌리');
    const node = await grow(root.id, '새 가지');
    await mustChange(server, office, 'renameCapabilityNode', { id: node.id, version: 1, name: ' 다른  이름 ', nameEn: 'Other', synonyms: ['딴 말'] });
    await mustChange(server, office, 'moveCapabilityNode', { id: node.id, version: 2, parentId: null, index: 0 });
    expect((await readTree(server, naru.person))[0]).toMatchObject({ id: node.id, name: '다른 이름', nameEn: 'Other', synonyms: ['딴 말'], parentId: null, version: 3 });
    await mustChange(server, office, 'retireCapabilityNode', { id: node.id, version: 3, retired: true });
    expect((await again(node.id)).retiredAt).not.toBeNull();
    await mustChange(server, office, 'retireCapabilityNode', { id: node.id, version: 4, retired: false });
    expect((await again(node.id)).retiredAt).toBeNull();
    expect(await history(node.id)).toEqual([
      ['added', '', '새 뿌리 › 새 가지', office.name],
      ['renamed', '새 가지', '다른 이름 · Other · 딴 말', office.name],
      ['moved', '새 뿌리 › 다른 이름', '다른 이름', office.name],
      ['retired', '다른 이름', '', office.name],
      ['brought_back', '다른 이름', '', office.name],
    ].map(([what, ...rest]) => [String(what).toUpperCase(), ...rest]));
  });

  it.each(['renameCapabilityNode', 'moveCapabilityNode', 'mergeCapabilityNodes', 'retireCapabilityNode'] as const)('%s asks for the version that was seen', async (name) => {
    const [node, other] = [await grow(), await grow()];
    const input = { renameCapabilityNode: { name: 'x' }, moveCapabilityNode: { index: 0 }, mergeCapabilityNodes: { intoId: other.id }, retireCapabilityNode: { retired: true } }[name];
    expect((await changeTree(server, office, name, { id: node.id, version: 7, ...input })).codes).toEqual(['STALE_VERSION']);
    expect(await again(node.id)).toEqual(node);
  });

  it('is told why something cannot be', async () => {
    const root = await grow();
    const child = await grow(root.id);
    expect((await changeTree(server, office, 'addCapabilityNode', { parentId: root.id, name: child.name })).codes).toEqual(['CAPABILITY_NAME_TAKEN']);
    expect((await changeTree(server, office, 'moveCapabilityNode', { id: root.id, version: 1, parentId: child.id, index: 0 })).codes).toEqual(['CAPABILITY_BELOW_ITSELF']);
    expect((await changeTree(server, office, 'addCapabilityNode', { parentId: (await grow((await grow(child.id)).id)).id, name: 'x' })).codes).toEqual(['CAPABILITY_TREE_TOO_LARGE']);
    expect((await changeTree(server, office, 'addCapabilityNode', { name: '  ' })).codes).toEqual(['INVALID_INPUT']);
  });

  it('two at once do not make a circle', async () => {
    const [a, b] = [await grow(), await grow()];
    const codes = await Promise.all([[a, b], [b, a]].map(async ([one, other]) => (await changeTree(server, office, 'moveCapabilityNode', { id: one!.id, version: 1, parentId: other!.id, index: 0 })).codes.join()));
    expect(codes.sort()).toEqual(['', 'CAPABILITY_BELOW_ITSELF']);
  });
});

describe('a renamed capability', () => {
  it('is found by its new words in every firm, also where the office cannot see', async () => {
    const node = await grow();
    const { id } = await state(server, naru.person, { nodeId: node.id, level: 'CORE', note: '여전한 말' });
    await mustChange(server, office, 'renameCapabilityNode', { id: node.id, version: 1, name: '해양 관측', synonyms: ['부이'] });
    for (const search of ['해양', '부이', '여전한']) expect((await listCapabilities(server, naru.person, { search })).nodes.map((one) => one.id)).toEqual([id]);
    expect((await listCapabilities(server, naru.person, { search: node.name })).totalCount).toBe(0);
    expect((await readCapability(server, naru.person, id)).data?.capability.evidence).toMatchObject({ title: '해양 관측', version: 1 });
    expect((await listCapabilities(server, office, { search: '해양' })).totalCount).toBe(0);
  });
});

describe('a retired capability', () => {
  it('is no longer stated, with all below it; what was stated stays', async () => {
    const root = await grow();
    const child = await grow(root.id);
    const { id } = await state(server, naru.person, { nodeId: child.id, level: 'CORE' });
    await mustChange(server, office, 'retireCapabilityNode', { id: root.id, version: 1, retired: true });
    expect((await tryState(server, daon.person, { nodeId: child.id, level: 'CORE' })).codes).toEqual(['CAPABILITY_NODE_GONE']);
    expect((await readMap(server, naru.person)).columns.map((column) => column.id)).not.toContain(root.id);
    expect((await readCapability(server, naru.person, id)).data?.capability.level).toBe('CORE');
  });
});

describe('merging', () => {
  it('moves the statements and what is below; the old id is answered', async () => {
    const [from, into] = [await grow(), await grow()];
    const child = await grow(from.id);
    const stated = await state(server, naru.person, { nodeId: from.id, level: 'CORE' });
    await setEvidence(server, stated.id, { visibility: 'cooperative', review: 'verified' });
    await mustChange(server, office, 'mergeCapabilityNodes', { id: from.id, version: 1, intoId: into.id });
    expect([(await again(from.id)).mergedInto, (await again(child.id)).parentId]).toEqual([into.id, into.id]);
    // A mere move keeps its review: the office has decided that the two are one.
    expect((await readCapability(server, naru.person, stated.id)).data?.capability).toMatchObject({ node: { id: into.id }, evidence: { title: into.name, reviewState: 'VERIFIED', version: 2 } });
    expect((await listCapabilities(server, daon.person, { nodeId: from.id })).nodes.map((one) => one.id)).toEqual([stated.id]);
    expect((await readMap(server, daon.person, { nodeIds: [from.id] })).columns.map((column) => column.id)).toEqual([into.id]);
    expect((await tryState(server, daon.person, { nodeId: from.id, level: 'CORE' })).codes).toEqual(['CAPABILITY_NODE_GONE']);
    expect(await history(from.id)).toContainEqual(['MERGED', from.name, into.name, office.name]);
  });

  it('twice in a row answers from the first id on', async () => {
    const [a, b, c] = [await grow(), await grow(), await grow()];
    await mustChange(server, office, 'mergeCapabilityNodes', { id: a.id, version: 1, intoId: b.id });
    await mustChange(server, office, 'mergeCapabilityNodes', { id: b.id, version: 1, intoId: c.id });
    expect([(await again(a.id)).mergedInto, (await again(b.id)).mergedInto]).toEqual([c.id, c.id]);
  });

  it('of a firm that states both keeps the higher level and joins the backings; the other goes to its trash', async () => {
    const [from, into] = [await grow(), await grow()];
    const [a, b] = [await plant(server, naru, 'reference'), await plant(server, naru, 'expert')];
    const high = await state(server, naru.person, { nodeId: from.id, level: 'CORE', note: '높은 것', backingIds: [a] });
    const low = await state(server, naru.person, { nodeId: into.id, level: 'EXPERIENCE', backingIds: [a, b] });
    await setEvidence(server, high.id, { review: 'verified' });
    await setEvidence(server, low.id, { visibility: 'cooperative' });
    const preview = await server.as(office).ask<{ capabilityMerge: object }>('query ($f: ID!, $i: ID!) { capabilityMerge(fromId: $f, intoId: $i) { moved joined children { id } } }', { f: from.id, i: into.id });
    expect(preview.capabilityMerge).toEqual({ moved: 1, joined: 1, children: [] });
    await mustChange(server, office, 'mergeCapabilityNodes', { id: from.id, version: 1, intoId: into.id });
    const own = await listCapabilities(server, naru.person, { nodeId: into.id });
    expect(own.nodes).toMatchObject([{ id: high.id, level: 'CORE', note: '높은 것', evidence: { title: into.name, visibility: 'PRIVATE', reviewState: 'REQUESTED', version: 2 } }]);
    expect(own.nodes[0]?.backings.map((one) => one.evidence.id).sort()).toEqual([a, b].sort());
    // Nothing that was private has opened, and the lower level is gone with its statement.
    expect((await listCapabilities(server, daon.person, { nodeId: into.id })).totalCount).toBe(0);
    const { rows } = await server.database.query('SELECT removed_at IS NOT NULL AS removed FROM evidence WHERE id = $1', [low.id]);
    expect(rows).toEqual([{ removed: true }]);
    expect((await state(server, naru.person, { nodeId: into.id, level: 'DELIVERY', version: 2 })).id).toBe(high.id);
  });

  it('is one piece: what is refused has moved nothing', async () => {
    const [from, into] = [await grow(), await grow()];
    const [child] = [await grow(from.id, '같은 이름'), await grow(into.id, '같은 이름')];
    const stated = await state(server, naru.person, { nodeId: from.id, level: 'CORE' });
    expect((await changeTree(server, office, 'mergeCapabilityNodes', { id: from.id, version: 1, intoId: into.id })).codes).toEqual(['CAPABILITY_NAME_TAKEN']);
    expect((await again(child.id)).parentId).toBe(from.id);
    expect((await readCapability(server, naru.person, stated.id)).data?.capability.node.id).toBe(from.id);
  });

  it('while a firm states the one that goes ends with the statement at the one that stays, or a refusal', async () => {
    const [from, into] = [await grow(), await grow()];
    const [stated] = await Promise.all([tryState(server, daon.person, { nodeId: from.id, level: 'CORE' }), mustChange(server, office, 'mergeCapabilityNodes', { id: from.id, version: 1, intoId: into.id })]);
    const { rows } = await server.database.query('SELECT node_id FROM capability_statements WHERE firm_id = $1 AND node_id = ANY($2)', [daon.firm.id, [from.id, into.id]]);
    expect(stated.codes.length === 0 ? rows : [stated.codes, rows]).toEqual(stated.codes.length === 0 ? [{ node_id: into.id }] : [['CAPABILITY_NODE_GONE'], []]);
  });
});

describe('the history', () => {
  it('pages, the newest first', async () => {
    const PAGE = 'query ($after: String) { capabilityNodeChanges(first: 3, after: $after) { nodes { what from to person { name } node { id } } totalCount pageInfo { endCursor hasNextPage } } }';
    const first = (await server.as(naru.person).ask<Changes>(PAGE)).capabilityNodeChanges;
    const second = (await server.as(naru.person).ask<Changes>(PAGE, { after: first.pageInfo.endCursor })).capabilityNodeChanges;
    expect([first.nodes.length, second.nodes.length, first.pageInfo.hasNextPage]).toEqual([3, 3, true]);
    expect(first.nodes).not.toEqual(second.nodes);
  });
});

it('goes with its cooperative', async () => {
  const gone = await gather(server, ['사라질']);
  const [member] = gone.members as [Member];
  await state(server, member.person, { nodeId: (await nodeNamed(server, gone.office, '정보보안')).id, level: 'CORE', backingIds: [await plant(server, member, 'reference')] });
  await mustChange(server, gone.office, 'addCapabilityNode', { name: '사라질 것' });
  await server.database.query('DELETE FROM persons WHERE cooperative_id = $1', [gone.cooperativeId]);
  await server.database.query('DELETE FROM cooperatives WHERE id = $1', [gone.cooperativeId]);
  const { rows } = await server.database.query('SELECT (SELECT count(*) FROM capability_nodes WHERE cooperative_id = $1)::int AS nodes, (SELECT count(*) FROM capability_statements WHERE cooperative_id = $1)::int AS statements', [gone.cooperativeId]);
  expect(rows).toEqual([{ nodes: 0, statements: 0 }]);
});
