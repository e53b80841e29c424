import { Inject, Injectable } from '@nestjs/common';
import { JobRegistry, LOGGER, UnitOfWork, type Work } from '@shoal/platform';
import { OPINION_REMINDER_DAYS, opinionReminderDue } from '@shoal/requirements-domain';
import type { Logger } from 'pino';
import { OpinionEndsRepository } from './opinion-ends.repository';
import { OpinionNews } from './opinion-news';

/** Looked at this often: a pre-notice is open for days only, and its end may have been entered late. */
const EVERY_MS = 15 * 60_000;
/** Nobody is written to at night. */
const FROM_HOUR = 8;
const SEOUL_OFFSET_HOURS = 9;
const DAY_MS = 86_400_000;
/** A day more, for a day in Seoul is counted by the calendar. */
const FARTHEST_MS = (Math.max(...OPINION_REMINDER_DAYS) + 1) * DAY_MS;

const isTime = (now: Date): boolean => (now.getUTCHours() + SEOUL_OFFSET_HOURS) % 24 >= FROM_HOUR;

/** Tells writers and office of opinions that have not been handed in and whose time ends soon. */
@Injectable()
export class OpinionRemindersJob {
  constructor(
    registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly ends: OpinionEndsRepository,
    private readonly news: OpinionNews,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    registry.registerScheduled('opinion-reminders', EVERY_MS, () => this.runAt(new Date()));
  }

  async runAt(now: Date): Promise<void> {
    if (!isTime(now)) return;
    const last = new Date(now.getTime() + FARTHEST_MS);
    const cooperatives = await this.work.run({ purpose: 'worker' }, (work) => this.ends.cooperativesDue(work, now, last));
    for (const cooperativeId of cooperatives) {
      try {
        await this.work.run({ purpose: 'worker', cooperativeId }, (work) => this.remind(work, now, last));
      } catch (error) {
        // The others' reminders do not wait for this one; it is tried again with the next run.
        this.logger.error({ cooperativeId, err: error }, 'reminders of opinions failed');
      }
    }
  }

  /** What is noted as sent is sent, and the other way round. */
  private async remind(work: Work, now: Date, last: Date): Promise<void> {
    for (const opinion of await this.ends.due(work, now, last)) {
      const step = opinionReminderDue(opinion.dueAt, now);
      if (step !== null && (await this.ends.claimReminder(work, opinion, step))) await this.news.due(work, opinion, now);
    }
  }
}
