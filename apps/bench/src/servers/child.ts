import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { pinned, SERVER_CORE } from '../machine/cores';

const START_LIMIT_MS = 90_000;
const STOP_LIMIT_MS = 30_000;

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });

const leftovers = new Set<() => void>();
process.once('exit', () => {
  for (const end of leftovers) end();
});

/** Runs when the benchmark ends early, so that nothing stays behind; the returned function takes it back. */
export const beforeLeaving = (end: () => void): (() => void) => {
  leftovers.add(end);
  return () => void leftovers.delete(end);
};

export interface ChildPlan {
  readonly script: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly nodeArguments?: readonly string[];
  /** What it prints once it takes connections. */
  readonly ready: RegExp;
}

/** A Node program on the server's core. */
export class Child {
  private constructor(
    private readonly process: ChildProcess,
    private readonly gone: Promise<void>,
  ) {}

  get pid(): number {
    return this.process.pid ?? 0;
  }

  static async start(plan: ChildPlan): Promise<Child> {
    const [command = '', ...args] = pinned(SERVER_CORE, [process.execPath, ...(plan.nodeArguments ?? []), plan.script]);
    const child = spawn(command, args, { env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', ...plan.environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    const forget = beforeLeaving(() => child.kill('SIGKILL'));
    const gone = new Promise<void>((resolve) => child.once('exit', () => (forget(), resolve())));
    let output = '';
    await new Promise<void>((resolve, reject) => {
      const fail = (why: string): void => reject(new Error(`${plan.script} ${why}:\n${output}`));
      const timer = setTimeout(() => (child.kill('SIGKILL'), fail(`was not ready after ${START_LIMIT_MS} ms`)), START_LIMIT_MS);
      const hear = (chunk: Buffer): void => {
        if (output.length < 64_000) output += chunk.toString();
        if (!plan.ready.test(output)) return;
        clearTimeout(timer);
        resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      void gone.then(() => (clearTimeout(timer), fail('ended before it was ready')));
    });
    return new Child(child, gone);
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const timer = setTimeout(() => this.process.kill('SIGKILL'), STOP_LIMIT_MS);
    this.process.kill(signal);
    await this.gone;
    clearTimeout(timer);
  }
}
