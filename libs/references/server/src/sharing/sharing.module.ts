import { Module } from '@nestjs/common';
import { ConsortiaModule } from '@shoal/consortia-server';
import { FirmsModule } from '@shoal/firms-server';
import { NotificationsModule } from '@shoal/notifications-server';
import { EvidenceModule } from '../evidence/evidence.module';
import { GrantsLoader } from './grants/grants.loader';
import { GrantsRepository } from './grants/grants.repository';
import { EvidenceGrantResolver, EvidenceGrantsResolver } from './grants/grants.resolver';
import { GrantsService } from './grants/grants.service';
import { GrantTargets } from './grants/grant-targets';
import { LooksRepository } from './looks/looks.repository';
import { EvidenceLookResolver, EvidenceLooksResolver } from './looks/looks.resolver';
import { ProofsController } from './proofs/proofs.controller';
import { ProofsLoader } from './proofs/proofs.loader';
import { ProofsRepository } from './proofs/proofs.repository';
import { EvidenceFileResolver, EvidenceProofsResolver } from './proofs/proofs.resolver';
import { ProofsService } from './proofs/proofs.service';
import { ReviewRepository } from './review/review.repository';
import { ReviewResolver } from './review/review.resolver';
import { ReviewService } from './review/review.service';
import { ReviewMessages } from './review/review-messages';
import { TrashResolver } from './trash.resolver';
import { TrashService } from './trash.service';

const RESOLVERS = [EvidenceGrantsResolver, EvidenceGrantResolver, EvidenceLooksResolver, EvidenceLookResolver, EvidenceProofsResolver, EvidenceFileResolver, ReviewResolver, TrashResolver];
const SERVICES = [GrantsService, GrantTargets, ProofsService, ReviewService, ReviewMessages, TrashService];

/** Who may see evidence, who has looked, its proofs and its review. */
@Module({
  imports: [EvidenceModule, FirmsModule, ConsortiaModule, NotificationsModule],
  controllers: [ProofsController],
  providers: [GrantsRepository, GrantsLoader, LooksRepository, ProofsRepository, ProofsLoader, ReviewRepository, ...SERVICES, ...RESOLVERS],
  exports: [ProofsRepository],
})
export class SharingModule {}
