import type { Persistence } from '@shoal/platform';
import { ReferencesCertificates1764000720000 } from '../migrations/references-certificates-1764000720000';
import { CertificateEntity } from './certificate.entity';
import { CertificateKindEntity } from './certificate-kind.entity';
import { CertificateReminderDayEntity, CertificateReminderEntity } from './certificate-reminder.entity';

export const certificatesPersistence: Persistence = {
  entities: [CertificateKindEntity, CertificateEntity, CertificateReminderEntity, CertificateReminderDayEntity],
  migrations: [ReferencesCertificates1764000720000],
};
