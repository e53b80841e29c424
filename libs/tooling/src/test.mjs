import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, installDependencies, runTool } from './dependencies.mjs';

installDependencies();

let passed = 0;
let failed = 0;
const scratch = mkdtempSync(join(tmpdir(), 'shoal-results-'));

/** A check that is right or wrong as a whole; counts as one test. */
const gate = (name, run) => {
  const started = Date.now();
  const result = run();
  const good = result.status === 0;
  if (good) passed += 1;
  else failed += 1;
  if (!good) process.stdout.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  process.stdout.write(`${good ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
};
const quiet = { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };

const jest = (project, ...args) => {
  const output = join(scratch, `${project}.json`);
  process.stdout.write(`\n— ${project} tests —\n`);
  const result = runTool('jest/bin/jest.js', ['--ci', '--selectProjects', project, '--json', '--outputFile', output, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
  });
  try {
    const report = JSON.parse(readFileSync(output, 'utf8'));
    passed += report.numPassedTests;
    failed += report.numFailedTests + report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length;
    if (result.status !== 0 && report.numFailedTests === 0 && failed === 0) failed += 1;
  } catch {
    failed += 1;
  }
};

gate('lint: style, boundaries, type imports', () => runTool('eslint/bin/eslint.js', ['.', '--max-warnings', '0'], quiet));
gate('no import cycles', () => runTool('dpdm/lib/bin/dpdm.js', ['--no-warning', '--no-tree', '--no-progress', '--transform', '--exit-code', 'circular:1', 'apps/server/src/main.ts', 'apps/web/src/main.tsx'], quiet));
gate('types', () => runTool('typescript/bin/tsc', ['-p', 'tsconfig.json'], quiet));
gate('no unused files, exports or dependencies', () => runTool('knip/bin/knip.js', ['--no-progress'], quiet));
gate('generated client types are current', () => runTool('@graphql-codegen/cli/cjs/bin.js', ['--config', 'apps/web/codegen.ts', '--check'], quiet));
gate('build', () => (build(), { status: 0 }));
jest('unit');
jest('integration');
jest('browser', '--runInBand');

rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
