import { Module } from '@nestjs/common';
import { FirmsModule } from '@shoal/firms-server';
import { EvidenceFactsLoader, EvidenceLoader } from './evidence.loader';
import { EvidenceRepository } from './evidence.repository';
import { EvidenceResolver } from './evidence.resolver';
import { EvidenceReviewResolver } from './evidence-review.resolver';
import { EvidenceService } from './evidence.service';
import { OpenEvidence } from './open-evidence';

/** What all kinds of evidence have in common: who may see it, its review, its files. */
@Module({
  imports: [FirmsModule],
  providers: [EvidenceRepository, EvidenceService, EvidenceLoader, EvidenceFactsLoader, OpenEvidence, EvidenceResolver, EvidenceReviewResolver],
  exports: [EvidenceRepository, EvidenceService, EvidenceLoader, EvidenceFactsLoader],
})
export class EvidenceModule {}
