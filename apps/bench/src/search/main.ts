import 'reflect-metadata';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import makePreparedFolder from '@shoal/testing/prepared-folder.set-up';
import { facts as machine, revision } from '../machine/facts';
import { SEARCH_FIGURES, SEARCH_REPORT } from '../places';
import { measureBeside } from './measure-beside';
import { measureLists } from './measure-lists';
import { measureSearch } from './measure-search';
import { measureStorage } from './measure-storage';
import { FULL } from './scene/registry';
import { buildScene, type Scene } from './scene/scene';
import { COMMAND, searchReport, type StoredFigures } from './search-report';
import { makeTrgm } from './ways';
import { runCommand } from '../run-command';

/** In the order in which they are measured: pg_trgm's index comes after ours was asked. */
const PARTS = ['lists', 'search', 'beside', 'storage'] as const;
type Part = (typeof PARTS)[number];
/** What stands below this line of the report was written by a person and stays. */
const NOTES = '## Notes';
const USAGE = `${COMMAND} -- [--only lists|search|beside|storage] [--dry]
  --only  one part of the report (beside: plain LIKE and pg_trgm); the others stay as they were measured last
  --dry   does not write docs/bench`;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const readArguments = (): { readonly parts: readonly Part[]; readonly isDry: boolean } => {
  const { values } = parseArgs({ options: { only: { type: 'string' }, dry: { type: 'boolean' } } });
  const only = PARTS.find((part) => part === values.only);
  if (values.only !== undefined && only === undefined) throw new RangeError(`--only ${values.only}: one of ${PARTS.join(', ')}`);
  return { parts: only ? [only] : PARTS, isDry: values.dry ?? false };
};

const factsOf = async ({ server, registry: { evidence, firms, grants } }: Scene): Promise<readonly string[]> => {
  const { rows } = await server.database.query<{ version: string; buffers: string; all: string }>(`SELECT current_setting('server_version') AS version, current_setting('shared_buffers') AS buffers, (SELECT count(*) FROM evidence) AS all`);
  const count = (kind: string): string => evidence.filter((row) => row.kind === kind).length.toLocaleString('en');
  return [
    machine(tmpdir())[0] ?? '',
    `Node ${process.versions.node}; the embedded PostgreSQL ${rows[0]?.version} with the product's settings (shared_buffers ${rows[0]?.buffers}) but without fsync, on the same cores; asked one after the other, warm`,
    `${firms.length} firms × ${FULL.references} references × ${FULL.experts} experts, and ${FULL.certificates} certificates and ${FULL.capabilities} capabilities each: ${count('reference')} references, ${count('expert')} experts, ${count('certificate')} certificates, ${count('capability')} capabilities, ${grants.length.toLocaleString('en')} grants; ${FULL.neighbours} firms of another cooperative in the same tables (${Number(rows[0]?.all).toLocaleString('en')} rows in all)`,
    'Seven in ten are visible to the cooperative, the rest to their firm and where granted; five firms have left; a member of one firm asks, or the office',
  ];
};

const keep = async (change: StoredFigures): Promise<void> => {
  const stored = { ...(JSON.parse(await readFile(SEARCH_FIGURES, 'utf8').catch(() => '{}')) as StoredFigures), ...change };
  const before = await readFile(SEARCH_REPORT, 'utf8').catch(() => '');
  await mkdir(dirname(SEARCH_FIGURES), { recursive: true });
  await writeFile(SEARCH_FIGURES, `${JSON.stringify(stored, null, 1)}\n`);
  await writeFile(SEARCH_REPORT, searchReport(stored, before.includes(NOTES) ? before.slice(before.indexOf(NOTES)) : `${NOTES}\n`));
};

const run = async (): Promise<void> => {
  const { parts, isDry } = readArguments();
  const started = Date.now();
  makePreparedFolder();
  const scene = await buildScene(FULL);
  say(`planted in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  const at = `on ${new Date().toISOString().slice(0, 10)}, Shoal at ${revision()}`;
  const done = async (change: StoredFigures): Promise<void> => {
    say(JSON.stringify(change, null, 1));
    if (!isDry) await keep({ facts: await factsOf(scene), ...change });
  };
  try {
    if (parts.includes('lists')) await done({ lists: { measured: at, figures: await measureLists(scene, say) } });
    if (parts.includes('search')) await done({ search: { measured: at, figures: await measureSearch(scene, say) } });
    if (parts.includes('beside') || parts.includes('storage')) await makeTrgm(scene);
    if (parts.includes('beside')) await done({ beside: { measured: at, figures: await measureBeside(scene, say) } });
    if (parts.includes('storage')) await done({ storage: { measured: at, figures: await measureStorage(scene) } });
  } finally {
    await scene.server.stop();
  }
  process.exit(0);
};

await runCommand(run, USAGE);
