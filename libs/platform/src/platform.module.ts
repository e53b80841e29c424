import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AuditHeads } from './audit/audit-heads';
import { AuditHeadsJob } from './audit/audit-heads.job';
import { AuditLog } from './audit/audit-log';
import { AuditRepository } from './audit/audit.repository';
import { ServerSettings } from './config/server-settings';
import { DatabaseModule } from './database/database.module';
import type { Persistence } from './database/entity-registry';
import { DayScalar, WonScalar } from './graphql/scalars';
import { ClosingTime } from './http/closing-time';
import { ErrorFilter } from './http/error.filter';
import { HealthController } from './http/health.controller';
import { createLogger, LOGGER } from './http/logger';
import { PrincipalMiddleware } from './http/principal.middleware';
import { RateLimits } from './http/rate-limits';
import { Upgrades } from './http/upgrades';
import { SessionService } from './identity/session.service';
import { SessionsRepository } from './identity/sessions.repository';
import { SignInService } from './identity/sign-in.service';
import { SweepJob } from './identity/sweep.job';
import { JobRegistry } from './jobs/job-registry';
import { JobsService } from './jobs/jobs.service';
import { LiveGateway } from './live/live.gateway';
import { Live } from './live/live.service';
import { DevMailboxController } from './mail/dev-mailbox.controller';
import { MailTransport } from './mail/mail';
import { MailFolder } from './mail/mail-folder';
import { SmtpTransport } from './mail/smtp-transport';
import { FileStore } from './storage/file-store';

@Global()
@Module({})
export class PlatformModule {
  static forRoot(settings: ServerSettings, persistence: Persistence): DynamicModule {
    const shared = [
      { provide: ServerSettings, useValue: settings },
      { provide: LOGGER, useFactory: createLogger },
      AuditLog,
      AuditHeads,
      AuditRepository,
      ClosingTime,
      Upgrades,
      RateLimits,
      SessionsRepository,
      SessionService,
      SignInService,
      JobRegistry,
      Live,
      FileStore,
      MailFolder,
      { provide: MailTransport, useClass: settings.smtpUrl ? SmtpTransport : MailFolder },
      PrincipalMiddleware,
    ];
    return {
      module: PlatformModule,
      imports: [DatabaseModule.forRoot(persistence)],
      controllers: [HealthController, DevMailboxController],
      providers: [...shared, DayScalar, WonScalar, JobsService, SweepJob, AuditHeadsJob, LiveGateway, { provide: APP_FILTER, useClass: ErrorFilter }],
      exports: shared.map((provider) => ('provide' in provider ? provider.provide : provider)),
    };
  }
}
