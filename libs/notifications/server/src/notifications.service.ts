import { Injectable } from '@nestjs/common';
import { categoryOf, keptArguments, type NotificationArguments, type NotificationKind } from '@shoal/notifications-domain';
import type { Work } from '@shoal/platform';
import { v7 as uuid } from 'uuid';
import { inboxTopic } from './inbox-topic';
import { NotificationsRepository, type Recipients, type Told } from './notifications.repository';
import { MAIL_RETRY_SECONDS, MAIL_WAIT_SECONDS, SEND_MAIL } from './mail/mail-rules';

export interface NewNotification extends Recipients {
  readonly kind: NotificationKind;
  /** A path in the app. */
  readonly link: string;
  readonly args: NotificationArguments;
  /** A recipient is told once under the same key, however often and by however many this is called. */
  readonly once?: string;
}

/** A path on this site and nothing that a browser reads as another one. */
const PATH = /^\/(?![/\\])[^\s\\]*$/;

@Injectable()
export class NotificationsService {
  constructor(private readonly notifications: NotificationsRepository) {}

  /**
   * Tells people something if and only if this commits: in the inbox, and by mail where they want it. Called in the unit of work of
   * the change, by a person or by the purpose `worker` within one cooperative.
   */
  async notify(work: Work, notification: NewNotification): Promise<void> {
    const told = await this.told(work, notification);
    if (told.recipientIds.length === 0) return;
    await work.announce(told.recipientIds.map(inboxTopic));
    if (categoryOf(told.kind) !== 'security') return this.notifications.add(work, { ...told, mailInSeconds: MAIL_WAIT_SECONDS });
    const mailIds = told.recipientIds.map(() => uuid());
    await this.notifications.add(work, { ...told, mailIds, mailInSeconds: MAIL_RETRY_SECONDS });
    for (const mailId of mailIds) await work.enqueue(SEND_MAIL, { mailId });
  }

  /** What people were told in the past that a demo begins with: in the inbox alone, for no mail is due any more. By the purpose `demo`. */
  async tellOfPast(work: Work, notification: Omit<NewNotification, 'once'>, at: Date, readAt: Date | null): Promise<void> {
    await this.notifications.addPast(work, { ...(await this.told(work, notification)), at, readAt });
  }

  private async told(work: Work, { kind, link, args, once, ...recipients }: NewNotification): Promise<Told> {
    if (!work.context.cooperativeId) throw new Error(`the notification ${kind} belongs to no cooperative`);
    if (!PATH.test(link)) throw new Error(`the link of the notification ${kind} is no path in the app: ${link}`);
    return { kind, link, once, args: keptArguments(kind, args), recipientIds: await this.notifications.recipients(work, recipients) };
  }
}
