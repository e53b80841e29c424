import { broughtBack, mergeNodes, moveNode, type NodePlacement, placeNewNode, readWords, requireFreeName, requireLive, retiredWith } from './change-tree';
import { stepNode } from './step-node';
import { answeringNode, type CapabilityNode, CAPABILITY_TREE_LIMITS, treeOrder } from './tree';

const node = (id: string, parentId: string | null, position: number, more: Partial<CapabilityNode> = {}): CapabilityNode => ({ id, parentId, position, name: id, nameEn: '', synonyms: [], mergedInto: null, retiredAt: null, ...more });
const RETIRED = { retiredAt: new Date(0) };
const refusal = (code: string) => expect.objectContaining({ code });

/** a(b, c(d)), e(f) */
const small = [node('e', null, 1), node('d', 'c', 0), node('a', null, 0), node('c', 'a', 1), node('b', 'a', 0), node('f', 'e', 0)];
const chain = [node('1', null, 0), node('2', '1', 0), node('3', '2', 0), node('4', '3', 0)];

const apply = (nodes: readonly CapabilityNode[], placements: readonly NodePlacement[]): CapabilityNode[] => nodes.map((one) => ({ ...one, ...placements.find((placement) => placement.id === one.id) }));
const shape = (nodes: readonly CapabilityNode[]): string => treeOrder(nodes).map(({ node: { id }, depth }) => '-'.repeat(depth - 1) + id).join(' ');

describe('moving', () => {
  it.each([
    ['within the siblings', 'c', 'a', 0, 'a -c --d -b e -f'],
    ['to the top level', 'c', null, 1, 'a -b c -d e -f'],
    ['below another', 'b', 'e', 0, 'a -c --d e -b -f'],
    ['beyond the end', 'a', null, 99, 'e -f a -b -c --d'],
    ['before the start', 'e', null, -5, 'e -f a -b -c --d'],
  ])('%s', (_, id, parentId, index, expected) => expect(shape(apply(small, moveNode(small, id, parentId, index)))).toBe(expected));

  it('changes nothing when it stands there already', () => expect(moveNode(small, 'c', 'a', 1)).toEqual([]));
  it.each(['a', 'c', 'd'])('refuses to put a below its own %s', (below) => expect(() => moveNode(small, 'a', below, 0)).toThrow(refusal('CAPABILITY_BELOW_ITSELF')));
  it('refuses a fifth level, counting what hangs below', () => {
    const nodes = [...chain, node('x', null, 1), node('y', 'x', 0)];
    expect(() => moveNode(nodes, 'x', '3', 0)).toThrow(refusal('CAPABILITY_TREE_TOO_LARGE'));
    expect(shape(apply(nodes, moveNode(nodes, 'x', '2', 9)))).toBe('1 -2 --3 ---4 --x ---y');
  });
  it('refuses a place beside one of the same name', () => expect(() => moveNode([...small, node('g', 'e', 1, { name: 'B' })], 'b', 'e', 0)).toThrow(refusal('CAPABILITY_NAME_TAKEN')));
  it.each([[RETIRED], [{ mergedInto: 'a' }]])('refuses what is no longer offered: %p', (more) => {
    const nodes = [...small, node('g', null, 2, more)];
    expect(() => moveNode(nodes, 'g', 'e', 0)).toThrow(refusal('CAPABILITY_NODE_GONE'));
    expect(() => moveNode(nodes, 'b', 'g', 0)).toThrow(refusal('CAPABILITY_NODE_GONE'));
  });
  it('answers NOT_FOUND for what is not there', () => {
    expect(() => moveNode(small, 'z', null, 0)).toThrow(refusal('NOT_FOUND'));
    expect(() => moveNode(small, 'b', 'z', 0)).toThrow(refusal('NOT_FOUND'));
  });
});

describe('adding', () => {
  it('stands last below its parent', () => expect([placeNewNode(small, 'a', 'n'), placeNewNode(small, null, 'n'), placeNewNode(small, 'd', 'n')]).toEqual([{ parentId: 'a', position: 2 }, { parentId: null, position: 2 }, { parentId: 'd', position: 0 }]));
  it('refuses a name that a sibling has, in any case, but not one of a retired sibling', () => {
    expect(() => placeNewNode(small, 'a', 'B')).toThrow(refusal('CAPABILITY_NAME_TAKEN'));
    expect(placeNewNode([node('a', null, 0), node('b', 'a', 0, RETIRED)], 'a', 'b')).toEqual({ parentId: 'a', position: 1 });
    expect(placeNewNode(small, 'e', 'b')).toEqual({ parentId: 'e', position: 1 });
  });
  it('refuses the fifth level and one node too many', () => {
    expect(() => placeNewNode(chain, '4', 'n')).toThrow(refusal('CAPABILITY_TREE_TOO_LARGE'));
    const full = Array.from({ length: CAPABILITY_TREE_LIMITS.nodes }, (_, i) => node(`n${i}`, null, i));
    expect(() => placeNewNode(full, null, 'n')).toThrow(refusal('CAPABILITY_TREE_TOO_LARGE'));
    expect(placeNewNode(full.slice(1), null, 'n').parentId).toBeNull();
  });
});

describe('words', () => {
  it('are tidied', () => expect(readWords({ name: '  클라우드  전환 ', nameEn: ' Cloud ', synonyms: ['이전', ' 이전 ', '', 'migration'] })).toEqual({ name: '클라우드 전환', nameEn: 'Cloud', synonyms: ['이전', 'migration'] }));
  it.each([
    [{ name: ' ' }, 'name'],
    [{ name: '가'.repeat(61) }, 'name'],
    [{ nameEn: 'x'.repeat(61) }, 'nameEn'],
    [{ synonyms: ['x'.repeat(61)] }, 'synonyms'],
    [{ synonyms: Array.from({ length: 21 }, (_, i) => `말${i}`) }, 'synonyms'],
  ])('are refused: %p', (words, detail) => expect(() => readWords({ name: '가', nameEn: '', synonyms: [], ...words })).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', args: { detail } })));
  it('may stay as they are', () => expect(() => requireFreeName(small, 'a', 'B', 'b')).not.toThrow());
});

describe('merging', () => {
  it('takes the children along', () => {
    const merged = apply(small, mergeNodes(small, 'a', 'e')).map((one) => (one.id === 'a' ? { ...one, mergedInto: 'e' } : one));
    expect(shape(merged)).toBe('e -f -b -c --d');
    expect(answeringNode(merged, 'a').id).toBe('e');
    expect(answeringNode(merged, 'b').id).toBe('b');
  });
  it('into the parent lifts the children', () => expect(shape(apply(small, mergeNodes(small, 'c', 'a')).map((one) => (one.id === 'c' ? { ...one, mergedInto: 'a' } : one)))).toBe('a -b -d e -f'));
  it.each(['a', 'b', 'd'])('refuses a into its own %s', (into) => expect(() => mergeNodes(small, 'a', into)).toThrow(refusal('CAPABILITY_BELOW_ITSELF')));
  it('refuses children of the same name, and a fifth level', () => {
    expect(() => mergeNodes([...small, node('g', 'e', 1, { name: 'b' })], 'a', 'e')).toThrow(refusal('CAPABILITY_NAME_TAKEN'));
    expect(() => mergeNodes([...chain, node('x', null, 1), node('y', 'x', 0)], 'x', '4')).toThrow(refusal('CAPABILITY_TREE_TOO_LARGE'));
    expect(mergeNodes([...chain, node('x', null, 1)], 'x', '4')).toEqual([]);
  });
  it('refuses what is gone', () => expect(() => mergeNodes([...small, node('g', null, 2, RETIRED)], 'b', 'g')).toThrow(refusal('CAPABILITY_NODE_GONE')));
});

describe('retiring', () => {
  it('takes everything below along, once', () => {
    expect(retiredWith(small, 'a').map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(() => retiredWith([node('a', null, 0, RETIRED)], 'a')).toThrow(refusal('CAPABILITY_NODE_GONE'));
  });
  it('can be taken back below a parent that is there, unless the name is taken', () => {
    expect(broughtBack([node('a', null, 0), node('b', 'a', 0, RETIRED)], 'b').id).toBe('b');
    expect(() => broughtBack([node('a', null, 0, RETIRED), node('b', 'a', 0, RETIRED)], 'b')).toThrow(refusal('CAPABILITY_NODE_GONE'));
    expect(() => broughtBack([node('a', null, 0), node('b', null, 1, { name: 'A', ...RETIRED })], 'b')).toThrow(refusal('CAPABILITY_NAME_TAKEN'));
    expect(() => broughtBack([node('a', null, 0, { mergedInto: 'b' })], 'a')).toThrow(refusal('CAPABILITY_NODE_GONE'));
  });
  it('leaves the node for reading', () => expect(() => requireLive([node('a', null, 0, RETIRED)], 'a')).toThrow(refusal('CAPABILITY_NODE_GONE')));
});

describe('stepping by keyboard', () => {
  it.each([
    ['e', 'up', { parentId: null, index: 0 }],
    ['a', 'down', { parentId: null, index: 1 }],
    ['c', 'in', { parentId: 'b', index: 0 }],
    ['d', 'out', { parentId: 'a', index: 2 }],
    ['a', 'up', null],
    ['a', 'in', null],
    ['a', 'out', null],
    ['c', 'down', null],
    ['gone', 'up', null],
  ] as const)('%s %s', (id, step, target) => expect(stepNode(small, id, step)).toEqual(target));
  it('does not nest below the fourth level', () => expect(stepNode([...chain, node('5', '3', 1), node('6', '5', 0)], '5', 'in')).toBeNull());
});
