import { Injectable } from '@nestjs/common';
import { type MailCategory, NOTIFICATION_KINDS } from '@shoal/notifications-domain';
import type { Work } from '@shoal/platform';
import { type FindOptionsWhere, In, IsNull, LessThan, LessThanOrEqual } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { MailPreferenceEntity } from './mail-preference.entity';
import { NotificationEntity } from './notification.entity';

interface InboxPage {
  readonly first: number;
  /** The last id of the page before. */
  readonly after?: string;
  readonly unreadOnly: boolean;
}

/** Of the person in the context, and of kinds that this version can say. */
const mine = (personId: string, unreadOnly: boolean): FindOptionsWhere<NotificationEntity> => ({ personId, kind: In([...NOTIFICATION_KINDS]), ...(unreadOnly && { readAt: IsNull() }) });

/** One person's own inbox. */
@Injectable()
export class InboxRepository {
  /** The newest first, one more than asked for. */
  page(work: Work, personId: string, { first, after, unreadOnly }: InboxPage): Promise<NotificationEntity[]> {
    return work.manager.find(NotificationEntity, { where: { ...mine(personId, unreadOnly), ...(after && { id: LessThan(after) }) }, order: { id: 'DESC' }, take: first + 1 });
  }

  count(work: Work, personId: string, unreadOnly: boolean): Promise<number> {
    return work.manager.countBy(NotificationEntity, mine(personId, unreadOnly));
  }

  async find(work: Work, personId: string, id: string): Promise<NotificationEntity | null> {
    return isUuid(id) ? work.manager.findOneBy(NotificationEntity, { id, personId }) : null;
  }

  /** Whatever was read before keeps its time. */
  async markRead(work: Work, personId: string, id: string, now: Date): Promise<void> {
    await work.manager.update(NotificationEntity, { id, personId, readAt: IsNull() }, { readAt: now });
  }

  /** How many were marked: everything up to this one and nothing that has come since. */
  async markReadUpTo(work: Work, personId: string, id: string, now: Date): Promise<number> {
    return (await work.manager.update(NotificationEntity, { id: LessThanOrEqual(id), personId, readAt: IsNull() }, { readAt: now })).affected ?? 0;
  }

  async mailOff(work: Work, personId: string): Promise<readonly MailCategory[]> {
    return (await work.manager.findOneBy(MailPreferenceEntity, { personId }))?.off ?? [];
  }

  async setMailOff(work: Work, personId: string, cooperativeId: string, off: MailCategory[]): Promise<void> {
    await work.manager.upsert(MailPreferenceEntity, { personId, cooperativeId, off }, ['personId']);
  }
}
