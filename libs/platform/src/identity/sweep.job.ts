import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { UnitOfWork } from '../database/unit-of-work';
import { LOGGER } from '../http/logger';
import { JobRegistry } from '../jobs/job-registry';
import { SessionsRepository } from './sessions.repository';

const HOUR_MS = 3_600_000;
const KEEP_MS = 24 * HOUR_MS;

/** Hourly: removes sessions that ended a day ago, handed-over outbox rows and run-out rate limits. */
@Injectable()
export class SweepJob {
  constructor(
    registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly sessions: SessionsRepository,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    registry.registerScheduled('sweep', HOUR_MS, () => this.run(new Date()));
  }

  async run(now: Date): Promise<void> {
    const before = new Date(now.getTime() - KEEP_MS);
    const sessions = await this.work.run({ purpose: 'identity' }, (work) => this.sessions.removeOld(work, before));
    await this.work.run({ purpose: 'outbox' }, ({ manager }) => manager.query('DELETE FROM outbox WHERE dispatched_at < $1', [before]));
    await this.work.run({ purpose: 'identity' }, ({ manager }) => manager.query('DELETE FROM rate_limits WHERE expire < $1', [now.getTime()]));
    this.logger.info({ sessions }, 'swept');
  }
}
