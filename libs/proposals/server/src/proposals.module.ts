import { Module } from '@nestjs/common';
import { CollabModule } from '@shoal/collab-server';
import { ConsortiaModule } from '@shoal/consortia-server';
import { FirmsModule } from '@shoal/firms-server';
import { CitingModule } from '@shoal/references-server';
import { CreateProposal } from './create-proposal';
import { CitedEvidenceResolver, EvidenceCitedInResolver } from './evidence/cited-evidence.resolver';
import { CitedEvidenceLive } from './evidence/cited-evidence-live';
import { CitedEvidenceService } from './evidence/cited-evidence.service';
import { SectionCitationsRepository } from './evidence/section-citations.repository';
import { CitingSectionsLoader, KeptEvidenceLoader, SectionEvidenceLoader } from './evidence/section-evidence.loader';
import { SectionFilesController } from './files/section-files.controller';
import { SectionFilesRepository } from './files/section-files.repository';
import { SectionFilesService } from './files/section-files.service';
import { FreshSections } from './fresh-sections';
import { GrowOutline } from './grow-outline';
import { ConfirmSection } from './history/confirm-section';
import { ConfirmationsLoader } from './history/confirmations.loader';
import { ConfirmationPersonResolver, ConfirmationsResolver } from './history/confirmations.resolver';
import { ContributionsResolver } from './history/contributions.resolver';
import { ContributionsService } from './history/contributions.service';
import { CountedTexts } from './history/counted-texts';
import { SectionHistoryRepository } from './history/section-history.repository';
import { NamedVersionResolver, SectionHistoryResolver } from './history/section-history.resolver';
import { SectionHistoryService } from './history/section-history.service';
import { OutlineRepository } from './outline.repository';
import { OutlineService } from './outline.service';
import { NumberingLoader, ProposalsByBidLoader, SectionsOfProposalLoader } from './proposals.loader';
import { PresenceResolver } from './presence.resolver';
import { BidProposalResolver, ProposalsResolver } from './proposals.resolver';
import { SectionFieldsResolver } from './section-fields.resolver';
import { SectionGate } from './section-gate';
import { SectionKeeper } from './section-keeper';
import { SectionParents } from './section-parents';
import { ProposalsLoader, SectionSightLoader } from './sections.loader';
import { SectionsRepository } from './sections.repository';
import { SectionsResolver } from './sections.resolver';
import { SectionsService } from './sections.service';

const LOADERS = [ProposalsByBidLoader, SectionsOfProposalLoader, NumberingLoader, ProposalsLoader, SectionSightLoader, SectionParents, FreshSections, ConfirmationsLoader];
const RESOLVERS = [ProposalsResolver, BidProposalResolver, SectionsResolver, SectionFieldsResolver, PresenceResolver];
const HISTORY = [SectionHistoryRepository, SectionHistoryService, ConfirmSection, ContributionsService, CountedTexts, SectionHistoryResolver, NamedVersionResolver, ConfirmationsResolver, ConfirmationPersonResolver, ContributionsResolver];
const EVIDENCE = [SectionCitationsRepository, SectionEvidenceLoader, KeptEvidenceLoader, CitingSectionsLoader, CitedEvidenceService, CitedEvidenceLive, CitedEvidenceResolver, EvidenceCitedInResolver];

@Module({
  imports: [FirmsModule, ConsortiaModule, CollabModule, CitingModule],
  controllers: [SectionFilesController],
  providers: [OutlineRepository, SectionsRepository, SectionFilesRepository, OutlineService, GrowOutline, SectionsService, SectionFilesService, CreateProposal, SectionGate, SectionKeeper, ...LOADERS, ...RESOLVERS, ...HISTORY, ...EVIDENCE],
  exports: [OutlineRepository, SectionsRepository, SectionsService, ConfirmSection, CountedTexts, GrowOutline, FreshSections],
})
export class ProposalsModule {}
