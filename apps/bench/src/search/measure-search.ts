import { SearchService } from '@shoal/references-server';
import { timesOf, timeWarm, type Times } from './percentiles';
import { type Question, questions } from './questions';
import type { Scene } from './scene/scene';
import { argsOf, PAGE_ROWS, principalOf, shoalWay } from './ways';

export interface AnsweredQuestion {
  readonly label: string;
  readonly hits: number;
  readonly shoal: Times;
  /** The whole GraphQL request over HTTP. */
  readonly request: Times;
}

export interface SearchFigures {
  readonly questions: readonly AnsweredQuestion[];
  /** Over all samples of all questions. */
  readonly all: Readonly<Record<'shoal' | 'request', Times>>;
}

const OURS = { samples: 60, ms: 2_200, least: 30 };
const REQUESTS = { samples: 60, ms: 4_000, least: 40 };

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

/** Before `makeTrgm`: an index for pg_trgm beside ours would be taken for it too. */
export const measureSearch = async (scene: Scene, say: (text: string) => void): Promise<SearchFigures> => {
  const ours = shoalWay(scene);
  const answered: AnsweredQuestion[] = [];
  const samples: Record<'shoal' | 'request', number[]> = { shoal: [], request: [] };
  for (const question of questions(scene.planted, scene.registry.firms)) {
    const after = await cursorOf(scene, question);
    const { totalCount: hits } = await ours.answer(question, after);
    const shoal = await timeWarm(() => ours.answer(question, after), OURS);
    const request = await timeWarm(requestOf(scene, question, after), REQUESTS);
    samples.shoal.push(...shoal);
    samples.request.push(...request);
    answered.push({ label: question.label, hits, shoal: timesOf(shoal), request: timesOf(request) });
    say(`${question.label}: ${hits} hits, p95 ${timesOf(shoal).p95.toFixed(0)} ms, as a request ${timesOf(request).p95.toFixed(0)} ms`);
  }
  return { questions: answered, all: { shoal: timesOf(samples.shoal), request: timesOf(samples.request) } };
};
