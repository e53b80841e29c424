import type { ReminderStep } from '@shoal/references-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A firm was reminded of a certificate: once for each of its last days and each step. */
@Entity('certificate_reminders')
export class CertificateReminderEntity {
  @PrimaryColumn('uuid') certificateId: string;
  @PrimaryColumn('date') expiresOn: string;
  @PrimaryColumn('smallint') step: ReminderStep;
  @Column('uuid') cooperativeId: string;
  @Column('timestamptz', { default: () => 'now()' }) sentAt: Date;
}

/** A cooperative's reminders of a day are sent. */
@Entity('certificate_reminder_days')
export class CertificateReminderDayEntity {
  @PrimaryColumn('uuid') cooperativeId: string;
  @PrimaryColumn('date') day: string;
}
