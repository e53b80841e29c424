import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { readArguments, USAGE } from './arguments';
import { LOAD_CORE, pin } from './machine/cores';
import { flushDisk } from './machine/disk';
import { facts, revision } from './machine/facts';
import { FIGURES, REPORT } from './places';
import { report, type ScenarioResult } from './report/markdown';
import { store, stored } from './report/stored-results';
import { runBenchmark } from './run-benchmark';
import { allScenarios } from './scenarios/all';
import { EVERYBODY } from './scenarios/scenario';
import { installPeers, peers, relays } from './servers/peers';
import type { ServerKind } from './servers/server-kind';
import { shoalKind } from './servers/shoal';
import { runCommand } from './run-command';

const SESSIONS = 320;
const COMMAND = 'npm run bench:collab';
/** What stands below this line of the report was written by a person and stays. */
const NOTES = '## Notes';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const notesOf = (text: string): string => (text.includes(NOTES) ? text.slice(text.indexOf(NOTES)) : `${NOTES}\n`);

/** Keeps the figures of one scenario and writes the report of all that are kept. */
const keep = async (result: ScenarioResult): Promise<void> => {
  await store(FIGURES, `on ${new Date().toISOString().slice(0, 10)}, Shoal at ${revision()}`, [result]);
  const before = await readFile(REPORT, 'utf8').catch(() => '');
  await writeFile(REPORT, report({ facts: facts(tmpdir()), command: COMMAND }, await stored(FIGURES, allScenarios(false)), notesOf(before)));
};

const run = async (): Promise<void> => {
  const { quick, repetitions, writes, ...chosen } = readArguments(process.argv.slice(2), { scenarios: allScenarios(false).map(({ id }) => id), servers: EVERYBODY });
  const scenarios = allScenarios(quick).filter(({ id }) => chosen.scenarios.length === 0 || chosen.scenarios.includes(id));
  const wanted = (id: string): boolean => chosen.servers.length === 0 || chosen.servers.includes(id);
  pin(process.pid, LOAD_CORE);
  const flush = quick ? undefined : flushDisk;
  if (peers.some(({ id }) => wanted(id))) installPeers();
  say(facts(tmpdir()).join('\n'));
  const others = [...peers, ...relays].filter(({ id }) => wanted(id));
  const ours: readonly ServerKind[] = wanted('shoal') ? [await shoalKind({ rooms: Math.max(...scenarios.map(({ rooms }) => rooms)), sessions: quick ? 12 : SESSIONS, flush })] : [];
  const results = await runBenchmark({ scenarios, repetitions, say, flush, ...(writes ? { done: keep } : {}), kinds: new Map([...ours, ...others].map((kind) => [kind.id, kind])) });
  for (const { dismantle } of ours) dismantle?.();
  process.exit(results.some(({ failures }) => failures.length > 0) ? 1 : 0);
};

// Ends with an exit event, on which the servers under test end too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

await runCommand(run, USAGE);
