import { seoulDayOf } from '@shoal/references-domain';
import { SearchService } from '@shoal/references-server';
import { plainSearch } from './plain-search';
import { timesOf } from './percentiles';
import { type Question, questions } from './questions';
import type { SceneSize } from './scene/registry';
import { buildScene, type Scene } from './scene/scene';
import { searchReport } from './search-report';
import { argsOf, likeWay, makeTrgm, principalOf, trgmWay } from './ways';

const SMALL: SceneSize = { firms: 40, neighbours: 3, references: 14, experts: 6, certificates: 3, capabilities: 4 };

let scene: Scene;
let asked: readonly Question[];
beforeAll(async () => {
  scene = await buildScene(SMALL);
  await makeTrgm(scene);
  asked = questions(scene.planted, scene.registry.firms);
}, 120_000);
afterAll(() => scene?.server.stop());

/** All pages. */
const found = async ({ server, ...people }: Scene, question: Question): Promise<string[]> => {
  const service = server.app.get(SearchService);
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const { nodes, pageInfo, totalCount } = await service.search(principalOf(people[question.by]), argsOf(question, 100, after));
    ids.push(...nodes.map(({ id }) => id));
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
    if (after === undefined) expect(ids).toHaveLength(totalCount);
  } while (after !== undefined);
  return ids;
};

/** The questions of the benchmark on a small registry: what is found is what a plain look at every row finds. */
it('finds exactly what a plain look at every row finds, whatever is asked and whoever asks', async () => {
  const { registry, planted } = scene;
  const today = seoulDayOf(new Date());
  let hits = 0;
  for (const question of asked) {
    const ids = await found(scene, question);
    const expected = plainSearch(registry, planted, question, { firmId: scene[question.by].firmId, today });
    expect([question.label, [...ids].sort()]).toEqual([question.label, [...expected].sort()]);
    hits += ids.length;
  }
  // The set is worth asking: most questions have hits.
  expect(hits).toBeGreaterThan(asked.length * 10);
}, 120_000);

it('is measured beside ways that find the same', async () => {
  for (const question of asked.filter(({ text, page, filters }) => text !== '' && page === 'first' && Object.keys(filters).length === 0)) {
    const ids = await found(scene, question);
    for (const way of [likeWay(scene), trgmWay(scene)]) expect([question.label, way.id, await way.answer(question)]).toEqual([question.label, way.id, { ids: ids.slice(0, 30), totalCount: ids.length }]);
  }
}, 120_000);

it('writes its report, and never calls reached what was not', () => {
  const times = (p95: number) => ({ ...timesOf([1, 2, 3]), p95, p99: 2 * p95 });
  const text = searchReport({ search: { measured: 'today', figures: { questions: [{ label: '관제', hits: 1200, shoal: times(60), request: times(80) }, { label: '구축', hits: 7, shoal: times(1), request: times(2) }], all: { shoal: times(60), request: times(80) } } }, beside: { measured: 'before', figures: { questions: { 관제: { like: times(300), trgm: times(40) } }, all: { like: times(300), trgm: times(40) } } }, lists: { measured: 'today', figures: [{ label: 'experts: first page', rows: 8000, times: times(101) }] } }, '## Notes\n\nby hand\n');
  expect(text).toContain('| 관제 | 1,200 | 2.0 · 60 · 120 | 2.0 · 80 · 160 | 2.0 · 300 · 600 | 2.0 · 40 · 80 |');
  expect(text).toContain('| 구축 | 7 | 2.0 · 1.0 · 2.0 | 2.0 · 2.0 · 4.0 | – | – |');
  expect(text).toContain('| search, slowest question, p95 | ≤ 100 ms | 60 ms | reached |');
  expect(text).toContain('| search, slowest question, p99 | ≤ 100 ms | 120 ms | **not reached** |');
  expect(text).toContain('| lists as whole requests, slowest, p95 | ≤ 100 ms | 101 ms | **not reached** |');
  expect(text).toMatch(/## Notes\n\nby hand\n$/);
});
