import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, installDependencies } from './dependencies.mjs';
import { endTools, runTool } from './run-tool.mjs';
import { removeSuitesTogether, writeSuitesTogether } from './suites-together.mjs';

installDependencies();

let passed = 0;
let failed = 0;
const scratch = mkdtempSync(join(tmpdir(), 'shoal-results-'));
process.once('exit', () => {
  rmSync(scratch, { recursive: true, force: true });
  removeSuitesTogether();
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    endTools();
    process.exit(1);
  });
}

const MINUTE_MS = 60_000;
/** What hangs must not hang everything for ever: at least twice what each part takes on two cores. */
const LIMITS_MS = { gate: 4 * MINUTE_MS, unit: 4 * MINUTE_MS, integration: 12 * MINUTE_MS, browser: 14 * MINUTE_MS };
/** Programs that make much and keep little spend a fourth less time on collecting it. */
const ROOMY = '--max-semi-space-size=64';

const secondsSince = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`;

/** A check that is right or wrong as a whole; counts as one test. All that it says is shown when it has ended. */
const gate = (name, run) => async () => {
  const started = Date.now();
  const { status, output } = await run({ limitMs: LIMITS_MS.gate, env: { NODE_OPTIONS: ROOMY } });
  if (status === 0) passed += 1;
  else failed += 1;
  process.stdout.write(`${status === 0 ? '✓' : `${output}✗`} ${name} (${secondsSince(started)})\n`);
};
const tool = (program, ...args) => (options) => runTool(program, args, options);

/** Runs these, so many beside each other, in the order in which they stand. */
const beside = (count, tasks) => {
  const waiting = [...tasks];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next();
  };
  return Promise.all(Array.from({ length: count }, work));
};

/** What Jest has written when it came to its end. */
const countsOf = (file) => {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const broken = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
};

const jest = async (name, project = name, more = []) => {
  const started = Date.now();
  const report = join(scratch, `${name}.json`);
  process.stdout.write(`\n— ${name} tests —\n`);
  const { status, output } = await runTool('jest/bin/jest.js', ['--ci', '--forceExit', '--selectProjects', project, '--json', '--outputFile', report, ...more], {
    live: true,
    limitMs: LIMITS_MS[name],
    env: { NODE_OPTIONS: `--experimental-vm-modules --no-warnings ${ROOMY}` },
  });
  const counts = countsOf(report);
  // A run that ended badly without a failed test has failed as a whole.
  const bad = Math.max(counts.failed, status === 0 ? 0 : 1);
  passed += counts.passed;
  failed += bad;
  process.stdout.write(`${output}— ${name}: ${counts.passed} passed, ${bad} failed (${secondsSince(started)}) —\n`);
};

// The longest first: two at a time then end together.
await beside(2, [
  gate('lint: style, boundaries, type imports', tool('eslint/bin/eslint.js', '.', '--max-warnings', '0')),
  gate('types', tool('typescript/bin/tsc', '-p', 'tsconfig.json')),
  gate('no import cycles', tool('dpdm/lib/bin/dpdm.js', '--no-warning', '--no-tree', '--no-progress', '--transform', '--exit-code', 'circular:1', 'apps/server/src/main.ts', 'apps/web/src/main.tsx')),
  gate('build', build),
  gate('no unused files, exports or dependencies', tool('knip/bin/knip.js', '--no-progress')),
  gate('generated client types are current', tool('@graphql-codegen/cli/cjs/bin.js', '--config', 'apps/web/codegen.ts', '--check')),
]);
await jest('unit');
writeSuitesTogether();
await jest('integration', 'together');
// They wait for clocks and for each other more than they work: a third one fills what two leave of two cores.
await jest('browser', 'browser', ['--maxWorkers=3']);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
