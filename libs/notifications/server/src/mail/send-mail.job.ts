import { Inject, Injectable } from '@nestjs/common';
import { isNotificationKind, notificationText } from '@shoal/notifications-domain';
import { JobRegistry, LOGGER, type Mail, MailRefused, MailTransport, ServerSettings, type ShoalJob, UnitOfWork, type Work } from '@shoal/platform';
import type { Logger } from 'pino';
import { composeMail } from './compose-mail';
import { SEND_MAIL } from './mail-rules';
import { MailsRepository } from './mails.repository';

/**
 * Sends one mail. It is marked as sent only after the receiving server has it: a crash in between sends it again, under the same
 * Message-ID. One that is marked, or refused for good, is not sent again.
 */
@Injectable()
export class SendMailJob {
  constructor(
    registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly mails: MailsRepository,
    private readonly transport: MailTransport,
    private readonly settings: ServerSettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    registry.register(SEND_MAIL, (job) => this.run(job));
  }

  async run({ cooperativeId, payload }: ShoalJob): Promise<void> {
    if (!cooperativeId) throw new Error('a mail belongs to a cooperative');
    const context = { purpose: 'worker', cooperativeId } as const;
    const mailId = String(payload['mailId']);
    const mail = await this.work.run(context, (work) => this.compose(work, mailId));
    if (!mail) return;
    try {
      await this.transport.send(mail);
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      this.logger.warn({ mailId, reply: error.reply }, 'mail refused');
      return this.work.run(context, async (work) => this.mails.settle(work, (await this.mails.unsent(work, mailId)).map(({ id }) => id)));
    }
    await this.work.run(context, (work) => this.mails.markSent(work, mailId));
  }

  private async compose(work: Work, mailId: string): Promise<Mail | null> {
    const notifications = await this.mails.unsent(work, mailId);
    const [first] = notifications;
    if (!first) return null;
    const person = await this.mails.findPerson(work, first.personId);
    if (!person) {
      await this.mails.settle(work, notifications.map(({ id }) => id));
      return null;
    }
    const sentences = notifications.flatMap(({ kind, args }) => (isNotificationKind(kind) ? [notificationText(kind, person.language, args)] : []));
    const content = composeMail({ language: person.language, personName: person.name, sentences, address: addressOf(this.settings) });
    return { id: mailId, to: { name: person.name, address: person.email }, ...content };
  }
}

const addressOf = ({ publicUrl, port = 3000 }: ServerSettings): string => (publicUrl ?? `http://localhost:${port}`).replace(/\/+$/, '');
