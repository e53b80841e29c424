import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { judgeEligibility } from '@shoal/firms-domain';
import { type Connection, type Principal, toConnection, UnitOfWork } from '@shoal/platform';
import { EligibilityRepository } from '../eligibility/eligibility.repository';
import type { ApplicationsArgs, ApplicationType } from './application.types';
import { ApplicationsRepository } from './applications.repository';

/** The office's view of who wants to join. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly applications: ApplicationsRepository,
    private readonly eligibility: EligibilityRepository,
  ) {}

  list(viewer: Principal, args: ApplicationsArgs): Promise<Connection<ApplicationType>> {
    this.access.require(viewer, 'membership.decide', viewer);
    return this.work.run(viewer, async (work) => {
      const { rows, totalCount } = await this.applications.page(work, args);
      const { rules } = await this.eligibility.find(work, viewer.cooperativeId);
      return toConnection(rows.map((row) => ({ ...row, verdicts: judgeEligibility(row, rules) })), args.first, totalCount, (row) => [row.id]);
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN. */
  get(viewer: Principal, id: string): Promise<ApplicationType> {
    this.access.require(viewer, 'membership.decide', viewer);
    return this.work.run(viewer, async (work) => {
      const application = await this.applications.find(work, id);
      if (!application || application.state === 'unconfirmed') throw new ShoalError('NOT_FOUND');
      return { ...application, verdicts: judgeEligibility(application, (await this.eligibility.find(work, viewer.cooperativeId)).rules) };
    });
  }
}
