import { type DynamicModule, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { AccessModule } from '@shoal/access-server';
import { CollabModule } from '@shoal/collab-server';
import { ConsortiaModule } from '@shoal/consortia-server';
import { FirmsModule } from '@shoal/firms-server';
import { NotificationsModule } from '@shoal/notifications-server';
import { PlatformModule, PrincipalMiddleware, type ServerSettings, ShoalGraphqlModule } from '@shoal/platform';
import { ProposalsModule } from '@shoal/proposals-server';
import { ReferencesModule } from '@shoal/references-server';
import { ComplianceModule, IntakeModule, OpinionsModule, OutlineModule } from '@shoal/requirements-server';
import { TendersModule } from '@shoal/tenders-server';
import { persistence } from './persistence';
import { DemoController, DemoResolver } from './seed/demo.resolver';
import { DemoService } from './seed/demo.service';
import { RemoveDemoFilesJob } from './seed/remove-demo-files.job';
import { SeedRfp } from './seed/seed-rfp';

const FEATURES = [FirmsModule, NotificationsModule, TendersModule, ConsortiaModule, ReferencesModule, CollabModule, ProposalsModule, IntakeModule, ComplianceModule, OutlineModule, OpinionsModule];

/** Everything, as far as the roles of this process ask for it. */
@Module({})
export class AppModule implements NestModule {
  static forRoot(settings: ServerSettings): DynamicModule {
    const api = settings.roles.includes('api');
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(settings, persistence), AccessModule, ...FEATURES, ...(api ? [ShoalGraphqlModule] : [])],
      controllers: api ? [DemoController] : [],
      providers: [DemoService, SeedRfp, RemoveDemoFilesJob, ...(api ? [DemoResolver] : [])],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(PrincipalMiddleware).forRoutes('/graphql', '/files');
  }
}
