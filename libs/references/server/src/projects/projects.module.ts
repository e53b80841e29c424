import { Module } from '@nestjs/common';
import { FirmsModule } from '@shoal/firms-server';
import { NotificationsModule } from '@shoal/notifications-server';
import { EvidenceModule } from '../evidence/evidence.module';
import { AnswerPart } from './answer-part';
import { KeepParticipants } from './keep-participants';
import { OutlinesRepository } from './outlines.repository';
import { PartMessages } from './part-messages';
import { ParticipantsRepository } from './participants.repository';
import { AnonymousReferenceResolver, ReferenceFieldsResolver, ReferenceParticipantResolver } from './reference-fields.resolver';
import { ParticipantsLoader, PhasesLoader, ReferencesLoader } from './references.loaders';
import { ReferencesRepository } from './references.repository';
import { ReferencesResolver } from './references.resolver';
import { ReferencesService } from './references.service';
import { WriteReference } from './write-reference';

const RESOLVERS = [ReferencesResolver, ReferenceFieldsResolver, ReferenceParticipantResolver, AnonymousReferenceResolver];

/** Reference projects: what a firm has done, alone or with others. */
@Module({
  imports: [EvidenceModule, FirmsModule, NotificationsModule],
  providers: [ReferencesRepository, ParticipantsRepository, OutlinesRepository, ReferencesLoader, ParticipantsLoader, PhasesLoader, ReferencesService, KeepParticipants, WriteReference, AnswerPart, PartMessages, ...RESOLVERS],
  exports: [ReferencesRepository, ReferencesLoader, WriteReference],
})
export class ReferenceProjectsModule {}
