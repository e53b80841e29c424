import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillPrepared } from '@shoal/testing/prepared-folder';

const MAIN = join(import.meta.dirname, '../../server/dist/main.js');
const READY = /Shoal is ready at (\S+)/;
const START_LIMIT_MS = 60_000;

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });

/** The built product as people run it: its own process, its own data folder, its own PostgreSQL. */
export class ShoalProcess {
  private child?: ChildProcess;
  output = '';

  private constructor(
    readonly port: number,
    readonly dataDirectory: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** `prepare` is given the data folder before the first start. */
  static async start(environment: NodeJS.ProcessEnv = {}, prepare?: (dataDirectory: string) => Promise<void>): Promise<ShoalProcess> {
    const shoal = new ShoalProcess(await freePort(), await mkdtemp(join(tmpdir(), 'shoal-e2e-')), environment);
    await prepare?.(shoal.dataDirectory);
    if (!environment['DATABASE_URL'] && environment['SHOAL_DEMO'] !== '0') await ShoalProcess.fillWithDemo(shoal.dataDirectory);
    await shoal.launch();
    return shoal;
  }

  /** A data folder after a first start that has seeded the demo: what takes most of a start is done once in a run. */
  static fillWithDemo(dataDirectory: string): Promise<void> {
    return fillPrepared('demo', dataDirectory, async (made) => {
      const first = new ShoalProcess(await freePort(), made, {});
      await first.launch();
      const code = await first.end('SIGTERM');
      if (code !== 0) throw new Error(`the first start ended with ${code}:\n${first.output}`);
    });
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** Starts the server on the same folder and port; resolves when it says that it is ready. */
  async launch(): Promise<void> {
    this.output = '';
    const child = spawn(process.execPath, [MAIN], {
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', PORT: String(this.port), SHOAL_DATA_DIR: this.dataDirectory, SHOAL_LOG_LEVEL: 'error', ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`not ready after ${START_LIMIT_MS} ms:\n${this.output}`)), START_LIMIT_MS);
      const hear = (chunk: Buffer) => {
        this.output += chunk.toString();
        if (READY.test(this.output)) {
          clearTimeout(timer);
          resolve();
        }
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`ended with ${code} before it was ready:\n${this.output}`));
      });
    });
  }

  /** Ends the server's process with this signal and waits until it is gone. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.child;
    if (!child || !this.isRunning) return child?.exitCode ?? null;
    const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill(signal);
    return gone;
  }

  /** The process id of its PostgreSQL, or null when none has written one. */
  async postgresPid(): Promise<number | null> {
    const text = await readFile(join(this.dataDirectory, 'pg', 'postmaster.pid'), 'utf8').catch(() => '');
    return Number(text.split('\n')[0]) || null;
  }

  /** Of its own PostgreSQL, as the owner: past every rule. */
  async databaseUrl(): Promise<string> {
    const [password, pidFile] = await Promise.all([readFile(join(this.dataDirectory, 'pg-password'), 'utf8'), readFile(join(this.dataDirectory, 'pg', 'postmaster.pid'), 'utf8')]);
    return `postgres://shoal_owner:${password.trim()}@127.0.0.1:${pidFile.split('\n')[3]}/shoal`;
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    const pid = await this.postgresPid();
    if (pid) process.kill(pid, 'SIGQUIT');
    await rm(this.dataDirectory, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
