import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build, installDependencies } from './dependencies.mjs';
import { root } from './run-tool.mjs';

const parentOf = (pid) => {
  const [parent, ...name] = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' }).trim().split(/\s+/);
  return { parent: Number(parent), name: name.join(' ') };
};

/** npm starts us through a shell, which outlives it. */
const launcherPid = () => {
  try {
    const { parent, name } = parentOf(process.ppid);
    return /(^|\/)(sh|dash|bash)$/.test(name) ? parent : process.ppid;
  } catch {
    return process.ppid;
  }
};

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** When npm is killed outright nobody tells us: then we stop by ourselves, and nothing stays behind. */
const watchLauncher = () => {
  if (!process.env.npm_lifecycle_event) return;
  const launcher = launcherPid();
  setInterval(() => isAlive(launcher) || process.kill(process.pid, 'SIGTERM'), 1_000).unref();
};

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Shoal needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}
installDependencies();
const built = await build();
if (built.status !== 0) {
  process.stderr.write(`${built.output}\nThe build failed.\n`);
  process.exit(built.status);
}
process.env.NODE_ENV ??= 'production';
watchLauncher();
await import(join(root, 'apps/server/dist/main.js'));
