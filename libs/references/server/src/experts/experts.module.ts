import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module';
import { ExpertAvailabilityService } from './expert-availability.service';
import { ExpertConsentService } from './expert-consent.service';
import { ExpertFieldsResolver, ExpertProjectResolver, ExpertQualificationResolver } from './expert-fields.resolver';
import { ExpertPartsRepository } from './expert-parts.repository';
import { ExpertAvailabilityLoader, ExpertNamesLoader, ExpertProjectsLoader } from './experts.loaders';
import { ExpertsRepository } from './experts.repository';
import { ExpertsResolver } from './experts.resolver';
import { ExpertsService } from './experts.service';
import { WriteExpert } from './write-expert';

const LOADERS = [ExpertNamesLoader, ExpertProjectsLoader, ExpertAvailabilityLoader];
const RESOLVERS = [ExpertsResolver, ExpertFieldsResolver, ExpertQualificationResolver, ExpertProjectResolver];

/** Experts whom a firm can bring. */
@Module({
  imports: [EvidenceModule],
  providers: [ExpertsRepository, ExpertPartsRepository, WriteExpert, ExpertsService, ExpertConsentService, ExpertAvailabilityService, ...LOADERS, ...RESOLVERS],
  exports: [ExpertsRepository, ExpertPartsRepository, ExpertNamesLoader, WriteExpert],
})
export class ExpertsModule {}
