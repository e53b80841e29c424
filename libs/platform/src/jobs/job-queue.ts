import { createPostgresBackend, createRedisBackend, Queue, Worker, type Processor } from 'bullmq';
import { Redis } from 'ioredis';
import type { ServerSettings } from '../config/server-settings';
import { APPLICATION_ROLE } from '../database/data-source';
import { QUEUE, QUEUE_SCHEMA } from '../database/migrate';

const WORKER = { concurrency: 4, autorun: false };
const KEEP_DONE = { age: 24 * 3600, count: 1_000 };

const postgresConnection = (settings: ServerSettings) => ({
  connectionString: settings.databaseUrl,
  options: `-c role=${APPLICATION_ROLE}`,
  application_name: 'shoal-jobs',
  max: 4,
  schema: QUEUE_SCHEMA,
  skipMigrations: true,
});

/** The queue on Redis where `redisUrl` is set, otherwise on the same PostgreSQL as everything else. */
export const openQueue = (settings: ServerSettings): Queue => {
  const options = { defaultJobOptions: { attempts: 5, backoff: { type: 'exponential' as const, delay: 1_000 }, removeOnComplete: KEEP_DONE } };
  return settings.redisUrl
    ? new Queue(QUEUE, { ...options, connection: new Redis(settings.redisUrl, { maxRetriesPerRequest: null }), }, createRedisBackend as never)
    : new Queue(QUEUE, { ...options, connection: postgresConnection(settings) as never }, createPostgresBackend as never);
};

/** A worker that takes no job yet: `run()` starts it once it is ready. */
export const openWorker = (settings: ServerSettings, processor: Processor): Worker =>
  settings.redisUrl
    ? new Worker(QUEUE, processor, { ...WORKER, connection: new Redis(settings.redisUrl, { maxRetriesPerRequest: null }) }, createRedisBackend as never)
    : new Worker(QUEUE, processor, { ...WORKER, connection: postgresConnection(settings) as never }, createPostgresBackend as never);
