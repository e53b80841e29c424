import { DataSource } from 'typeorm';
import type { Persistence } from './entity-registry';
import { SnakeNamingStrategy } from './snake-naming.strategy';

/** The role under which the product works: neither owner nor exempt from row-level security. */
export const APPLICATION_ROLE = 'shoal_app';

const CONNECT_TIMEOUT_MS = 5_000;
/** So many stay open when idle: signing in to PostgreSQL (SCRAM) is costly, and a crowd that comes at once would pay for all of them. */
export const KEPT_CONNECTIONS = 8;

/** Connections of the product: logged in by the given URL, at once turned into the application role. */
export const applicationDataSource = (url: string, persistence: Persistence, poolSize = 16): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [...persistence.entities],
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    applicationName: 'shoal',
    poolSize,
    extra: { options: `-c role=${APPLICATION_ROLE}`, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, min: Math.min(KEPT_CONNECTIONS, poolSize) },
  });

/** The owner's connection, for migrations only. */
export const ownerDataSource = (url: string, persistence: Persistence): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [...persistence.entities],
    migrations: [...persistence.migrations],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    applicationName: 'shoal-migrations',
    poolSize: 2,
    extra: { connectionTimeoutMillis: CONNECT_TIMEOUT_MS },
  });

/** Whether a statement of the schema builder concerns columns or tables; keys, indexes, checks and defaults beyond the entity's are written by hand. */
const changesColumns = (sql: string): boolean => !/ DROP DEFAULT$/.test(sql) && /^(CREATE TABLE|DROP TABLE)|^ALTER TABLE .* (ADD|DROP|ALTER COLUMN|RENAME COLUMN) (?!CONSTRAINT)/.test(sql);

/** Statements that would bring the tables to the entities; empty when the migrations say all that the entities say. */
export const pendingSchemaChanges = async (source: DataSource): Promise<string[]> => {
  const log = await source.driver.createSchemaBuilder().log();
  return log.upQueries.map((query) => query.query).filter(changesColumns);
};
