import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, migrate, type Persistence, startEmbeddedPostgres } from '@shoal/platform';
import pg from 'pg';
import { fillPrepared } from './prepared-folder';

/** A PostgreSQL cluster of the test's own, with as many databases as it likes. */
export interface PostgresHarness {
  /** A fresh migrated database; returns its URL. */
  database(): Promise<string>;
  /** A connection as the owner: sees everything, for judging what is really stored. */
  owner(url: string): Promise<pg.Client>;
  stop(): Promise<void>;
}

const MIGRATED = 'migrated';
/** These tests never crash the database. */
const start = (directory: string): Promise<EmbeddedPostgres> => startEmbeddedPostgres(directory, { durable: false, supervised: false });
const urlOf = (cluster: EmbeddedPostgres, database: string): string => cluster.url.replace(/\/[^/]+$/, `/${database}`);

/** Connections of one test; a database that is stopped under them is no failure of theirs. */
const connections = () => {
  const clients: pg.Client[] = [];
  return {
    connect: async (url: string): Promise<pg.Client> => {
      const client = new pg.Client({ connectionString: url });
      client.on('error', () => undefined);
      await client.connect();
      clients.push(client);
      return client;
    },
    end: () => Promise.all(clients.map((client) => client.end().catch(() => undefined))),
  };
};

/** A cluster with one database that all migrations have run in, stopped. */
const makeMigrated = async (directory: string, persistence: Persistence): Promise<void> => {
  const cluster = await start(directory);
  const { connect, end } = connections();
  try {
    await (await connect(cluster.url)).query(`CREATE DATABASE ${MIGRATED}`);
    await migrate(urlOf(cluster, MIGRATED), persistence);
  } finally {
    await end();
    await cluster.stop();
  }
};

const nameOf = ({ migrations }: Persistence): string => createHash('sha256').update(migrations.map(({ name }) => name).join()).digest('hex').slice(0, 16);

export const startPostgres = async (persistence: Persistence): Promise<PostgresHarness> => {
  const directory = await mkdtemp(join(tmpdir(), 'shoal-test-'));
  await fillPrepared(`postgres-${nameOf(persistence)}`, directory, (made) => makeMigrated(made, persistence));
  const cluster = await start(directory);
  const { connect, end } = connections();
  return {
    owner: connect,
    database: async () => {
      const name = `t_${randomBytes(6).toString('hex')}`;
      await (await connect(cluster.url)).query(`CREATE DATABASE ${name} TEMPLATE ${MIGRATED}`);
      return urlOf(cluster, name);
    },
    stop: async () => {
      await end();
      await cluster.stop('immediate');
      await rm(directory, { recursive: true, force: true });
    },
  };
};
