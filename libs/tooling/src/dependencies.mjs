import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './run-tool.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/** Whether what stands in node_modules is what the lock file says. */
export const dependenciesAreCurrent = () => {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const locked = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  const wanted = Object.entries(locked).filter(([path, entry]) => path.startsWith('node_modules/') && !entry.optional && !entry.extraneous);
  return wanted.every(([path, entry]) => installed[path] && installed[path].version === entry.version && existsSync(join(root, path)));
};

/** Installs the locked dependencies when they are missing or stale; exits with npm's code when that fails. */
export const installDependencies = () => {
  if (dependenciesAreCurrent()) return;
  process.stdout.write('Installing the locked dependencies …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) process.exit(result.status ?? 1);
};

const SKIPPED = new Set(['node_modules', 'dist', '__snapshots__']);
const filesBelow = (directory) =>
  readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(directory, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });

/** A name for the present state of everything that is built from: paths, sizes and times of change. */
const fingerprint = () => {
  const hash = createHash('sha256');
  for (const path of [...filesBelow(join(root, 'apps')), ...filesBelow(join(root, 'libs')), join(root, 'package-lock.json')]) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

/** Builds what has changed. Asking Nx takes seconds, so that an unchanged tree is recognised before. */
export const build = async (limits) => {
  const stamp = join(root, 'apps/server/dist/.built-from');
  const now = fingerprint();
  const built = existsSync(join(root, 'apps/server/dist/main.js')) && existsSync(join(root, 'apps/web/dist/index.html'));
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return { status: 0, output: '' };
  process.stdout.write('Building …\n');
  const result = await runTool('nx/dist/bin/nx.js', ['run-many', '-t', 'build', '--outputStyle=static'], limits);
  if (result.status === 0) writeFileSync(stamp, now);
  return result;
};
