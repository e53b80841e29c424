import { Inject, Injectable } from '@nestjs/common';
import { JobRegistry, LOGGER, UnitOfWork, type Work } from '@shoal/platform';
import type { Logger } from 'pino';
import { v7 as uuid } from 'uuid';
import { isWanted } from './due-mail';
import { COLLECT_MAIL, MAIL_COLLECT_EVERY_MS, MAIL_GIVE_UP_SECONDS, MAIL_RETRY_SECONDS, SEND_MAIL } from './mail-rules';
import { MailsRepository } from './mails.repository';

/** Every minute: joins each person's waiting notifications into one mail, and asks again for mails that did not go. */
@Injectable()
export class CollectMailJob {
  constructor(
    registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly mails: MailsRepository,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    registry.registerScheduled(COLLECT_MAIL, MAIL_COLLECT_EVERY_MS, () => this.run());
  }

  async run(): Promise<void> {
    const cooperatives = await this.work.run({ purpose: 'worker' }, (work) => this.mails.cooperativesWithDueMail(work));
    for (const cooperativeId of cooperatives) {
      await this.work.run({ purpose: 'worker', cooperativeId }, async (work) => {
        await this.askAgain(work);
        for (const personId of await this.mails.peopleWithDueMail(work)) await this.collect(work, personId);
      });
    }
  }

  /** The mail and the job that sends it exist together or not at all. */
  private async collect(work: Work, personId: string): Promise<void> {
    const waiting = await this.mails.holdWaiting(work, personId);
    const off = await this.mails.off(work, personId);
    const wanted = waiting.filter((one) => isWanted(one, off)).map(({ id }) => id);
    await this.mails.settle(work, waiting.map(({ id }) => id).filter((id) => !wanted.includes(id)));
    if (wanted.length === 0) return;
    const mailId = uuid();
    await this.mails.putInto(work, mailId, wanted, MAIL_RETRY_SECONDS);
    await work.enqueue(SEND_MAIL, { mailId });
  }

  private async askAgain(work: Work): Promise<void> {
    const { again, givenUp } = await this.mails.takeUnsent(work, MAIL_RETRY_SECONDS, MAIL_GIVE_UP_SECONDS);
    for (const mailId of again) await work.enqueue(SEND_MAIL, { mailId });
    for (const mailId of givenUp) this.logger.error({ mailId }, 'mail given up after three days');
  }
}
