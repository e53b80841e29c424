import { readFile } from 'node:fs/promises';
import { MATRIX_QUERIES } from '../places';
import { timesOf, timeWarm, type Times } from '../search/percentiles';
import type { Ask, MatrixHouse } from './house';

export interface RequestTimes {
  readonly label: string;
  readonly rows: number;
  readonly bytes: number;
  readonly times: Times;
}

/** Rows of a page as the screen asks for them. */
const PAGE_ROWS = 500;
const PATIENCE = { samples: 60, ms: 12_000, least: 30 };

interface Page {
  readonly complianceMatrix: { readonly nodes: readonly { readonly id: string }[]; readonly totalCount: number; readonly pageInfo: { readonly endCursor: string | null } };
}

/** The screen's own query with the fragments that it spreads. */
const screenQuery = async (name: string): Promise<string> => {
  const text = await readFile(MATRIX_QUERIES, 'utf8');
  const definitions = new Map([...text.matchAll(/^(?:query|fragment) (\w+)[\s\S]*?^\}/gm)].map(([whole, key = '']) => [key, whole]));
  const needed = new Set<string>();
  const take = (key: string): void => {
    const definition = definitions.get(key);
    if (definition === undefined) throw new Error(`${MATRIX_QUERIES} has no ${key}`);
    if (needed.has(key)) return;
    needed.add(key);
    for (const [, spread = ''] of definition.matchAll(/\.\.\.(\w+)/g)) take(spread);
  };
  take(name);
  return [...needed].map((key) => definitions.get(key)).join('\n');
};

/** Whole GraphQL requests over HTTP, as the screen asks. */
export const measureServer = async ({ bidId }: MatrixHouse, ask: Ask): Promise<readonly RequestTimes[]> => {
  const query = await screenQuery('MatrixRows');
  const page = (after: string | null, filter: object = {}): (() => Promise<Page>) => () => ask<Page>(query, { bidId, filter, first: PAGE_ROWS, after });
  const first = await page(null)();
  const measured = [
    { label: 'the first page', work: page(null) },
    { label: 'the last page', work: page(first.complianceMatrix.pageInfo.endCursor) },
    { label: 'one category', work: page(null, { categories: ['보안'] }) },
    { label: 'a search', work: page(null, { search: '연계 요구 77' }) },
  ];
  const figures: RequestTimes[] = [];
  for (const { label, work } of measured) {
    const answer = await work();
    figures.push({ label, rows: answer.complianceMatrix.nodes.length, bytes: JSON.stringify(answer).length, times: timesOf(await timeWarm(work, PATIENCE)) });
  }
  return figures;
};
