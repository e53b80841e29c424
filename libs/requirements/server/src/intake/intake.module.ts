import { Module } from '@nestjs/common';
import { FirmsModule } from '@shoal/firms-server';
import { NotificationsModule } from '@shoal/notifications-server';
import { TendersModule } from '@shoal/tenders-server';
import { ClausesRepository } from '../clauses/clauses.repository';
import { FindClausesInRfp } from '../clauses/find-clauses-in-rfp';
import { DocumentReader } from '../reading/document-reader';
import { RequirementChangesResolver } from '../requirements/requirement-changes.resolver';
import { RequirementCountsResolver } from '../requirements/requirement-counts.resolver';
import { HandsLoader, RequirementsLoader } from '../requirements/requirements.loader';
import { RequirementTouchesLoader } from '../requirements/requirement-touches.loader';
import { RequirementTouchesRepository } from '../requirements/requirement-touches.repository';
import { RequirementTouchesResolver } from '../requirements/requirement-touches.resolver';
import { RequirementsLive } from '../requirements/requirements-live';
import { RequirementsRepository } from '../requirements/requirements.repository';
import { RequirementsResolver } from '../requirements/requirements.resolver';
import { RequirementsService } from '../requirements/requirements.service';
import { ReviewRequirements } from '../requirements/review-requirements';
import { ReviewResolver } from '../requirements/review.resolver';
import { BringInRfp } from './bring-in-rfp';
import { KeepReading } from './keep-reading';
import { ReadRfpJob } from './read-rfp.job';
import { KeptReadingsLoader, RfpsLoader } from './rfp.loaders';
import { RfpMessages } from './rfp-messages';
import { RfpReader } from './rfp-reader';
import { RfpUnderstander } from './understanding/rfp-understander';
import { RfpsController } from './rfps.controller';
import { RfpsRepository } from './rfps.repository';
import { RfpsResolver } from './rfps.resolver';
import { RfpsService } from './rfps.service';

const RFPS = [RfpsRepository, RfpsService, RfpsLoader, KeptReadingsLoader, BringInRfp, DocumentReader, RfpUnderstander, RfpReader, RfpMessages, KeepReading, ReadRfpJob, RfpsResolver];
const REQUIREMENTS = [RequirementsRepository, RequirementsService, RequirementsLoader, HandsLoader, RequirementsLive, ReviewRequirements, RequirementsResolver, RequirementChangesResolver, RequirementCountsResolver, ReviewResolver];
const TOUCHES = [RequirementTouchesRepository, RequirementTouchesLoader, RequirementTouchesResolver];

/** From an RFP's file to requirements that people have reviewed. */
@Module({
  imports: [FirmsModule, NotificationsModule, TendersModule],
  controllers: [RfpsController],
  providers: [...RFPS, ...REQUIREMENTS, ...TOUCHES, ClausesRepository, FindClausesInRfp],
  exports: [ClausesRepository, FindClausesInRfp, RfpsRepository, RfpReader, KeepReading, RfpsLoader, RequirementsRepository, RequirementsService, RequirementsLoader],
})
export class IntakeModule {}
