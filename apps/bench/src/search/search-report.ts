import type { BesideFigures } from './measure-beside';
import type { ListTimes } from './measure-lists';
import type { AnsweredQuestion, SearchFigures } from './measure-search';
import type { StorageFigures } from './measure-storage';
import type { Times } from './percentiles';

interface Measured<T> {
  /** When, and which Shoal. */
  readonly measured: string;
  readonly figures: T;
}

/** Each part as it was measured last. */
export interface StoredFigures {
  readonly facts?: readonly string[];
  readonly search?: Measured<SearchFigures>;
  readonly beside?: Measured<BesideFigures>;
  readonly lists?: Measured<readonly ListTimes[]>;
  readonly storage?: Measured<StorageFigures>;
}

/** Milliseconds to be reached. */
export const GOAL = 100;
export const COMMAND = 'npm run bench:search';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const rule = (cells: number): string => line(['---', ...Array.from({ length: cells - 1 }, () => '---:')]);
const ms = (value: number | undefined): string => (value === undefined ? '–' : value < 10 ? value.toFixed(1) : value.toFixed(0));
const triple = (times: Times | undefined): string => (times ? `${ms(times.p50)} · ${ms(times.p95)} · ${ms(times.p99)}` : '–');
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
const worst = <T>(rows: readonly T[], of: (row: T) => Times | undefined, key: 'p95' | 'p99'): number => Math.max(0, ...rows.map((row) => of(row)?.[key] ?? 0));

const verdict = (label: string, found: number): string => line([label, `≤ ${GOAL} ms`, `${ms(found)} ms`, found <= GOAL ? 'reached' : '**not reached**']);

const summary = ({ search, lists }: StoredFigures): string => {
  const asked = search?.figures.questions ?? [];
  const pages = lists?.figures ?? [];
  const service = ({ shoal }: AnsweredQuestion): Times => shoal;
  return [
    line(['measured', 'to reach', 'found', '']),
    line(['---', '---', '---', '---']),
    ...(search ? [verdict('search, slowest question, p95', worst(asked, service, 'p95')), verdict('search, slowest question, p99', worst(asked, service, 'p99')), verdict('search, all questions together, p99', search.figures.all.shoal.p99), verdict('search as a whole request, slowest question, p95', worst(asked, ({ request }) => request, 'p95'))] : []),
    ...(lists ? [verdict('lists as whole requests, slowest, p95', worst(pages, ({ times }) => times, 'p95'))] : []),
  ].join('\n');
};

const searchPart = ({ measured, figures: { questions, all } }: Measured<SearchFigures>, beside: StoredFigures['beside']): string =>
  [
    '## Search',
    `p50 · p95 · p99 in ms. Measured ${measured}. *Service*: what the resolver calls, from its transaction's begin to its commit, with the cooperative's synonyms, the page of 30 and the count of all. *Request*: the whole GraphQL request over HTTP, signed in, with the firm of each row. *LIKE* and *pg_trgm*: one statement of the same shape (page and count) behind the same row-level security and with the same synonyms, which are looked up beforehand for them; each was made sure to find as many${beside ? ` (measured ${beside.measured})` : ''}. – : filters that only Shoal's statement has, or a later page.`,
    [
      line(['question', 'hits', 'Shoal service', 'Shoal request', 'LIKE', 'pg_trgm']),
      rule(6),
      ...questions.map(({ label, hits, shoal, request }) => line([label.replace(/\|/g, '\\|'), hits.toLocaleString('en'), triple(shoal), triple(request), triple(beside?.figures.questions[label]?.like), triple(beside?.figures.questions[label]?.trgm)])),
      line(['**all samples together**', '', triple(all.shoal), triple(all.request), triple(beside?.figures.all.like), triple(beside?.figures.all.trgm)]),
    ].join('\n'),
  ].join('\n\n');

const listsPart = ({ measured, figures }: Measured<readonly ListTimes[]>): string =>
  ['## Lists', `The whole GraphQL request over HTTP, 30 rows with the fields that the page shows. Measured ${measured}.`, [line(['list', 'rows in all', 'p50 · p95 · p99, ms']), rule(3), ...figures.map(({ label, rows, times }) => line([label, rows.toLocaleString('en'), triple(times)]))].join('\n')].join('\n\n');

const storagePart = ({ measured, figures: f }: Measured<StorageFigures>): string =>
  [
    '## What it costs',
    `Of ${f.rows.toLocaleString('en')} rows; writing is one bulk insert of 5,000 references into a bare table with only the named index, median of three. Measured ${measured}.`,
    [
      line(['', 'pairs of letters (Shoal)', 'pg_trgm', 'no index']),
      rule(4),
      line(['index', megabytes(f.pairsIndex), megabytes(f.trgmIndex), '–']),
      line(['columns in the table', `${megabytes(f.texts)} text with initials + ${megabytes(f.pairs)} pairs`, `${megabytes(f.texts)} text`, `${megabytes(f.texts)} text`]),
      line(['writing a row', `${f.writes.pairs.toFixed(2)} ms`, `${f.writes.trgm.toFixed(2)} ms`, `${f.writes.nothing.toFixed(2)} ms`]),
    ].join('\n'),
    `The whole table without indexes is ${megabytes(f.table)}.`,
  ].join('\n\n');

/** The whole report. `notes`: what a person has written below the generated part of the last one. */
export const searchReport = (stored: StoredFigures, notes: string): string =>
  [
    '# Searching the registry beside plain LIKE and pg_trgm',
    `Generated by \`${COMMAND}\` (one part: \`${COMMAND} -- --only lists\`); the figures themselves are in \`search.json\`.`,
    (stored.facts ?? []).map((fact) => `- ${fact}`).join('\n'),
    summary(stored),
    ...(stored.search ? [searchPart(stored.search, stored.beside)] : []),
    ...(stored.lists ? [listsPart(stored.lists)] : []),
    ...(stored.storage ? [storagePart(stored.storage)] : []),
    notes,
  ].join('\n\n');
