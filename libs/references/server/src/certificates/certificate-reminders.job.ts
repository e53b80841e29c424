import { Inject, Injectable } from '@nestjs/common';
import { NotificationsService } from '@shoal/notifications-server';
import { JobRegistry, LOGGER, UnitOfWork, type Work } from '@shoal/platform';
import { addDays, daysFrom, REMINDER_DAYS, reminderDue, type ReminderStep, seoulDayOf } from '@shoal/references-domain';
import type { Logger } from 'pino';
import { CertificateRemindersRepository, type ExpiringCertificate } from './certificate-reminders.repository';

/** Looked at this often, done once a day: whoever starts late, or again after a crash, still does the day's work. */
const EVERY_MS = 15 * 60_000;
/** Nobody is written to at night. */
const FROM_HOUR = 8;
const SEOUL_OFFSET_HOURS = 9;
const FARTHEST = Math.max(...REMINDER_DAYS);

interface Reminder {
  readonly certificate: ExpiringCertificate;
  readonly step: ReminderStep;
}

const isTime = (now: Date): boolean => (now.getUTCHours() + SEOUL_OFFSET_HOURS) % 24 >= FROM_HOUR;

/** Tells firms which of their certificates end soon, and the office how many. */
@Injectable()
export class CertificateRemindersJob {
  constructor(
    registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly reminders: CertificateRemindersRepository,
    private readonly notifications: NotificationsService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    registry.registerScheduled('certificate-reminders', EVERY_MS, () => this.runAt(new Date()));
  }

  async runAt(now: Date): Promise<void> {
    if (!isTime(now)) return;
    const today = seoulDayOf(now);
    const cooperatives = await this.work.run({ purpose: 'worker' }, (work) => this.reminders.cooperatives(work, today, addDays(today, FARTHEST)));
    for (const cooperativeId of cooperatives) {
      try {
        await this.work.run({ purpose: 'worker', cooperativeId }, (work) => this.remind(work, cooperativeId, today));
      } catch (error) {
        // The others' reminders do not wait for this one; it is tried again with the next run.
        this.logger.error({ cooperativeId, err: error }, 'certificate reminders failed');
      }
    }
  }

  /** All of a day in one transaction: what is noted as sent is sent, and the other way round. */
  async remind(work: Work, cooperativeId: string, today: string): Promise<void> {
    if (!(await this.reminders.beginDay(work, cooperativeId, today))) return;
    const sent: Reminder[] = [];
    for (const certificate of await this.reminders.expiring(work, today, addDays(today, FARTHEST))) {
      const step = reminderDue(certificate.expiresOn, today);
      if (step === null || !(await this.reminders.claim(work, cooperativeId, certificate, step))) continue;
      await this.tellFirm(work, certificate, step, today);
      sent.push({ certificate, step });
    }
    await this.tellOffice(work, sent.filter(({ certificate }) => certificate.isSeenByOffice), today);
  }

  private tellFirm(work: Work, { id, firmId, title, expiresOn }: ExpiringCertificate, step: ReminderStep, today: string): Promise<void> {
    return this.notifications.notify(work, {
      kind: 'certificate_expiring',
      firmId,
      link: `/registry/certificates/${id}`,
      args: { title, day: expiresOn, days: daysFrom(today, expiresOn) },
      once: `certificate:${id}:${expiresOn}:${step}`,
    });
  }

  private async tellOffice(work: Work, sent: readonly Reminder[], today: string): Promise<void> {
    if (sent.length === 0) return;
    const firms = new Set(sent.map(({ certificate }) => certificate.firmId)).size;
    const days = Math.max(...sent.map(({ step }) => step));
    await this.notifications.notify(work, { kind: 'certificates_expiring_summary', office: true, link: '/registry/certificates', args: { count: sent.length, firms, days }, once: `certificates:${today}` });
  }
}
