import { Module } from '@nestjs/common';
import { ProposalsModule } from '@shoal/proposals-server';
import { IntakeModule } from '../intake/intake.module';
import { OutlineFromRfp } from './outline-from-rfp.service';
import { OutlineFromRfpResolver, SectionPlanResolver } from './outline.resolver';
import { PlansRepository } from './plans.repository';
import { SectionPlansLoader } from './section-plans.loader';

/** From what an RFP asks for to the sections of a proposal. */
@Module({
  imports: [IntakeModule, ProposalsModule],
  providers: [PlansRepository, SectionPlansLoader, OutlineFromRfp, OutlineFromRfpResolver, SectionPlanResolver],
})
export class OutlineModule {}
