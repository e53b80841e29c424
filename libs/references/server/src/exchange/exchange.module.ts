import { Module } from '@nestjs/common';
import { FirmsModule } from '@shoal/firms-server';
import { NotificationsModule } from '@shoal/notifications-server';
import { CertificatesModule } from '../certificates/certificates.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { ExpertsModule } from '../experts/experts.module';
import { ReferenceProjectsModule } from '../projects/projects.module';
import { ExchangeController } from './exchange.controller';
import { ExportArchive } from './export/export-archive';
import { ExportRepository } from './export/export.repository';
import { ApplyRows } from './imports/apply-rows';
import { ForgetImportsJob } from './imports/forget-imports.job';
import { ImportMessages } from './imports/import-messages';
import { ImportRowResolver, ImportsResolver } from './imports/imports.resolver';
import { ImportsRepository } from './imports/imports.repository';
import { ImportsService } from './imports/imports.service';
import { KnownThings } from './imports/known-things';
import { RunImportJob } from './imports/run-import.job';
import { UploadImport } from './imports/upload-import';
import { SheetReader } from './reading/sheet-reader';
import { TemplatesService } from './templates.service';

const IMPORTS = [ImportsRepository, KnownThings, SheetReader, UploadImport, ApplyRows, ImportMessages, ImportsService, RunImportJob, ForgetImportsJob, ImportsResolver, ImportRowResolver];

/** Bringing registries in from files, and taking everything out. */
@Module({
  imports: [CertificatesModule, EvidenceModule, ExpertsModule, FirmsModule, NotificationsModule, ReferenceProjectsModule],
  controllers: [ExchangeController],
  providers: [...IMPORTS, TemplatesService, ExportRepository, ExportArchive],
})
export class ExchangeModule {}
