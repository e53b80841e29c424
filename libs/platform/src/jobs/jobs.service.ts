import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Job, Queue, Worker } from 'bullmq';
import type { Logger } from 'pino';
import { ServerSettings } from '../config/server-settings';
import { UnitOfWork } from '../database/unit-of-work';
import { LOGGER } from '../http/logger';
import { relayOutbox } from '../outbox/outbox-relay';
import { openQueue, openWorker } from './job-queue';
import { JobRegistry } from './job-registry';

const RELAY_EVERY_MS = 500;
interface JobData {
  readonly cooperativeId: string | null;
  readonly personId: string | null;
  readonly payload: Record<string, unknown>;
}

/** Runs the outbox relay and the jobs where this process has the role `worker`. */
@Injectable()
export class JobsService implements OnApplicationBootstrap, OnApplicationShutdown {
  private queue?: Queue;
  private worker?: Worker;
  private timer?: NodeJS.Timeout;
  private relaying: Promise<void> = Promise.resolve();

  constructor(
    private readonly settings: ServerSettings,
    private readonly work: UnitOfWork,
    private readonly registry: JobRegistry,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.roles.includes('worker')) return;
    this.queue = openQueue(this.settings);
    this.queue.on('error', (error) => this.logger.warn({ err: error }, 'queue'));
    this.worker = openWorker(this.settings, (job) => this.handle(job));
    this.worker.on('error', (error) => this.logger.warn({ err: error }, 'worker'));
    this.worker.on('failed', (job, error) => this.logger.error({ err: error, job: job?.id, topic: job?.name }, 'job failed'));
    for (const { topic, everyMs } of this.registry.schedules) {
      await this.queue.upsertJobScheduler(topic, { every: everyMs }, { name: topic, data: { cooperativeId: null, personId: null, payload: {} } });
    }
    this.timer = setInterval(() => this.relay(), RELAY_EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.relaying;
    await this.worker?.close();
    await this.queue?.close();
  }

  private relay(): void {
    const queue = this.queue;
    if (!queue) return;
    this.relaying = this.relaying.then(() => relayOutbox(this.work, queue)).then(
      () => undefined,
      (error: unknown) => this.logger.warn({ err: error }, 'outbox relay'),
    );
  }

  private handle(job: Job<JobData>): Promise<void> {
    const { cooperativeId, personId, payload } = job.data;
    return this.registry.handlerOf(job.name)({ id: job.id ?? '', topic: job.name, cooperativeId, personId, payload });
  }
}
