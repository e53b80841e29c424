import fc from 'fast-check';
import { closeGap, placeNewSection, placeRestored } from './grow-outline';
import { moveSection } from './move-section';
import { romanFigure, sectionNumber } from './numbering';
import type { OutlineNode, Placement } from './outline';
import { OUTLINE_LIMITS, childrenByParent, depthOf, documentOrder, heightOf, subtree } from './outline';
import { stepSection } from './step-section';

const node = (id: string, parentId: string | null, position: number): OutlineNode => ({ id, parentId, position });
const apply = (nodes: readonly OutlineNode[], placements: readonly Placement[]): OutlineNode[] => {
  const byId = new Map(placements.map((placement) => [placement.id, placement]));
  const known = nodes.map((one) => byId.get(one.id) ?? one);
  return [...known, ...placements.filter((placement) => !nodes.some((one) => one.id === placement.id))];
};
const shape = (nodes: readonly OutlineNode[]): string[] => documentOrder(nodes).map((entry) => `${entry.number} ${entry.node.id}`);

/** a(b, c(d)), e */
const small = [node('e', null, 1), node('d', 'c', 0), node('a', null, 0), node('c', 'a', 1), node('b', 'a', 0)];

describe('numbers', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [88, 'LXXXVIII'],
    [99, 'XCIX'],
    [300, 'CCC'],
  ])('writes chapter %i as %s', (value, figure) => expect(romanFigure(value)).toBe(figure));

  it('counts in decimals below the chapter', () => {
    expect(sectionNumber([4])).toBe('IV');
    expect(sectionNumber([4, 2])).toBe('4.2');
    expect(sectionNumber([4, 2, 1])).toBe('4.2.1');
    expect(sectionNumber([12, 3, 1, 10])).toBe('12.3.1.10');
  });
});

describe('document order', () => {
  it('reads depth first by position, whatever the order of the rows', () => {
    expect(shape(small)).toEqual(['I a', '1.1 b', '1.2 c', '1.2.1 d', 'II e']);
    expect(documentOrder(small).map((entry) => entry.depth)).toEqual([1, 2, 2, 3, 1]);
  });

  it('keeps a section whose parent is unknown, at the top level', () => {
    expect(shape([node('a', null, 0), node('x', 'gone', 1)])).toEqual(['I a', 'II x']);
  });
});

describe('moving', () => {
  it.each([
    ['within the siblings', 'c', 'a', 0, ['I a', '1.1 c', '1.1.1 d', '1.2 b', 'II e']],
    ['out to the top level', 'c', null, 1, ['I a', '1.1 b', 'II c', '2.1 d', 'III e']],
    ['below another chapter', 'b', 'e', 0, ['I a', '1.1 c', '1.1.1 d', 'II e', '2.1 b']],
    ['beyond the end counts as the end', 'a', null, 99, ['I e', 'II a', '2.1 b', '2.2 c', '2.2.1 d']],
    ['before the start counts as the start', 'e', null, -5, ['I e', 'II a', '2.1 b', '2.2 c', '2.2.1 d']],
  ])('%s', (_, id, parentId, index, expected) => expect(shape(apply(small, moveSection(small, id, parentId, index)))).toEqual(expected));

  it('changes nothing when the section already stands there', () => expect(moveSection(small, 'c', 'a', 1)).toEqual([]));

  it.each(['a', 'c', 'd'])('refuses to put a below its own %s', (below) => expect(() => moveSection(small, 'a', below, 0)).toThrow(expect.objectContaining({ code: 'MOVE_INTO_ITSELF' })));

  it('refuses a fifth level, counting what hangs below', () => {
    const chain = [node('1', null, 0), node('2', '1', 0), node('3', '2', 0), node('4', '3', 0), node('x', null, 1), node('y', 'x', 0)];
    expect(() => moveSection(chain, 'x', '3', 0)).toThrow(expect.objectContaining({ code: 'OUTLINE_TOO_LARGE' }));
    expect(() => moveSection(chain, 'y', '4', 0)).toThrow(expect.objectContaining({ code: 'OUTLINE_TOO_LARGE' }));
    expect(shape(apply(chain, moveSection(chain, 'x', '2', 0)))).toContain('1.1.1.1 y');
  });

  it('answers NOT_FOUND for an unknown section or parent', () => {
    expect(() => moveSection(small, 'z', null, 0)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    expect(() => moveSection(small, 'b', 'z', 0)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });
});

describe('adding', () => {
  it.each([
    ['last on the top level', undefined, undefined, 'III n'],
    ['last below a parent', 'a', undefined, '1.3 n'],
    ['after a sibling', undefined, 'b', '1.2 n'],
    ['after a sibling of the named parent', 'a', 'b', '1.2 n'],
  ])('%s', (_, parentId, afterId, expected) => expect(shape(apply(small, placeNewSection(small, 'n', parentId, afterId)))).toContain(expected));

  it('refuses a sibling of another parent', () => expect(() => placeNewSection(small, 'n', 'a', 'e')).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' })));

  it('refuses the 301st section and the fifth level', () => {
    const full = Array.from({ length: OUTLINE_LIMITS.sections }, (_, index) => node(`s${index}`, null, index));
    expect(() => placeNewSection(full, 'n', null, null)).toThrow(expect.objectContaining({ code: 'OUTLINE_TOO_LARGE' }));
    const chain = [node('1', null, 0), node('2', '1', 0), node('3', '2', 0), node('4', '3', 0)];
    expect(() => placeNewSection(chain, 'n', '4', null)).toThrow(expect.objectContaining({ code: 'OUTLINE_TOO_LARGE' }));
  });
});

describe('removing and restoring', () => {
  const without = (nodes: readonly OutlineNode[], id: string) => {
    const gone = subtree(nodes, id);
    return { gone, living: apply(nodes, closeGap(nodes, id)).filter((one) => !gone.some((removed) => removed.id === one.id)) };
  };

  it('takes the subtree and closes the gap', () => {
    const { gone, living } = without(small, 'a');
    expect(gone.map((one) => one.id)).toEqual(['a', 'b', 'c', 'd']);
    expect(living).toEqual([node('e', null, 0)]);
  });

  it('comes back where it was', () => {
    const { gone, living } = without(small, 'b');
    expect(shape(apply([...living, ...gone], placeRestored(living, gone, 'b')))).toEqual(shape(small));
  });

  it('comes back at the end of the top level when the parent has gone meanwhile', () => {
    const first = without(small, 'c');
    const second = without(first.living, 'a');
    expect(shape(apply([...second.living, ...first.gone], placeRestored(second.living, first.gone, 'c')))).toEqual(['I e', 'II c', '2.1 d']);
  });

  it('refuses to come back when the outline is full', () => {
    const full = Array.from({ length: OUTLINE_LIMITS.sections }, (_, index) => node(`s${index}`, null, index));
    expect(() => placeRestored(full, [node('x', null, 0)], 'x')).toThrow(expect.objectContaining({ code: 'OUTLINE_TOO_LARGE' }));
  });
});

describe('stepping by keyboard', () => {
  it.each([
    ['e', 'up', { parentId: null, index: 0 }],
    ['a', 'down', { parentId: null, index: 1 }],
    ['c', 'up', { parentId: 'a', index: 0 }],
    ['c', 'down', { parentId: 'e', index: 0 }],
    ['d', 'out', { parentId: 'a', index: 2 }],
    ['c', 'in', { parentId: 'b', index: 0 }],
    ['e', 'in', { parentId: 'a', index: 2 }],
    ['a', 'up', null],
    ['a', 'in', null],
    ['a', 'out', null],
    ['e', 'down', null],
    ['gone', 'up', null],
  ] as const)('%s %s', (id, step, target) => expect(stepSection(small, id, step)).toEqual(target));

  it('does not nest below the fourth level', () => {
    const chain = [node('1', null, 0), node('2', '1', 0), node('3', '2', 0), node('4', '3', 0), node('5', '3', 1)];
    expect(stepSection(chain, '5', 'in')).toBeNull();
  });
});

/** A legal tree of up to 40 sections, grown through the rules themselves. */
const tree = fc.array(fc.nat(), { minLength: 2, maxLength: 40 }).map((picks) =>
  picks.reduce<OutlineNode[]>((nodes, pick, index) => {
    const hosts = [null, ...nodes.filter((one) => depthOf(nodes, one.id) < OUTLINE_LIMITS.depth).map((one) => one.id)];
    return apply(nodes, placeNewSection(nodes, `n${index}`, hosts[pick % hosts.length], null));
  }, []),
);
const isWhole = (nodes: readonly OutlineNode[], ids: readonly string[]): void => {
  const entries = documentOrder(nodes);
  expect(entries.map((entry) => entry.node.id).sort()).toEqual([...ids].sort());
  expect(new Set(entries.map((entry) => entry.number)).size).toBe(ids.length);
  expect(Math.max(...entries.map((entry) => entry.depth))).toBeLessThanOrEqual(OUTLINE_LIMITS.depth);
  for (const siblings of childrenByParent(nodes).values()) expect(siblings.map((one) => one.position)).toEqual(siblings.map((_, index) => index));
};

describe('any history', () => {
  it('of moves keeps every section, dense places, four levels and no cycle', () => {
    fc.assert(
      fc.property(tree, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: -2, max: 8 })), { maxLength: 30 }), (start, moves) => {
        const ids = start.map((one) => one.id);
        let nodes = start;
        for (const [a, b, index] of moves) {
          const id = ids[a % ids.length]!;
          const parentId = b % 4 === 0 ? null : ids[b % ids.length]!;
          const legal = !subtree(nodes, id).some((one) => one.id === parentId) && depthOf(nodes, parentId) + heightOf(nodes, id) <= OUTLINE_LIMITS.depth;
          if (!legal) expect(() => moveSection(nodes, id, parentId, index)).toThrow();
          else {
            nodes = apply(nodes, moveSection(nodes, id, parentId, index));
            expect(nodes.find((one) => one.id === id)!.parentId).toBe(parentId);
          }
          isWhole(nodes, ids);
        }
      }),
    );
  });

  it('of a move is undone by moving back', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), fc.nat(), (start, a, b, index) => {
        const moving = start[a % start.length]!;
        const parentId = b % 3 === 0 ? null : start[b % start.length]!.id;
        fc.pre(!subtree(start, moving.id).some((one) => one.id === parentId) && depthOf(start, parentId) + heightOf(start, moving.id) <= OUTLINE_LIMITS.depth);
        const moved = apply(start, moveSection(start, moving.id, parentId, index % 10));
        expect(shape(apply(moved, moveSection(moved, moving.id, moving.parentId, moving.position)))).toEqual(shape(start));
      }),
    );
  });

  it('of removals is undone by restoring in reverse', () => {
    fc.assert(
      fc.property(tree, fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), (start, picks) => {
        let living: readonly OutlineNode[] = start;
        const trash: { id: string; gone: readonly OutlineNode[] }[] = [];
        for (const pick of picks) {
          if (living.length === 0) break;
          const id = living[pick % living.length]!.id;
          const gone = subtree(living, id);
          living = apply(living, closeGap(living, id)).filter((one) => !gone.some((removed) => removed.id === one.id));
          trash.unshift({ id, gone });
        }
        for (const { id, gone } of trash) living = apply([...living, ...gone], placeRestored(living, gone, id));
        expect(shape(living)).toEqual(shape(start));
      }),
    );
  });

  it('of a step leads to a legal move', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.constantFrom('up' as const, 'down' as const, 'in' as const, 'out' as const), (start, a, step) => {
        const id = start[a % start.length]!.id;
        const target = stepSection(start, id, step);
        fc.pre(target !== null);
        const legal = depthOf(start, target.parentId) + heightOf(start, id) <= OUTLINE_LIMITS.depth;
        if (legal) isWhole(apply(start, moveSection(start, id, target.parentId, target.index)), start.map((one) => one.id));
        expect(legal).toBe(true);
      }),
    );
  });
});
