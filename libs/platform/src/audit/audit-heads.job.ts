import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { UnitOfWork } from '../database/unit-of-work';
import { LOGGER } from '../http/logger';
import { JobRegistry } from '../jobs/job-registry';
import { AuditHeads } from './audit-heads';
import { AuditRepository } from './audit.repository';

/** Looked at this often, done once a day: whoever starts late, or again after a crash, still does the day's work. */
const EVERY_MS = 3_600_000;
const SEOUL_OFFSET_MS = 9 * 3_600_000;

/** Daily: writes the head of every audit log outside the database, into the data folder and the server's log. */
@Injectable()
export class AuditHeadsJob {
  constructor(
    registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly entries: AuditRepository,
    private readonly heads: AuditHeads,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    registry.registerScheduled('audit-heads', EVERY_MS, () => this.runAt(new Date()));
  }

  async runAt(now: Date): Promise<void> {
    const day = new Date(now.getTime() + SEOUL_OFFSET_MS).toISOString().slice(0, 10);
    const heads = await this.work.run({ purpose: 'worker' }, (work) => this.entries.heads(work));
    for (const { cooperativeId, seq, hash } of heads) {
      const head = { day, seq: Number(seq), hash: hash.toString('hex') };
      if (await this.heads.keep(cooperativeId, head)) this.logger.info({ cooperativeId, ...head }, 'audit head');
    }
  }
}
