import { Module } from '@nestjs/common';
import { NotificationsModule } from '@shoal/notifications-server';
import { AccountResolver } from './account.resolver';
import { AccountService } from './account.service';
import { AdmitFirm } from './admit-firm';
import { AuditResolver } from './audit/audit.resolver';
import { AuditService } from './audit/audit.service';
import { EligibilityRepository } from './eligibility/eligibility.repository';
import { EligibilityResolver } from './eligibility/eligibility.resolver';
import { EligibilityService } from './eligibility/eligibility.service';
import { Entrance } from './entrance';
import { FirmsLoader, PeopleLoader, PersonCountLoader } from './firms.loader';
import { FirmsRepository } from './firms.repository';
import { FirmsResolver } from './firms.resolver';
import { FirmsService } from './firms.service';
import { InvitationsRepository } from './invitations.repository';
import { InvitationsResolver } from './invitations.resolver';
import { InvitationsService } from './invitations.service';
import { AdmitMany } from './membership/admit-many';
import { ApplicationJobs } from './membership/application.jobs';
import { ApplicationsRepository } from './membership/applications.repository';
import { ApplicationsResolver } from './membership/applications.resolver';
import { ApplicationsService } from './membership/applications.service';
import { Apply } from './membership/apply';
import { DecideApplication } from './membership/decide-application';
import { DecideFirm } from './membership/decide-firm';
import { DecidePerson } from './membership/decide-person';
import { DecisionsLoader } from './membership/decisions.loader';
import { DecisionsRepository } from './membership/decisions.repository';
import { Delivery } from './membership/delivery';
import { FirmLeaves } from './membership/firm-leaves';
import { MembershipResolver } from './membership/membership.resolver';
import { StandingRepository } from './membership/standing.repository';
import { PasswordChangedJob } from './passwords/password-changed.job';
import { PasswordsRepository } from './passwords/passwords.repository';
import { PasswordsResolver } from './passwords/passwords.resolver';
import { PasswordsService } from './passwords/passwords.service';
import { PersonResolver } from './person.resolver';
import { SetUpLink } from './set-up-link';
import { SetUpService } from './set-up.service';

const PEOPLE = [FirmsRepository, FirmsService, FirmsLoader, PeopleLoader, PersonCountLoader, FirmsResolver, PersonResolver, InvitationsRepository, InvitationsService, InvitationsResolver];
const SIGN_IN = [AccountService, AccountResolver, Entrance, PasswordChangedJob, PasswordsRepository, PasswordsService, PasswordsResolver, SetUpLink, SetUpService];
const MEMBERSHIP = [AdmitFirm, AdmitMany, Apply, ApplicationJobs, ApplicationsRepository, ApplicationsResolver, ApplicationsService, DecideApplication, DecideFirm, DecidePerson, DecisionsLoader, DecisionsRepository, Delivery, FirmLeaves, MembershipResolver, StandingRepository];
const RULES = [EligibilityRepository, EligibilityResolver, EligibilityService, AuditResolver, AuditService];

@Module({
  imports: [NotificationsModule],
  providers: [...PEOPLE, ...SIGN_IN, ...MEMBERSHIP, ...RULES],
  exports: [AdmitMany, FirmLeaves, SetUpLink, SetUpService, FirmsService, FirmsRepository, FirmsLoader, PeopleLoader],
})
export class FirmsModule {}
