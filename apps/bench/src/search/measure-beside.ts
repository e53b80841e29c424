import { timesOf, timeWarm, type Times } from './percentiles';
import { isComparable, questions } from './questions';
import type { Scene } from './scene/scene';
import { likeWay, shoalWay, trgmWay } from './ways';

type PlainWay = 'like' | 'trgm';

/** By the question's label; a question that the plain ways cannot answer has none. */
export interface BesideFigures {
  readonly questions: Readonly<Record<string, Readonly<Record<PlainWay, Times>>>>;
  /** Over all samples of all questions. */
  readonly all: Readonly<Record<PlainWay, Times>>;
}

const PLAIN = { samples: 20, ms: 1_000, least: 6 };

/** Plain LIKE and pg_trgm on the same data. Needs `makeTrgm`. */
export const measureBeside = async (scene: Scene, say: (text: string) => void): Promise<BesideFigures> => {
  const answered: Record<string, Record<PlainWay, Times>> = {};
  const samples: Record<PlainWay, number[]> = { like: [], trgm: [] };
  for (const question of questions(scene.planted, scene.registry.firms).filter((one) => isComparable(one) && one.page === 'first')) {
    const { totalCount } = await shoalWay(scene).answer(question);
    const timesWith = async (id: PlainWay): Promise<Times> => {
      const way = id === 'like' ? likeWay(scene) : trgmWay(scene);
      // Only what answers the same is compared.
      const found = await way.answer(question);
      if (found.totalCount !== totalCount) throw new Error(`${question.label}: ${id} finds ${found.totalCount}, Shoal ${totalCount}`);
      const taken = await timeWarm(() => way.answer(question), PLAIN);
      samples[id].push(...taken);
      say(`${id}: ${question.label}: p95 ${timesOf(taken).p95.toFixed(0)} ms`);
      return timesOf(taken);
    };
    answered[question.label] = { like: await timesWith('like'), trgm: await timesWith('trgm') };
  }
  return { questions: answered, all: { like: timesOf(samples.like), trgm: timesOf(samples.trgm) } };
};
