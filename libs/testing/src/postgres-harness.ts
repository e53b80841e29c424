import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, migrate, type Persistence, startEmbeddedPostgres } from '@shoal/platform';
import pg from 'pg';

/** A PostgreSQL cluster of the test's own, with as many databases as it likes. */
export interface PostgresHarness {
  readonly cluster: EmbeddedPostgres;
  /** A fresh migrated database; returns its URL. */
  database(persistence: Persistence): Promise<string>;
  /** A connection as the owner: sees everything, for judging what is really stored. */
  owner(url: string): Promise<pg.Client>;
  stop(): Promise<void>;
}

/** `durable: true` keeps fsync on, for tests that kill the server. */
export const startPostgres = async (options: { readonly durable?: boolean } = {}): Promise<PostgresHarness> => {
  const directory = await mkdtemp(join(tmpdir(), 'shoal-test-'));
  const cluster = await startEmbeddedPostgres(directory, { durable: options.durable ?? false, supervised: false });
  const clients: pg.Client[] = [];
  const connect = async (url: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    clients.push(client);
    return client;
  };
  return {
    cluster,
    owner: connect,
    database: async (persistence) => {
      const name = `t_${randomBytes(6).toString('hex')}`;
      const admin = await connect(cluster.url);
      await admin.query(`CREATE DATABASE ${name}`);
      const url = cluster.url.replace(/\/[^/]+$/, `/${name}`);
      await migrate(url, persistence);
      return url;
    },
    stop: async () => {
      await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
      await cluster.stop('immediate');
      await rm(directory, { recursive: true, force: true });
    },
  };
};
