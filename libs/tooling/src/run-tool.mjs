import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

const groups = new Set();
const endGroup = (pid) => {
  groups.delete(pid);
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
};

/** Ends everything that was given a time limit, with whatever it has started. */
export const endTools = () => [...groups].forEach(endGroup);

/**
 * Runs a program of node_modules without leaving a daemon behind. `live`: what it says on standard error is shown at once
 * instead of kept. What takes longer than `limitMs` is ended, with whatever it has started, and has failed.
 */
export const runTool = (tool, args, { env, live = false, limitMs } = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: root,
      // A group of its own is what a limit can end.
      detached: limitMs !== undefined,
      stdio: live ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    const end = () => {
      output += `\n${tool} has not ended within ${limitMs / 60_000} minutes and was stopped.\n`;
      endGroup(child.pid);
    };
    const timer = limitMs === undefined ? undefined : setTimeout(end, limitMs);
    if (timer) groups.add(child.pid);
    child.once('close', (code) => {
      clearTimeout(timer);
      groups.delete(child.pid);
      resolve({ status: code ?? 1, output });
    });
  });
