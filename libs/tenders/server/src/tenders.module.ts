import { Module } from '@nestjs/common';
import { BringInNotices } from './bring-in-notices';
import { EditTender } from './edit-tender';
import { TenderRevisionsLoader, TendersLoader } from './tenders.loader';
import { TendersRepository } from './tenders.repository';
import { TendersResolver } from './tenders.resolver';
import { TendersService } from './tenders.service';

@Module({
  providers: [TendersRepository, BringInNotices, EditTender, TendersService, TendersLoader, TenderRevisionsLoader, TendersResolver],
  exports: [TendersService, TendersRepository, TendersLoader, BringInNotices],
})
export class TendersModule {}
