import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module';
import { CitedThings } from './cited-things';
import { CitingRepository } from './citing.repository';

/** What proposals show of evidence. */
@Module({ imports: [EvidenceModule], providers: [CitingRepository, CitedThings], exports: [CitedThings, EvidenceModule] })
export class CitingModule {}
