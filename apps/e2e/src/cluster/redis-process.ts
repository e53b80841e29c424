import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../shoal-process';

const BINARY = 'redis-server';

/** Says loudly when it is missing: a run without it has not shown that Redis works. */
export const redisIsHere = (): boolean => {
  const found = spawnSync(BINARY, ['--version']).status === 0;
  if (!found) process.stderr.write(`\n*** SKIPPED: no ${BINARY} on this computer, nothing with Redis is tested. Install it (apt-get install redis-server). ***\n\n`);
  return found;
};

/** A real redis-server of the test's own. */
export class RedisProcess {
  private constructor(
    readonly port: number,
    private readonly child: ChildProcess,
    private readonly directory: string,
  ) {}

  static async start(): Promise<RedisProcess> {
    const [port, directory] = [await freePort(), await mkdtemp(join(tmpdir(), 'shoal-redis-'))];
    const child = spawn(BINARY, ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory, '--save', '', '--maxmemory-policy', 'noeviction'], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => /Ready to accept connections/.test(chunk.toString()) && resolve());
      child.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)));
      child.once('error', reject);
    });
    return new RedisProcess(port, child, directory);
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    if (this.child.exitCode === null && this.child.kill('SIGKILL')) await gone;
    await rm(this.directory, { recursive: true, force: true });
  }
}
