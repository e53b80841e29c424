import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate, type Persistence, startEmbeddedPostgres } from '@shoal/platform';
import pg from 'pg';
import { exclusively, preparedFolder } from './prepared-folder';

/** The PostgreSQL of this run, with as many databases as a test likes. */
export interface PostgresHarness {
  /** A fresh migrated database; returns its URL. */
  database(): Promise<string>;
  /** A connection as the owner: sees everything, for judging what is really stored. */
  owner(url: string): Promise<pg.Client>;
  /** Drops what was made here. */
  stop(): Promise<void>;
}

const at = (url: string, database: string): string => url.replace(/\/[^/]+$/, `/${database}`);

/** One for all suites: starting one for each takes a second of each. These tests never crash it. */
const runningPostgres = (): Promise<string> =>
  exclusively('postgres', async () => {
    const file = join(preparedFolder(), 'postgres-url');
    const known = await readFile(file, 'utf8').catch(() => null);
    if (known) return known;
    const { url } = await startEmbeddedPostgres(join(preparedFolder(), 'postgres'), { durable: false, supervised: false });
    await writeFile(file, url, { mode: 0o600 });
    return url;
  });

/** A database in which all these migrations have run, for copying; its name. */
const migratedDatabase = (url: string, admin: pg.Client, persistence: Persistence): Promise<string> => {
  const name = `migrated_${createHash('sha256').update(persistence.migrations.map((migration) => migration.name).join()).digest('hex').slice(0, 16)}`;
  return exclusively(name, async () => {
    const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount) return name;
    const draft = `draft_${randomBytes(6).toString('hex')}`;
    await admin.query(`CREATE DATABASE ${draft}`);
    await migrate(at(url, draft), persistence);
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    return name;
  });
};

export const startPostgres = async (persistence: Persistence): Promise<PostgresHarness> => {
  const url = await runningPostgres();
  const clients: pg.Client[] = [];
  const databases: string[] = [];
  const owner = async (of: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: of });
    // A database that is dropped under it is no failure of the test's.
    client.on('error', () => undefined);
    await client.connect();
    clients.push(client);
    return client;
  };
  const admin = await owner(url);
  const migrated = await migratedDatabase(url, admin, persistence);
  return {
    owner,
    database: async () => {
      const name = `t_${randomBytes(6).toString('hex')}`;
      await admin.query(`CREATE DATABASE ${name} TEMPLATE ${migrated}`);
      databases.push(name);
      return at(url, name);
    },
    stop: async () => {
      for (const name of databases) await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
    },
  };
};
