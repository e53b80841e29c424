import type { Times } from '../search/percentiles';
import type { ScreenTimes } from './measure-screen';
import type { RequestTimes } from './measure-server';

export const COMMAND = 'npm run bench:matrix';
/** Milliseconds. */
const GOALS = { request: 150, open: 1_000, reach: 200 } as const;

interface MatrixFigures {
  readonly facts: readonly string[];
  readonly measured: string;
  readonly requests: readonly RequestTimes[];
  readonly screen: ScreenTimes;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const rule = (cells: number): string => line(['---', ...Array.from({ length: cells - 1 }, () => '---:')]);
const times = ({ p50, p95, p99 }: Times): string => [p50, p95, p99].map((ms) => ms.toFixed(0)).join(' · ');
const against = (what: string, goal: number, measured: Times): string => line([what, `≤ ${goal} ms`, times(measured), measured.p95 <= goal ? 'reached' : '**not reached**']);

/** `notes` is what stands below, written by a person. */
export const matrixReport = ({ facts, measured, requests, screen }: MatrixFigures, notes: string): string =>
  [
    '# The compliance matrix of 1,000 requirements',
    `Written by \`${COMMAND}\`, ${measured}.`,
    facts.map((fact) => `- ${fact}`).join('\n'),
    [line(['measured', 'to reach (p95)', 'p50 · p95 · p99, ms', '']), rule(4), ...requests.slice(0, 1).map((one) => against('the first page, the whole request', GOALS.request, one.times)), against('the screen, from the click on its tab to its rows', GOALS.open, screen.open), against('a change, from one person’s request to another one’s screen', GOALS.reach, screen.reach)].join('\n'),
    '## Requests',
    'The whole GraphQL request over HTTP with everything that the screen asks for each row, signed in, warm, one after the other.',
    [line(['asked', 'rows', 'size', 'p50 · p95 · p99, ms']), rule(4), ...requests.map(({ label, rows, bytes, times: taken }) => line([label, String(rows), `${(bytes / 1024).toFixed(0)} kB`, times(taken)]))].join('\n'),
    '## Screen',
    `In Chromium, 1440 × 900, as a partner in the bid. By its address, with the application loaded anew, the rows stand after ${times(screen.load)} ms (p50 · p95 · p99).`,
    notes,
  ].join('\n\n');
