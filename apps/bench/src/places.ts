import { join } from 'node:path';

/** `src` and `dist` lie side by side, so that this holds for the source and for what is built. */
const PROJECT = join(import.meta.dirname, '..');
export const ROOT = join(PROJECT, '../..');

export const PEERS = join(PROJECT, 'peers');
export const RELAY = join(PROJECT, 'relay/relay.mjs');
/** BENCH_SERVER: another build, to compare two. */
export const SHOAL = process.env.BENCH_SERVER ?? join(ROOT, 'apps/server/dist/main.js');
export const REPORT = join(ROOT, 'docs/bench/collab.md');
export const FIGURES = join(ROOT, 'docs/bench/collab.json');
export const SEARCH_REPORT = join(ROOT, 'docs/bench/search.md');
export const SEARCH_FIGURES = join(ROOT, 'docs/bench/search.json');
export const INTAKE_CORPUS = join(PROJECT, 'corpus/intake');
export const INTAKE_PEERS = join(PROJECT, 'peers-intake');
export const INTAKE_REPORT = join(ROOT, 'docs/bench/intake.md');
export const MATRIX_REPORT = join(ROOT, 'docs/bench/matrix.md');
/** What the screen asks for. */
export const MATRIX_QUERIES = join(ROOT, 'libs/requirements/web/src/matrix/matrix.graphql');
