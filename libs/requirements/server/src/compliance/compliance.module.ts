import { Module } from '@nestjs/common';
import { CollabModule } from '@shoal/collab-server';
import { ConsortiaModule } from '@shoal/consortia-server';
import { FirmsModule } from '@shoal/firms-server';
import { NotificationsModule } from '@shoal/notifications-server';
import { ProposalsModule } from '@shoal/proposals-server';
import { CitingModule } from '@shoal/references-server';
import { AnswersRepository } from './answers.repository';
import { AnswersService } from './answers.service';
import { AssignService } from './assign.service';
import { ComplianceAccess } from './compliance-access';
import { ComplianceAnswerFieldsResolver, ComplianceFirmFiguresResolver, ComplianceItemFieldsResolver } from './compliance-fields.resolver';
import { AnsweringSectionsLoader, AnswersLoader, ItemEvidenceLoader, ItemFactsLoader, StakesLoader } from './compliance.loaders';
import { ComplianceController } from './compliance.controller';
import { ComplianceLive } from './compliance-live';
import { ComplianceResolver } from './compliance.resolver';
import { ComplianceLogRepository } from './compliance-log.repository';
import { ComplianceLogResolver } from './compliance-log.resolver';
import { CoverageRepository } from './coverage.repository';
import { DuePlanRepository } from './due-plan.repository';
import { DuePlanService } from './due-plan.service';
import { ExportMatrix } from './export-matrix';
import { ItemsRepository } from './items.repository';
import { ItemsService } from './items.service';
import { KeepAnswers } from './keep-answers';
import { MatrixRepository } from './matrix.repository';
import { MatrixService } from './matrix.service';
import { PromptAnswers } from './prompt-answers';
import { TellFlaggedJob } from './tell-flagged.job';

const REPOSITORIES = [MatrixRepository, ItemsRepository, AnswersRepository, CoverageRepository, ComplianceLogRepository, DuePlanRepository];
const LOADERS = [ItemFactsLoader, AnswersLoader, AnsweringSectionsLoader, ItemEvidenceLoader, StakesLoader];
const RESOLVERS = [ComplianceResolver, ComplianceItemFieldsResolver, ComplianceAnswerFieldsResolver, ComplianceFirmFiguresResolver, ComplianceLogResolver];

/** Requirement × answer, behind the wall of each bid. */
@Module({
  imports: [FirmsModule, NotificationsModule, ConsortiaModule, CollabModule, ProposalsModule, CitingModule],
  controllers: [ComplianceController],
  providers: [...REPOSITORIES, ComplianceAccess, MatrixService, AssignService, DuePlanService, ItemsService, AnswersService, ExportMatrix, ...LOADERS, ...RESOLVERS, ComplianceLive, KeepAnswers, PromptAnswers, TellFlaggedJob],
})
export class ComplianceModule {}
