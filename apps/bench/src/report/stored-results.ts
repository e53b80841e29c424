import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Measures, Scenario } from '../scenarios/scenario';
import type { ServerId } from '../servers/server-kind';
import type { ScenarioResult } from './markdown';
import { medians } from './median';

/** One scenario as it was measured last: figures only, so that the report can be written anew from them. */
interface StoredResult {
  readonly scenario: string;
  readonly measured: string;
  /** JSON knows no NaN: null. */
  readonly rows: readonly { readonly id: ServerId; readonly label: string; readonly repetitions: readonly Readonly<Record<string, number | null>>[] }[];
  readonly failures: readonly string[];
}

const read = async (file: string): Promise<readonly StoredResult[]> => {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  return JSON.parse(text) as StoredResult[];
};

const withNaN = (measures: Readonly<Record<string, number | null>>): Measures => Object.fromEntries(Object.entries(measures).map(([key, value]) => [key, value ?? Number.NaN]));

/** Keeps what was measured now beside what other runs have measured; each scenario's newest stays. `measured`: when and what, in a line. */
export const store = async (file: string, measured: string, results: readonly ScenarioResult[]): Promise<void> => {
  const now: StoredResult[] = results.map(({ scenario, rows, failures }) => ({ scenario: scenario.id, measured, rows: rows.map(({ id, label, repetitions }) => ({ id, label, repetitions })), failures }));
  const earlier = (await read(file)).filter(({ scenario }) => !now.some((result) => result.scenario === scenario));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify([...earlier, ...now], null, 1)}\n`);
};

/** All that is stored, in the order of the scenarios. */
export const stored = async (file: string, scenarios: readonly Scenario[]): Promise<readonly ScenarioResult[]> => {
  const all = await read(file);
  return scenarios.flatMap((scenario) => {
    const found = all.find((result) => result.scenario === scenario.id);
    if (!found) return [];
    const rows = found.rows.map(({ id, label, repetitions }) => ({ id, label, repetitions: repetitions.map(withNaN), medians: medians(repetitions.map(withNaN)) }));
    return [{ scenario, rows, failures: found.failures, measured: found.measured }];
  });
};
