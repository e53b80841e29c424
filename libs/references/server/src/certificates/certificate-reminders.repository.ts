import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import type { ReminderStep } from '@shoal/references-domain';

export interface ExpiringCertificate {
  readonly id: string;
  readonly firmId: string;
  readonly title: string;
  readonly expiresOn: string;
  /** The office may read it: what it may not see, its sums do not tell of either. */
  readonly isSeenByOffice: boolean;
}

const EXPIRING = `SELECT c.id, c.firm_id AS "firmId", e.title, c.expires_on::text AS "expiresOn", (e.visibility = 'cooperative' OR e.review_state <> 'none') AS "isSeenByOffice"
  FROM certificates c
    JOIN evidence e ON e.id = c.id AND e.removed_at IS NULL
    JOIN firms f ON f.cooperative_id = c.cooperative_id AND f.id = c.firm_id AND f.membership IN ('member', 'suspended')
  WHERE c.expires_on BETWEEN $1 AND $2 ORDER BY c.expires_on, c.id`;

/** Worked on by the purpose `worker`. */
@Injectable()
export class CertificateRemindersRepository {
  /** With a certificate whose last day lies between the two. */
  async cooperatives(work: Work, first: string, last: string): Promise<string[]> {
    const rows = await work.manager.query<{ id: string }[]>('SELECT id FROM cooperatives_with_expiring_certificates($1, $2) AS due (id)', [first, last]);
    return rows.map(({ id }) => id);
  }

  /** False when the day's reminders of this cooperative are sent already; waits for whoever is sending them now. */
  async beginDay(work: Work, cooperativeId: string, day: string): Promise<boolean> {
    const rows = await work.manager.query<unknown[]>('INSERT INTO certificate_reminder_days (cooperative_id, day) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING day', [cooperativeId, day]);
    return rows.length > 0;
  }

  expiring(work: Work, first: string, last: string): Promise<ExpiringCertificate[]> {
    return work.manager.query<ExpiringCertificate[]>(EXPIRING, [first, last]);
  }

  /** False when the firm was reminded of this last day at this step before. */
  async claim(work: Work, cooperativeId: string, { id, expiresOn }: ExpiringCertificate, step: ReminderStep): Promise<boolean> {
    const rows = await work.manager.query<unknown[]>(
      'INSERT INTO certificate_reminders (certificate_id, expires_on, step, cooperative_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING step',
      [id, expiresOn, step, cooperativeId],
    );
    return rows.length > 0;
  }
}
