import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialect } from '../clients/dialect';
import { cpuMs } from '../machine/processes';
import { beforeLeaving, Child, freePort } from './child';
import type { RunningServer, ServerId, ServerKind, StartOptions, Target } from './server-kind';

export const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'shoal-bench-'));
  // PostgreSQL may still be writing there when the benchmark ends early.
  beforeLeaving(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
};

/** A copy with owners and modes, for which PostgreSQL is particular. */
export const copyFolder = async (from: string): Promise<string> => {
  const to = await newFolder();
  if (process.platform === 'linux') execFileSync('cp', ['-a', `${from}/.`, to]);
  else await cp(from, to, { recursive: true });
  return to;
};

/** Names as long as ours, so that nobody gains by short ones. */
export const plainRooms = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `section:01900000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`);

export interface PlainPlan {
  readonly id: ServerId;
  readonly label: string;
  readonly stores: boolean;
  readonly script: string;
  readonly dialect: Dialect;
  readonly ready: RegExp;
  environment(port: number, data: string): NodeJS.ProcessEnv;
  path(room: string): string;
}

/** A server that is one Node program with nothing beside it. */
export const plainKind = (plan: PlainPlan): ServerKind => ({
  id: plan.id,
  label: plan.label,
  stores: plan.stores,
  rooms: plainRooms,
  start: async (options: StartOptions = {}): Promise<RunningServer> => {
    const port = await freePort();
    const data = options.data ?? (await newFolder());
    const inspectorPort = options.inspect ? await freePort() : null;
    const child = await Child.start({ script: plan.script, environment: plan.environment(port, data), ready: plan.ready, nodeArguments: inspectorPort ? [`--inspect=127.0.0.1:${inspectorPort}`] : [] });
    const end = (signal: NodeJS.Signals) => () => child.end(signal);
    return {
      port,
      data,
      inspectorPort,
      pid: child.pid,
      dialect: plan.dialect,
      target: (room): Target => ({ path: plan.path(room), headers: {} }),
      cpuMs: () => cpuMs(child.pid),
      databaseCpuMs: () => 0,
      stop: end('SIGTERM'),
      kill: end('SIGKILL'),
      dispose: async () => {
        await child.end('SIGKILL');
        await rm(data, { recursive: true, force: true });
      },
    };
  },
});
