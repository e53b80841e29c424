import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { MAIL_CATEGORIES } from '@shoal/notifications-domain';
import { type Connection, decodeCursor, type PageArgs, type Principal, toConnection, UnitOfWork, type Work } from '@shoal/platform';
import { validate as isUuid } from 'uuid';
import { InboxRepository } from './inbox.repository';
import { inboxTopic } from './inbox-topic';
import type { MailPreferencesInput, MailPreferencesType } from './mail-preferences.types';
import type { NotificationEntity } from './notification.entity';

/** What the viewer was told; nobody has anybody else's. */
@Injectable()
export class InboxService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly inbox: InboxRepository,
  ) {}

  /** The newest first. Errors: INVALID_INPUT. */
  list(viewer: Principal, { first, after }: PageArgs, unreadOnly: boolean): Promise<Connection<NotificationEntity>> {
    return this.run(viewer, async (work) => {
      const rows = await this.inbox.page(work, viewer.personId, { first, after: idIn(after), unreadOnly });
      return toConnection(rows, first, await this.inbox.count(work, viewer.personId, unreadOnly), (row) => [row.id]);
    });
  }

  unreadCount(viewer: Principal): Promise<number> {
    return this.run(viewer, (work) => this.inbox.count(work, viewer.personId, true));
  }

  /** Errors: NOT_FOUND. */
  markRead(viewer: Principal, id: string, now: Date): Promise<NotificationEntity> {
    return this.run(viewer, async (work) => {
      const found = await this.inbox.find(work, viewer.personId, id);
      if (!found) throw new ShoalError('NOT_FOUND');
      await this.inbox.markRead(work, viewer.personId, found.id, now);
      await work.announce(inboxTopic(viewer.personId));
      return Object.assign(found, { readAt: found.readAt ?? now });
    });
  }

  /** How many were marked. Errors: INVALID_INPUT. */
  markAllRead(viewer: Principal, upTo: string, now: Date): Promise<number> {
    if (!isUuid(upTo)) throw new ShoalError('INVALID_INPUT', { detail: 'upTo' });
    return this.run(viewer, async (work) => {
      await work.announce(inboxTopic(viewer.personId));
      return this.inbox.markReadUpTo(work, viewer.personId, upTo, now);
    });
  }

  mailPreferences(viewer: Principal): Promise<MailPreferencesType> {
    return this.run(viewer, async (work) => ({ off: await this.inbox.mailOff(work, viewer.personId) }));
  }

  setMailPreferences(viewer: Principal, input: MailPreferencesInput): Promise<MailPreferencesType> {
    const off = MAIL_CATEGORIES.filter((category) => input.off.includes(category));
    return this.run(viewer, async (work) => {
      await this.inbox.setMailOff(work, viewer.personId, viewer.cooperativeId, off);
      return { off };
    });
  }

  private run<T>(viewer: Principal, work: (work: Work) => Promise<T>): Promise<T> {
    this.access.require(viewer, 'notification.use', { cooperativeId: viewer.cooperativeId });
    return this.work.run(viewer, work);
  }
}

const idIn = (after: string | undefined): string | undefined => {
  const id = decodeCursor(after, 1)?.[0];
  if (id === undefined) return undefined;
  if (typeof id !== 'string' || !isUuid(id)) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
  return id;
};
