import { Module } from '@nestjs/common';
import { FirmsModule } from '@shoal/firms-server';
import { CertificatesModule } from '../certificates/certificates.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { CapabilityNodesLoader, CapabilityStatesLoader } from './capabilities.loaders';
import { CapabilitiesResolver } from './capabilities.resolver';
import { CapabilitiesService } from './capabilities.service';
import { CapabilityGapsService } from './capability-gaps.service';
import { CapabilityMapResolver } from './capability-map.resolver';
import { CapabilityMapService } from './capability-map.service';
import { CapabilityStates } from './capability-states';
import { CapabilityStatementsRepository } from './capability-statements.repository';
import { CapabilityTreeRepository } from './capability-tree.repository';
import { CapabilityTreeResolver } from './capability-tree.resolver';
import { CapabilityTreeService } from './capability-tree.service';
import { ChangeCapabilityTree } from './change-capability-tree';
import { MergePreview } from './merge-preview';
import { MergedStatementsRepository } from './merged-statements.repository';
import { RegistryFirmsRepository } from './registry-firms.repository';
import { StateCapability } from './state-capability';

const TREE = [CapabilityTreeRepository, CapabilityTreeService, MergedStatementsRepository, ChangeCapabilityTree, MergePreview, CapabilityTreeResolver];
const STATEMENTS = [CapabilityStatementsRepository, CapabilityStates, CapabilitiesService, StateCapability, CapabilityNodesLoader, CapabilityStatesLoader, CapabilitiesResolver];
const MAP = [RegistryFirmsRepository, CapabilityMapService, CapabilityGapsService, CapabilityMapResolver];

/** The taxonomy of capabilities and what firms state of themselves. */
@Module({
  imports: [CertificatesModule, EvidenceModule, FirmsModule],
  providers: [...TREE, ...STATEMENTS, ...MAP],
  exports: [CapabilityTreeRepository, CapabilityStatementsRepository, CapabilityStates],
})
export class CapabilitiesModule {}
