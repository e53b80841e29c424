import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { shoalWire } from '../clients/dialect';
import { LOAD_CORE, pin, prefer } from '../machine/cores';
import { cpuMs, tree } from '../machine/processes';
import { SHOAL } from '../places';
import { beforeLeaving, Child, freePort } from './child';
import type { RunningServer, Target } from './server-kind';

/** A folder for CPU profiles of the servers; they are written only by a server that is asked to end. */
const CPU_PROFILES = process.env.BENCH_CPU_PROFILES;

/** Asks nicely first: PostgreSQL stays when its server was killed. */
const endPostgres = async (pid: number): Promise<void> => {
  const alive = (): boolean => tree(pid).length > 0;
  if (pid > 0 && alive()) process.kill(pid, 'SIGINT');
  for (const end = Date.now() + 20_000; pid > 0 && alive() && Date.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 50));
  if (pid > 0 && alive()) process.kill(pid, 'SIGQUIT');
};

export const postmaster = async (data: string): Promise<{ readonly pid: number; readonly url: string }> => {
  const [pid, , , port] = (await readFile(join(data, 'pg/postmaster.pid'), 'utf8')).split('\n');
  const password = (await readFile(join(data, 'pg-password'), 'utf8')).trim();
  return { pid: Number(pid), url: `postgres://shoal_owner:${password}@127.0.0.1:${port}/shoal` };
};

/** The built product as people run it, on the server's core; its PostgreSQL moves to the other one. */
export const startShoal = async (data: string, target: (room: string, person: number, mayWrite: boolean) => Target, inspect = false): Promise<RunningServer> => {
  const port = await freePort();
  const inspectorPort = inspect ? await freePort() : null;
  const child = await Child.start({
    script: SHOAL,
    environment: { PORT: String(port), SHOAL_HOST: '127.0.0.1', SHOAL_DATA_DIR: data, SHOAL_LOG_LEVEL: 'error' },
    ready: /Shoal is ready at/,
    nodeArguments: [...(inspectorPort ? [`--inspect=127.0.0.1:${inspectorPort}`] : []), ...(CPU_PROFILES ? ['--cpu-prof', `--cpu-prof-dir=${CPU_PROFILES}`] : [])],
  });
  const database = await postmaster(data);
  for (const { pid } of tree(database.pid)) {
    pin(pid, LOAD_CORE);
    // As on a machine of its own: it need not wait for the load generator.
    prefer(pid);
  }
  const forget = beforeLeaving(() => tree(database.pid).length > 0 && process.kill(database.pid, 'SIGQUIT'));
  const end = (signal: NodeJS.Signals) => () => child.end(signal);
  return {
    port,
    data,
    inspectorPort,
    pid: child.pid,
    dialect: shoalWire,
    target,
    cpuMs: () => cpuMs(child.pid),
    databaseCpuMs: () => cpuMs(database.pid, true),
    stop: () => child.end('SIGTERM').then(forget),
    kill: end('SIGKILL'),
    dispose: async () => {
      await child.end(CPU_PROFILES ? 'SIGTERM' : 'SIGKILL');
      forget();
      await endPostgres((await postmaster(data).catch(() => database)).pid);
      await rm(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
};
