import { Module } from '@nestjs/common';
import { AccountResolver } from './account.resolver';
import { AccountService } from './account.service';
import { FirmsLoader, PeopleLoader, PersonCountLoader } from './firms.loader';
import { FirmsRepository } from './firms.repository';
import { FirmsResolver } from './firms.resolver';
import { FirmsService } from './firms.service';
import { InvitationsRepository } from './invitations.repository';
import { InvitationsResolver } from './invitations.resolver';
import { InvitationsService } from './invitations.service';
import { PersonResolver } from './person.resolver';

@Module({
  providers: [FirmsRepository, FirmsService, FirmsLoader, PeopleLoader, PersonCountLoader, FirmsResolver, PersonResolver, InvitationsRepository, InvitationsService, InvitationsResolver, AccountService, AccountResolver],
  exports: [FirmsService, FirmsRepository, FirmsLoader, PeopleLoader],
})
export class FirmsModule {}
