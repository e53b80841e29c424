import { Injectable } from '@nestjs/common';
import { PersonEntity, type Work } from '@shoal/platform';
import { In, IsNull, Not } from 'typeorm';
import { MailPreferenceEntity } from '../mail-preference.entity';
import { NotificationEntity } from '../notification.entity';
import type { MailCategory } from '@shoal/notifications-domain';

const PEOPLE_AT_ONCE = 200;
const inSeconds = (seconds: number) => () => `now() + interval '${seconds} seconds'`;

/** Notifications on their way into mails; worked on by the purpose `worker`. */
@Injectable()
export class MailsRepository {
  async cooperativesWithDueMail(work: Work): Promise<string[]> {
    const rows = await work.manager.query<{ id: string }[]>('SELECT id FROM cooperatives_with_due_mail() AS due (id)');
    return rows.map(({ id }) => id);
  }

  /** People whose oldest waiting notification has waited long enough. */
  async peopleWithDueMail(work: Work): Promise<string[]> {
    const rows = await work.manager.query<{ person_id: string }[]>('SELECT DISTINCT person_id FROM notifications WHERE mail_id IS NULL AND mail_due_at <= now() LIMIT $1', [PEOPLE_AT_ONCE]);
    return rows.map(({ person_id }) => person_id);
  }

  /** All that the person has not been mailed about, also what has just come; held, and left out where another process holds it. */
  holdWaiting(work: Work, personId: string): Promise<NotificationEntity[]> {
    return work.manager.find(NotificationEntity, { where: { personId, mailId: IsNull(), mailDueAt: Not(IsNull()) }, lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' } });
  }

  async off(work: Work, personId: string): Promise<readonly MailCategory[]> {
    return (await work.manager.findOneBy(MailPreferenceEntity, { personId }))?.off ?? [];
  }

  async putInto(work: Work, mailId: string, ids: readonly string[], retrySeconds: number): Promise<void> {
    await work.manager.update(NotificationEntity, { id: In([...ids]) }, { mailId, mailDueAt: inSeconds(retrySeconds) });
  }

  /** Nothing more is to be done for these. */
  async settle(work: Work, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await work.manager.update(NotificationEntity, { id: In([...ids]) }, { mailDueAt: null });
  }

  /** Mails that should have gone by now; each is asked for again, or given up when it has been tried for too long. */
  async takeUnsent(work: Work, retrySeconds: number, giveUpSeconds: number): Promise<{ readonly again: string[]; readonly givenUp: string[] }> {
    const [rows] = (await work.manager.query(
      `UPDATE notifications SET mail_due_at = CASE WHEN created_at > now() - make_interval(secs => $2) THEN now() + make_interval(secs => $1) END
       WHERE mail_id IS NOT NULL AND mail_due_at <= now() RETURNING mail_id, mail_due_at IS NULL AS given_up`,
      [retrySeconds, giveUpSeconds],
    )) as [{ mail_id: string; given_up: boolean }[], number];
    const idsOf = (givenUp: boolean): string[] => [...new Set(rows.filter((row) => row.given_up === givenUp).map((row) => row.mail_id))];
    return { again: idsOf(false), givenUp: idsOf(true) };
  }

  /** What a mail consists of; empty once it was sent or given up. */
  unsent(work: Work, mailId: string): Promise<NotificationEntity[]> {
    return work.manager.find(NotificationEntity, { where: { mailId, mailedAt: IsNull(), mailDueAt: Not(IsNull()) }, order: { id: 'ASC' } });
  }

  async markSent(work: Work, mailId: string): Promise<void> {
    await work.manager.update(NotificationEntity, { mailId }, { mailedAt: () => 'now()', mailDueAt: null });
  }

  findPerson(work: Work, id: string): Promise<PersonEntity | null> {
    return work.manager.findOneBy(PersonEntity, { id, suspendedAt: IsNull() });
  }
}
