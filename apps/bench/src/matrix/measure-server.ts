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

/** As the screen asks: a page that is there soon, the others in large ones behind it. */
const FIRST_ROWS = 100;
const MORE_ROWS = 500;
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
  const page = (first: number, after: string | null = null, filter: object = {}): (() => Promise<Page>) => () => ask<Page>(query, { bidId, filter, first, after });
  const { endCursor } = (await page(FIRST_ROWS)()).complianceMatrix.pageInfo;
  const measured = [
    { label: 'the first page', work: page(FIRST_ROWS) },
    { label: 'the page behind it', work: page(MORE_ROWS, endCursor) },
    { label: 'one category', work: page(FIRST_ROWS, null, { categories: ['보안'] }) },
    { label: 'a search', work: page(FIRST_ROWS, null, { search: '연계 요구 77' }) },
  ];
  const figures: RequestTimes[] = [];
  for (const { label, work } of measured) {
    const answer = await work();
    figures.push({ label, rows: answer.complianceMatrix.nodes.length, bytes: JSON.stringify(answer).length, times: timesOf(await timeWarm(work, PATIENCE)) });
  }
  return figures;
};
