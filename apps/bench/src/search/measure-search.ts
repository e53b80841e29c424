import { SearchService } from '@shoal/references-server';
import { timesOf, timeWarm, type Times } from './percentiles';
import { isComparable, type Question, questions } from './questions';
import type { Scene } from './scene/scene';
import { argsOf, likeWay, makeTrgm, PAGE_ROWS, principalOf, shoalWay, trgmWay, type Way } from './ways';

export interface AnsweredQuestion {
  readonly label: string;
  readonly hits: number;
  /** The service; the whole GraphQL request over HTTP; the plain ways where they answer the same. */
  readonly times: Readonly<Partial<Record<Way['id'] | 'request', Times>>>;
}

export interface SearchFigures {
  readonly questions: readonly AnsweredQuestion[];
  /** Over all samples of all questions. */
  readonly all: Readonly<Record<string, Times>>;
}

const OURS = { samples: 60, ms: 3_000, least: 30 };
const REQUESTS = { samples: 30, ms: 1_200, least: 15 };
const PLAIN = { samples: 20, ms: 1_200, least: 6 };

const REQUEST = `query ($text: String!, $first: Int!, $after: String, $kinds: [EvidenceKind!], $firmId: ID, $verified: Boolean, $nodeId: ID, $certificateKindId: ID, $buyer: String, $amountFrom: Won, $amountTo: Won, $yearFrom: Int, $yearTo: Int) {
  searchRegistry(text: $text, first: $first, after: $after, kinds: $kinds, firmId: $firmId, verified: $verified, nodeId: $nodeId, certificateKindId: $certificateKindId, buyer: $buyer, amountFrom: $amountFrom, amountTo: $amountTo, yearFrom: $yearFrom, yearTo: $yearTo) {
    nodes { id kind title reviewState visibility updatedAt firm { id name nameEn chip colorSlot } } totalCount pageInfo { endCursor hasNextPage } } }`;

/** Where the page begins that a question asks for: found by turning pages, as a person would. */
const cursorOf = async ({ server, ...people }: Scene, question: Question): Promise<string | undefined> => {
  if (question.page === 'first') return undefined;
  const service = server.app.get(SearchService);
  const cursors: string[] = [];
  let after: string | undefined;
  do {
    const { pageInfo } = await service.search(principalOf(people[question.by]), argsOf(question, 100, after));
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
    if (after !== undefined) cursors.push(after);
  } while (after !== undefined);
  return question.page === 'last' ? cursors.at(-1) : cursors[Math.floor(cursors.length / 2)];
};

const requestOf = ({ server, ...people }: Scene, question: Question, after: string | undefined): (() => Promise<unknown>) => {
  const client = server.as(people[question.by]);
  const { kinds, amountFrom, amountTo, ...filters } = question.filters;
  const variables = { ...filters, text: question.text, first: PAGE_ROWS, after, kinds: kinds?.map((kind) => kind.toUpperCase()), amountFrom: amountFrom?.toString(), amountTo: amountTo?.toString() };
  return () => client.ask(REQUEST, variables);
};

/** Ours first: an index for pg_trgm beside it would be taken for it too. */
export const measureSearch = async (scene: Scene, say: (text: string) => void): Promise<SearchFigures> => {
  const samples = new Map<string, number[]>();
  const keep = (id: string, taken: readonly number[]): Times => {
    samples.set(id, [...(samples.get(id) ?? []), ...taken]);
    return timesOf(taken);
  };
  const asked = questions(scene.planted, scene.registry.firms);
  const answered: AnsweredQuestion[] = [];
  const ours = shoalWay(scene);
  for (const question of asked) {
    const after = await cursorOf(scene, question);
    const { totalCount } = await ours.answer(question, after);
    const times = { shoal: keep('shoal', await timeWarm(() => ours.answer(question, after), OURS)), request: keep('request', await timeWarm(requestOf(scene, question, after), REQUESTS)) };
    answered.push({ label: question.label, hits: totalCount, times });
    say(`${question.label}: ${totalCount} hits, p95 ${times.shoal.p95.toFixed(0)} ms, as a request ${times.request.p95.toFixed(0)} ms`);
  }
  await makeTrgm(scene);
  for (const way of [likeWay(scene), trgmWay(scene)]) {
    for (const [at, question] of asked.entries()) {
      const row = answered[at];
      if (!row || !isComparable(question) || question.page !== 'first') continue;
      // Only what answers the same is compared.
      const found = await way.answer(question);
      if (found.totalCount !== row.hits) throw new Error(`${question.label}: ${way.id} finds ${found.totalCount}, Shoal ${row.hits}`);
      answered[at] = { ...row, times: { ...row.times, [way.id]: keep(way.id, await timeWarm(() => way.answer(question), PLAIN)) } };
      say(`${way.id}: ${question.label}: p95 ${answered[at]?.times[way.id]?.p95.toFixed(0)} ms`);
    }
  }
  return { questions: answered, all: Object.fromEntries([...samples].map(([id, taken]) => [id, timesOf(taken)])) };
};
