import { Module } from '@nestjs/common';
import { CapabilitiesModule } from './capabilities/capabilities.module';
import { CertificatesModule } from './certificates/certificates.module';
import { CitingModule } from './citing/citing.module';
import { ExchangeModule } from './exchange/exchange.module';
import { ExpertsModule } from './experts/experts.module';
import { ReferenceProjectsModule } from './projects/projects.module';
import { SearchModule } from './search/search.module';
import { SharingModule } from './sharing/sharing.module';
import { EvidenceModule } from './evidence/evidence.module';

const FEATURES = [EvidenceModule, CapabilitiesModule, CertificatesModule, CitingModule, ExchangeModule, ExpertsModule, ReferenceProjectsModule, SearchModule, SharingModule];

@Module({ imports: FEATURES, exports: FEATURES })
export class ReferencesModule {}
