import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './shoal-process';

const ROOT = join(import.meta.dirname, '../../..');
let port: number;
let dataDirectory: string;
let child: ChildProcess;
let output = '';

beforeAll(async () => {
  port = await freePort();
  dataDirectory = await mkdtemp(join(tmpdir(), 'shoal-start-'));
});
afterAll(async () => {
  if (child?.pid && isAlive(child.pid)) process.kill(-child.pid, 'SIGKILL');
  const pid = await postgresPid();
  if (pid && isAlive(pid)) process.kill(pid, 'SIGQUIT');
  await rm(dataDirectory, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const postgresPid = async (): Promise<number | null> => Number((await readFile(join(dataDirectory, 'pg', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]) || null;

/** `npm start` in a process group of its own, as a terminal gives it. */
const npmStart = (environment: NodeJS.ProcessEnv = {}): ChildProcess => {
  output = '';
  child = spawn('npm', ['start'], { cwd: ROOT, detached: true, env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), SHOAL_DATA_DIR: dataDirectory, SHOAL_LOG_LEVEL: 'error', ...environment } });
  const hear = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return child;
};
const until = async (what: string, is: () => boolean | Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 60_000; !(await is()); ) {
    if (Date.now() > end) throw new Error(`waited for: ${what}\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
const ready = () => until('ready', () => output.includes(`Shoal is ready at http://localhost:${port}`));
const serverPid = (): number => Number(execFileSync('pgrep', ['-g', String(child.pid), '-f', 'tooling/src/start.mjs'], { encoding: 'utf8' }).trim().split('\n').at(-1));
const answers = async (): Promise<boolean> => (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok ?? false;

it('starts, repairs itself after kill -9, and leaves nothing behind after Ctrl-C or when npm is killed', async () => {
  npmStart();
  await ready();
  expect(output).toContain('lead@naru.example');
  const [server, postgres] = [serverPid(), (await postgresPid())!];
  process.kill(server, 'SIGKILL');
  await until('the server gone', () => !isAlive(server));

  npmStart();
  await ready();
  expect(await answers()).toBe(true);
  process.kill(-child.pid!, 'SIGINT');
  await until('nothing left after Ctrl-C', async () => !isAlive(child.pid!) && !isAlive(postgres) && (await postgresPid()) === null && !(await answers()));

  npmStart();
  await ready();
  const second = (await postgresPid())!;
  process.kill(child.pid!, 'SIGKILL');
  await until('nothing left after npm was killed', async () => !isAlive(second) && !(await answers()));
}, 200_000);

it('names every wrong variable with what is allowed, and ends with code 1', async () => {
  const code = await new Promise<number | null>((resolve) => npmStart({ PORT: 'abc', SHOAL_DEMO: '7' }).once('close', resolve));
  expect(code).toBe(1);
  expect(output).toContain('PORT="abc": must be a whole number from 1 to 65535');
  expect(output).toContain('SHOAL_DEMO="7": must be 0 or 1');
}, 60_000);
