import { Module } from '@nestjs/common';
import { CollabModule } from '@shoal/collab-server';
import { FirmsModule } from '@shoal/firms-server';
import { NotificationsModule } from '@shoal/notifications-server';
import { TendersModule } from '@shoal/tenders-server';
import { ClauseCommentsService } from '../clauses/clause-comments.service';
import { ClauseCommentFieldsResolver, ClauseFieldsResolver } from '../clauses/clause-fields.resolver';
import { ClausesLoader, CommentCountsLoader } from '../clauses/clause.loaders';
import { ClausesResolver } from '../clauses/clauses.resolver';
import { ClausesService } from '../clauses/clauses.service';
import { IntakeModule } from '../intake/intake.module';
import { ExportOpinion } from './export/export-opinion';
import { HandInOpinion } from './hand-in-opinion';
import { OpenOpinion } from './open-opinion';
import { OpinionAccess } from './opinion-access';
import { OpinionEndsRepository } from './opinion-ends.repository';
import { ClauseOpinionsResolver, OpinionEndsResolver, OpinionFieldsResolver, OpinionFileResolver, OpinionHandInResolver } from './opinion-fields.resolver';
import { OpinionFilesService } from './opinion-files.service';
import { OpinionKeeper } from './opinion-keeper';
import { OpinionNews } from './opinion-news';
import { OpinionRemindersJob } from './opinion-reminders.job';
import { OpinionClausesLoader, OpinionEndsLoader, OpinionFirmsLoader, OpinionsOnClauseLoader } from './opinion.loaders';
import { OpinionsController } from './opinions.controller';
import { OpinionsLive } from './opinions-live';
import { OpinionsRepository } from './opinions.repository';
import { OpinionsResolver } from './opinions.resolver';
import { OpinionsService } from './opinions.service';
import { SettleOpinion } from './settle-opinion';

const CLAUSES = [ClausesService, ClauseCommentsService, CommentCountsLoader, ClausesLoader, ClausesResolver, ClauseFieldsResolver, ClauseCommentFieldsResolver, ClauseOpinionsResolver];
const OPINIONS = [OpinionsRepository, OpinionEndsRepository, OpinionAccess, OpinionNews, OpinionsService, OpenOpinion, SettleOpinion, HandInOpinion, OpinionFilesService, ExportOpinion, OpinionKeeper, OpinionsLive, OpinionRemindersJob];
const FIELDS = [OpinionFirmsLoader, OpinionClausesLoader, OpinionsOnClauseLoader, OpinionEndsLoader, OpinionsResolver, OpinionFieldsResolver, OpinionEndsResolver, OpinionFileResolver, OpinionHandInResolver];

/** Clauses that shut small firms out, and the opinions that the cooperative hands in about them. */
@Module({
  imports: [FirmsModule, NotificationsModule, TendersModule, CollabModule, IntakeModule],
  controllers: [OpinionsController],
  providers: [...CLAUSES, ...OPINIONS, ...FIELDS],
})
export class OpinionsModule {}
