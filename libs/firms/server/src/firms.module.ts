import { Module } from '@nestjs/common';
import { AccountResolver } from './account.resolver';
import { AccountService } from './account.service';
import { AdmitFirm } from './admit-firm';
import { FirmsLoader, PeopleLoader, PersonCountLoader } from './firms.loader';
import { FirmsRepository } from './firms.repository';
import { FirmsResolver } from './firms.resolver';
import { FirmsService } from './firms.service';
import { InvitationsRepository } from './invitations.repository';
import { InvitationsResolver } from './invitations.resolver';
import { InvitationsService } from './invitations.service';
import { PasswordsRepository } from './passwords/passwords.repository';
import { PasswordsResolver } from './passwords/passwords.resolver';
import { PasswordsService } from './passwords/passwords.service';
import { PersonResolver } from './person.resolver';
import { SetUpLink } from './set-up-link';
import { SetUpService } from './set-up.service';

@Module({
  providers: [FirmsRepository, FirmsService, FirmsLoader, PeopleLoader, PersonCountLoader, FirmsResolver, PersonResolver, InvitationsRepository, InvitationsService, InvitationsResolver, AccountService, AccountResolver, AdmitFirm, PasswordsRepository, PasswordsService, PasswordsResolver, SetUpLink, SetUpService],
  exports: [SetUpLink, SetUpService, FirmsService, FirmsRepository, FirmsLoader, PeopleLoader],
})
export class FirmsModule {}
