import { Injectable } from '@nestjs/common';
import type { NotificationArguments, NotificationKind } from '@shoal/notifications-domain';
import type { Work } from '@shoal/platform';
import { v7 as uuid } from 'uuid';
import { NotificationEntity } from './notification.entity';

/** People by name, and whoever answers for a firm or works in the office. */
export interface Recipients {
  readonly personIds?: readonly string[];
  /** Its administrators. */
  readonly firmId?: string;
  readonly office?: true;
}

export interface Told {
  readonly recipientIds: readonly string[];
  readonly kind: NotificationKind;
  readonly args: NotificationArguments;
  readonly link: string;
  readonly once?: string;
}

interface NewNotifications extends Told {
  /** The mail is looked at after so many seconds. */
  readonly mailInSeconds: number;
  /** Beside `recipientIds`: a mail of its own for each of them; absent: it waits for others. */
  readonly mailIds?: readonly string[];
}

/** Whoever acts is told only when named. */
const RECIPIENTS = `SELECT id FROM persons WHERE cooperative_id = app_cooperative() AND suspended_at IS NULL AND (id = ANY($1::uuid[])
  OR ((firm_id = $2::uuid AND role = 'admin' OR $3 AND role = 'office') AND id IS DISTINCT FROM app_person())) ORDER BY id`;

@Injectable()
export class NotificationsRepository {
  /** People of the cooperative who are not suspended. */
  async recipients(work: Work, { personIds = [], firmId, office }: Recipients): Promise<string[]> {
    const rows = await work.manager.query<{ id: string }[]>(RECIPIENTS, [[...personIds], firmId ?? null, office ?? false]);
    return rows.map(({ id }) => id);
  }

  /** Whoever was told under the same key before is not told again. */
  async add(work: Work, { recipientIds, kind, args, link, once, mailInSeconds, mailIds }: NewNotifications): Promise<void> {
    const ids = recipientIds.map(() => uuid());
    const values = [ids, [...recipientIds], [...(mailIds ?? [])], kind, JSON.stringify(args), link, once ?? null, mailInSeconds];
    await work.manager.query('SELECT tell_people($1, $2, $3, $4, $5, $6, $7, $8)', values);
  }

  /** With ids of that time, which the inbox is in the order of. */
  async addPast(work: Work, { recipientIds, kind, args, link, at, readAt }: Omit<Told, 'once'> & { readonly at: Date; readonly readAt: Date | null }): Promise<void> {
    const { cooperativeId } = work.context;
    const rows = recipientIds.map((personId) => ({ id: uuid({ msecs: at.getTime() }), cooperativeId, personId, kind, args, link, once: null, createdAt: at, readAt, mailDueAt: null, mailId: null, mailedAt: null }));
    if (rows.length > 0) await work.manager.insert(NotificationEntity, rows as NotificationEntity[]);
  }
}
