import fc from 'fast-check';
import { sharePages } from './share-pages';

it.each([
  [[25, 20, 20, 10], 150, [50, 40, 40, 20]],
  [[1, 1, 1], 10, [4, 3, 3]],
  [[0, 0], 9, [5, 4]],
  [[3, 1], 4, [3, 1]],
  [[50, 50, 0], 10, [5, 4, 1]],
  [[5, 5, 5], 2, [1, 1, 0]],
  [[1], 200, [200]],
  [[], 200, []],
])('shares %j of %i pages as %j', (weights, limit, pages) => expect(sharePages(weights, limit)).toEqual(pages));

it('adds up to the limit, gives each section a page where there are enough, and more to whoever weighs more', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 60 }), fc.integer({ min: 0, max: 400 }), (weights, limit) => {
      const pages = sharePages(weights, limit);
      expect(pages.reduce((sum, count) => sum + count, 0)).toBe(limit);
      if (limit >= weights.length) expect(Math.min(...pages)).toBeGreaterThanOrEqual(1);
      weights.forEach((weight, at) => weights.forEach((other, beside) => weight > other && expect(pages[at]).toBeGreaterThanOrEqual(pages[beside] ?? 0)));
    }),
  );
});
