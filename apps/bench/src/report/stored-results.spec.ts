import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allScenarios } from '../scenarios/all';
import type { Measures } from '../scenarios/scenario';
import { report, type ScenarioResult } from './markdown';
import { medians } from './median';
import { store, stored } from './stored-results';

const scenarios = allScenarios(false);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shoal-report-'));
});
afterEach(() => rm(folder, { recursive: true }));

const result = (id: string, repetitions: readonly Measures[]): ScenarioResult => {
  const scenario = scenarios.find((one) => one.id === id);
  if (!scenario) throw new Error(`no scenario ${id}`);
  return { scenario, failures: [], rows: [{ id: 'shoal', label: 'Shoal', repetitions, medians: medians(repetitions) }] };
};

it('takes the middle of the repetitions, and nothing where one has none', () => {
  expect(medians([{ a: 3, b: 1 }, { a: 1, b: Number.NaN }, { a: 2, b: 3 }])).toEqual({ a: 2, b: Number.NaN });
  expect(medians([{ a: 1 }, { a: 4 }])).toEqual({ a: 2.5 });
});

it('keeps each scenario as it was measured last, and tells what was and was not reached', async () => {
  const file = join(folder, 'bench/collab.json');
  await store(file, 'yesterday', [result('crash', [{ shown: 900, lost: 4, saved: 900, savedLost: 4 }]), result('many-openings', [{ synced: 4000, p99: 800, p50: Number.NaN }])]);
  await store(file, 'today', [result('crash', [{ shown: 900, lost: 0, saved: 900, savedLost: 0 }])]);
  const all = await stored(file, scenarios);
  expect(all.map(({ scenario, measured }) => [scenario.id, measured])).toEqual([['crash', 'today'], ['many-openings', 'yesterday']]);
  expect(all[1]?.rows[0]?.medians.p50).toBeNaN();
  const text = report({ facts: ['a machine'], command: 'a command' }, all, '## Notes\n\nby hand\n');
  expect(text).toContain('| 0 lost of those shown | 0 of 900 | reached |');
  expect(text).toContain('| p99 ≤ 1 s | 800 ms | reached |');
  expect(text).toMatch(/## Notes\n\nby hand\n$/);
});

it('never calls a figure reached that was not measured', () => {
  for (const scenario of scenarios) for (const { reached } of scenario.judge(new Map())) expect(reached).toBe(false);
});
