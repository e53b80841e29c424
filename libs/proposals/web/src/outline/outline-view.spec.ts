import { dropTarget } from './drop-target';
import { afterMove, afterRemoval } from './reordered';
import { ourSections, visibleRows } from './visible-rows';

const section = (id: string, parentId: string | null, position: number, firmId = 'f', writers: string[] = []) => ({
  id,
  parentId,
  position,
  number: '?',
  depth: 0,
  ownerFirm: { id: firmId },
  writers: writers.map((writer) => ({ id: writer })),
});
/** a(b, c(d)), e */
const all = [section('a', null, 0), section('b', 'a', 0), section('c', 'a', 1), section('d', 'c', 0, 'g'), section('e', null, 1, 'h', ['p'])];
const ids = (rows: { section: { id: string } }[]): string => rows.map((row) => row.section.id).join('');

describe('the rows of an outline', () => {
  it('leave out what a collapsed section hides', () => {
    expect(ids(visibleRows(all, new Set(), null))).toBe('abcde');
    expect(ids(visibleRows(all, new Set(['c']), null))).toBe('abce');
    const rows = visibleRows(all, new Set(['a', 'e']), null);
    expect(rows.map(({ section: { id }, hasChildren, collapsed }) => [id, hasChildren, collapsed])).toEqual([
      ['a', true, true],
      ['e', false, false],
    ]);
  });

  it('show ours with the way down to them', () => {
    expect(ourSections(all, { personId: 'p', firmId: 'g' }).map((one) => one.id)).toEqual(['d', 'e']);
    expect(ids(visibleRows(all, new Set(['a']), new Set(['d'])))).toBe('acd');
    expect(visibleRows(all, new Set(), new Set())).toEqual([]);
  });
});

describe('a drop', () => {
  it.each([
    ['e', 'a', 'reorder-before', { parentId: null, index: 0 }],
    ['a', 'e', 'reorder-after', { parentId: null, index: 1 }],
    ['b', 'c', 'reorder-after', { parentId: 'a', index: 1 }],
    ['e', 'c', 'combine', { parentId: 'c', index: 1 }],
    ['d', 'b', 'reorder-before', { parentId: 'a', index: 0 }],
    ['b', 'c', 'reorder-before', null],
    ['a', 'd', 'combine', null],
    ['a', 'a', 'combine', null],
    ['gone', 'a', 'combine', null],
  ] as const)('of %s on %s: %s', (moving, over, operation, target) => expect(dropTarget(all, moving, over, operation)).toEqual(target));

  it('below the fourth level is not offered', () => {
    const chain = [section('1', null, 0), section('2', '1', 0), section('3', '2', 0), section('4', '3', 0), section('x', null, 1)];
    expect(dropTarget(chain, 'x', '4', 'combine')).toBeNull();
    expect(dropTarget(chain, 'x', '4', 'reorder-after')).toEqual({ parentId: '3', index: 1 });
  });
});

describe('what is shown before the server answers', () => {
  const shape = (sections: { id: string; number: string; depth: number }[]) => sections.map((one) => `${one.number} ${one.id} ${one.depth}`);
  it('is the outline in its new order with new numbers', () => {
    expect(shape(afterMove(all, 'c', { parentId: null, index: 0 }))).toEqual(['I c 1', '1.1 d 2', 'II a 1', '2.1 b 2', 'III e 1']);
    expect(shape(afterRemoval(all, 'a'))).toEqual(['I e 1']);
    expect(all.map((one) => one.number)).toEqual(['?', '?', '?', '?', '?']);
  });
});
