import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Job, Queue, Worker } from 'bullmq';
import type { Logger } from 'pino';
import { ServerSettings } from '../config/server-settings';
import { UnitOfWork } from '../database/unit-of-work';
import { LOGGER } from '../http/logger';
import { relayOutbox } from '../outbox/outbox-relay';
import { openQueue, openWorker } from './job-queue';
import { JobRegistry } from './job-registry';
import { openWhenReady } from './open-when-ready';

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
  private starting: Promise<void> = Promise.resolve();
  private readonly stopping = new AbortController();

  constructor(
    private readonly settings: ServerSettings,
    private readonly work: UnitOfWork,
    private readonly registry: JobRegistry,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Not awaited: a database that is away for a moment must not keep the process from answering. */
  onApplicationBootstrap(): void {
    if (!this.settings.roles.includes('worker')) return;
    this.starting = this.start().catch((error: unknown) => {
      if (!this.stopping.signal.aborted) this.logger.error({ err: error }, 'jobs did not start');
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort(new Error('The process is stopping.'));
    await this.starting;
    clearInterval(this.timer);
    await this.relaying;
    await this.worker?.close();
    await this.queue?.close();
  }

  private async start(): Promise<void> {
    const again = (error: unknown): void => this.logger.warn({ err: error }, 'jobs are not connected yet');
    const { signal } = this.stopping;
    this.queue = await openWhenReady(() => this.openQueue(), (queue) => this.schedule(queue), signal, again);
    this.worker = await openWhenReady(() => this.openWorker(), (worker) => worker.waitUntilReady(), signal, again);
    this.worker.run().catch((error: unknown) => this.logger.error({ err: error }, 'worker ended'));
    this.timer = setInterval(() => this.relay(), RELAY_EVERY_MS);
  }

  private openQueue(): Queue {
    const queue = openQueue(this.settings);
    queue.on('error', (error) => this.logger.warn({ err: error }, 'queue'));
    return queue;
  }

  private openWorker(): Worker {
    const worker = openWorker(this.settings, (job) => this.handle(job));
    worker.on('error', (error) => this.logger.warn({ err: error }, 'worker'));
    worker.on('failed', (job, error) => this.logger.error({ err: error, job: job?.id, topic: job?.name }, 'job failed'));
    return worker;
  }

  private async schedule(queue: Queue): Promise<void> {
    await queue.waitUntilReady();
    for (const { topic, everyMs } of this.registry.schedules) {
      await queue.upsertJobScheduler(topic, { every: everyMs }, { name: topic, data: { cooperativeId: null, personId: null, payload: {} } });
    }
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
