import { Module } from '@nestjs/common';
import { NotificationsModule } from '@shoal/notifications-server';
import { EvidenceModule } from '../evidence/evidence.module';
import { CertificateFieldsResolver } from './certificate-fields.resolver';
import { CertificateKindsRepository } from './certificate-kinds.repository';
import { CertificateKindsResolver } from './certificate-kinds.resolver';
import { CertificateKindsService } from './certificate-kinds.service';
import { CertificateRemindersJob } from './certificate-reminders.job';
import { CertificateRemindersRepository } from './certificate-reminders.repository';
import { CertificateTitlesJob } from './certificate-titles.job';
import { CertificateKindsLoader } from './certificates.loader';
import { CertificatesRepository } from './certificates.repository';
import { CertificatesResolver } from './certificates.resolver';
import { CertificatesService } from './certificates.service';

const REPOSITORIES = [CertificatesRepository, CertificateKindsRepository, CertificateRemindersRepository];
const RESOLVERS = [CertificatesResolver, CertificateFieldsResolver, CertificateKindsResolver];

/** Certificates, their kinds, and the reminders of their end. */
@Module({
  imports: [EvidenceModule, NotificationsModule],
  providers: [...REPOSITORIES, CertificatesService, CertificateKindsService, CertificateKindsLoader, ...RESOLVERS, CertificateRemindersJob, CertificateTitlesJob],
  exports: [CertificatesRepository, CertificateKindsRepository, CertificatesService, CertificateRemindersJob],
})
export class CertificatesModule {}
