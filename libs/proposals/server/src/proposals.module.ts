import { Module } from '@nestjs/common';
import { CollabModule } from '@shoal/collab-server';
import { ConsortiaModule } from '@shoal/consortia-server';
import { FirmsModule } from '@shoal/firms-server';
import { CreateProposal } from './create-proposal';
import { SectionFilesController } from './files/section-files.controller';
import { SectionFilesRepository } from './files/section-files.repository';
import { SectionFilesService } from './files/section-files.service';
import { FreshSections } from './fresh-sections';
import { OutlineRepository } from './outline.repository';
import { OutlineService } from './outline.service';
import { NumberingLoader, ProposalsByBidLoader, SectionsOfProposalLoader } from './proposals.loader';
import { PresenceResolver } from './presence.resolver';
import { BidProposalResolver, ProposalsResolver } from './proposals.resolver';
import { SectionFieldsResolver } from './section-fields.resolver';
import { SectionKeeper } from './section-keeper';
import { SectionParents } from './section-parents';
import { ProposalsLoader, SectionSightLoader } from './sections.loader';
import { SectionsRepository } from './sections.repository';
import { SectionsResolver } from './sections.resolver';
import { SectionsService } from './sections.service';

const LOADERS = [ProposalsByBidLoader, SectionsOfProposalLoader, NumberingLoader, ProposalsLoader, SectionSightLoader, SectionParents, FreshSections];
const RESOLVERS = [ProposalsResolver, BidProposalResolver, SectionsResolver, SectionFieldsResolver, PresenceResolver];

@Module({
  imports: [FirmsModule, ConsortiaModule, CollabModule],
  controllers: [SectionFilesController],
  providers: [OutlineRepository, SectionsRepository, SectionFilesRepository, OutlineService, SectionsService, SectionFilesService, CreateProposal, SectionKeeper, ...LOADERS, ...RESOLVERS],
  exports: [OutlineRepository, SectionsRepository, SectionsService],
})
export class ProposalsModule {}
