import { Module } from '@nestjs/common';
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
import { BidProposalResolver, ProposalsResolver } from './proposals.resolver';
import { SectionFieldsResolver } from './section-fields.resolver';
import { SectionParents } from './section-parents';
import { ProposalsLoader, SectionSightLoader } from './sections.loader';
import { SectionsRepository } from './sections.repository';
import { SectionsResolver } from './sections.resolver';
import { SectionsService } from './sections.service';

const LOADERS = [ProposalsByBidLoader, SectionsOfProposalLoader, NumberingLoader, ProposalsLoader, SectionSightLoader, SectionParents, FreshSections];
const RESOLVERS = [ProposalsResolver, BidProposalResolver, SectionsResolver, SectionFieldsResolver];

@Module({
  imports: [FirmsModule, ConsortiaModule],
  controllers: [SectionFilesController],
  providers: [OutlineRepository, SectionsRepository, SectionFilesRepository, OutlineService, SectionsService, SectionFilesService, CreateProposal, ...LOADERS, ...RESOLVERS],
  exports: [OutlineRepository, SectionsRepository, SectionsService],
})
export class ProposalsModule {}
