import { matching, treeOf, type TreeNode } from '../capability-tree';
import { heatGroups } from './heat-columns';
import { statedRows, sumRows } from './heat-table-rows';
import { placeAfter } from './use-grid-keys';

const node = (id: string, parentId: string | null, position: number, more: Partial<TreeNode> = {}): TreeNode => ({ id, parentId, position, name: id, nameEn: '', synonyms: [], mergedInto: null, retiredAt: null, version: 1, ...more });
const RETIRED = { retiredAt: '2026-11-25T00:00:00Z' };
const nodes = [node('cloud', null, 0, { name: '클라우드' }), node('move', 'cloud', 0, { name: '클라우드 전환', nameEn: 'Cloud migration', synonyms: ['이관'] }), node('db', 'move', 0), node('saas', 'cloud', 1), node('gone', 'cloud', 2, RETIRED), node('data', null, 1), node('old', null, 2, { mergedInto: 'data' })];
const tree = treeOf({ nodes, viewerCan: { maintain: false, state: true, oversee: false } });
const shape = (ids: readonly string[]) => heatGroups(tree, ids).map(({ branch, columns }) => [branch?.id ?? null, columns.map((column) => `${column.node.id}${column.isWhole ? '*' : ''}${column.hasMore ? '+' : ''}`).join(' ')]);

describe('the columns of the map', () => {
  it.each<[string, string[], [string | null, string][]]>([
    ['the top level', [], [[null, 'cloud+ data']]],
    ['a branch: itself and what is directly below', ['cloud'], [['cloud', 'cloud* move+ saas']]],
    ['branches side by side', ['move', 'data'], [['move', 'move* db'], ['data', 'data*']]],
    ['what was merged away is answered', ['old'], [['data', 'data*']]],
    ['what is retired or not there is left out', ['gone', 'nowhere'], [[null, 'cloud+ data']]],
  ])('%s', (_, ids, expected) => expect(shape(ids)).toEqual(expected));

  it('are as many as one request may name', () => {
    const wide = treeOf({ nodes: [node('a', null, 0), node('b', null, 1), ...Array.from({ length: 50 }, (_, i) => [node(`a${i}`, 'a', i), node(`b${i}`, 'b', i)]).flat()], viewerCan: tree.can });
    expect(heatGroups(wide, ['a', 'b']).map(({ columns }) => columns.length)).toEqual([51, 9]);
  });
});

describe('finding in the tree', () => {
  const found = (search: string) => matching(tree.live, search).map(({ id }) => id);
  it.each([
    ['전환', ['cloud', 'move']],
    ['MIGR cloud', ['cloud', 'move']],
    ['이관', ['cloud', 'move']],
    ['', ['cloud', 'move', 'db', 'saas', 'data']],
    ['없는 말', []],
  ])('%p shows what matches with what is above it', (search, ids) => expect(found(search)).toEqual(ids));
});

describe('walking the grid', () => {
  const from = (key: string, ctrlKey = false) => placeAfter({ row: 1, column: 1 }, { key, ctrlKey }, 3, 4);
  it.each([
    ['ArrowUp', false, { row: 0, column: 1 }],
    ['ArrowDown', false, { row: 2, column: 1 }],
    ['ArrowLeft', false, { row: 1, column: 0 }],
    ['ArrowRight', false, { row: 1, column: 2 }],
    ['PageDown', false, { row: 2, column: 1 }],
    ['Home', false, { row: 1, column: 0 }],
    ['End', true, { row: 2, column: 3 }],
    ['x', false, null],
  ])('%s', (key, ctrlKey, place) => expect(from(key, ctrlKey)).toEqual(place));
  it('stops at the edges', () => expect(placeAfter({ row: 0, column: 3 }, { key: 'ArrowRight', ctrlKey: false }, 3, 4)).toEqual({ row: 0, column: 3 }));
});

it('the table has the numbers of the map and nothing else', () => {
  const groups = heatGroups(tree, []);
  const total = { nodeId: 'cloud', experience: 2, delivery: 1, core: 0, backed: 1, verified: 0 };
  const cell = { nodeId: 'data', capabilityId: 'c', statedNodeId: 'data', level: 'CORE' as const, state: 'BACKED' as const, verifiedAt: null, backings: { reference: 1, certificate: 0, expert: 0 } };
  const firm = { id: 'f', name: '나루', nameEn: '', chip: '나루', colorSlot: 1 };
  expect(sumRows(groups, { totals: [total] }).map((row) => [row.node.id, row.total])).toEqual([['cloud', total]]);
  expect(statedRows(groups, { rows: [{ isOwn: true, firm, cells: [cell] }] })).toEqual([{ firm, node: nodes[5], cell }]);
});
