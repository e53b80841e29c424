import { runMigrations as migrateQueue } from 'bullmq';
import pg from 'pg';
import { APPLICATION_ROLE, ownerDataSource } from './data-source';
import type { Persistence } from './entity-registry';
import { ADVISORY_LOCKS } from './locks';

/** The schema in which BullMQ's PostgreSQL backend keeps its queues. */
export const QUEUE_SCHEMA = 'shoal_jobs';
export const QUEUE = 'shoal';

/** Brings the database to this version: idempotent, one process at a time, each migration in its own transaction. */
export const migrate = async (url: string, persistence: Persistence): Promise<readonly string[]> => {
  const lock = new pg.Client({ connectionString: url, application_name: 'shoal-migrations' });
  await lock.connect();
  const source = ownerDataSource(url, persistence);
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCKS.migration]);
    await source.initialize();
    const done = await source.runMigrations();
    await migrateJobs(lock);
    return done.map((migration) => migration.name);
  } finally {
    if (source.isInitialized) await source.destroy();
    await lock.end();
  }
};

const migrateJobs = async (owner: pg.Client): Promise<void> => {
  await migrateQueue(owner as never, QUEUE_SCHEMA);
  // Makes the queue's sequence of ids, which BullMQ would otherwise make on first use: the product's role creates nothing.
  await owner.query(`SELECT ${QUEUE_SCHEMA}.next_job_id($1)`, [QUEUE]);
  for (const objects of ['TABLES', 'SEQUENCES', 'FUNCTIONS']) {
    await owner.query(`GRANT ALL ON ALL ${objects} IN SCHEMA ${QUEUE_SCHEMA} TO ${APPLICATION_ROLE}`);
  }
  await owner.query(`GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${APPLICATION_ROLE}`);
};
