import { statSync } from 'node:fs';

/** Suites that take long, the longest first: begun last, one of them would run alone while the other core waits. */
export const LONG = [
  'e2e/src/pages.e2e',
  'nodes.e2e',
  'chaos/chaos.e2e',
  'durability.e2e',
  'evidence-in-a-bid.e2e',
  'two-firms.e2e',
  'korean-input.e2e',
  'registry.e2e',
  'sharing-walls.int-spec',
  '/bench.int-spec',
  '/walls.int-spec',
  'exchange/import.int-spec',
  'walls.rooms.int-spec',
  'search-bench.int-spec',
  'convergence.spec',
  'section-connection.spec',
  'squash-updates.spec',
  'fuzz.spec',
];
const rankOf = (path) => (LONG.findIndex((name) => path.includes(name)) + LONG.length + 1) % (LONG.length + 1);

/** The order in which Jest begins its suites; a clean checkout remembers no times. */
class LongestFirst {
  sort(tests) {
    // Suites that run together have been put in order already.
    if (tests.every(({ path }) => path.includes('/tmp/integration/'))) return [...tests].sort((a, b) => (a.path < b.path ? -1 : 1));
    const known = tests.map((test) => ({ test, rank: rankOf(test.path), bytes: statSync(test.path).size }));
    return known.sort((a, b) => a.rank - b.rank || b.bytes - a.bytes).map(({ test }) => test);
  }

  cacheResults() {
    return undefined;
  }
}
export { LongestFirst as default };
