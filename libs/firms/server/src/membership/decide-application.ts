import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type ApplicationStep, applicationAfter, judgeEligibility, refusingRule } from '@shoal/firms-domain';
import { AuditLog, type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { AdmitFirm, type Admitted } from '../admit-firm';
import { EligibilityRepository } from '../eligibility/eligibility.repository';
import type { ApplicationEntity } from './application.entity';
import { MAIL_APPLICANT } from './application-mails';
import type { AdmitApplicantInput, ApplicationType, DecideApplicationInput } from './application.types';
import { ApplicationsRepository } from './applications.repository';
import { reasonOf } from './decide-firm';

const ABOUT = { return: 'returned', decline: 'declined', admit: 'admitted' } as const;

/** The office asks an applicant back, declines it or takes it in. */
@Injectable()
export class DecideApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly applications: ApplicationsRepository,
    private readonly eligibility: EligibilityRepository,
    private readonly admission: AdmitFirm,
    private readonly audit: AuditLog,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, MEMBERSHIP_NOT_NEXT, INVALID_INPUT. */
  async decide(viewer: Principal, step: 'return' | 'decline', input: DecideApplicationInput): Promise<ApplicationType> {
    this.access.require(viewer, 'membership.decide', viewer);
    return this.work.run(viewer, async (work) => {
      const application = await this.hold(work, input, step);
      return this.settle(work, viewer, application, step, reasonOf(input.reason));
    });
  }

  /** Makes the firm and invites the contact person. Errors: as `decide`, and MEMBERSHIP_NOT_ELIGIBLE, FIRM_EXISTS. */
  async admit(viewer: Principal, input: AdmitApplicantInput): Promise<Admitted> {
    this.access.require(viewer, 'membership.decide', viewer);
    return this.admission.guard(() =>
      this.work.run(viewer, async (work) => {
        const application = await this.hold(work, input, 'admit');
        const refusing = refusingRule(judgeEligibility(application, (await this.eligibility.find(work, viewer.cooperativeId)).rules));
        if (refusing) throw new ShoalError('MEMBERSHIP_NOT_ELIGIBLE', { rule: refusing.ko, ruleEn: refusing.en });
        const { name, businessNumber, contactName, contactEmail } = application;
        const admitted = await this.admission.takeIn(work, viewer, { name, businessNumber, chip: input.chip, adminName: contactName, adminEmail: contactEmail }, reasonOf(input.reason));
        application.firmId = admitted.firm.id;
        await this.settle(work, viewer, application, 'admit', reasonOf(input.reason));
        return admitted;
      }),
    );
  }

  private async hold(work: Work, input: DecideApplicationInput, step: ApplicationStep): Promise<ApplicationEntity> {
    const application = await this.applications.hold(work, input.id);
    if (!application || application.state === 'unconfirmed') throw new ShoalError('NOT_FOUND');
    if (application.version !== input.version) throw new ShoalError('STALE_VERSION');
    if (!applicationAfter(application.state, step)) throw new ShoalError('MEMBERSHIP_NOT_NEXT');
    return application;
  }

  private async settle(work: Work, viewer: Principal, application: ApplicationEntity, step: ApplicationStep, reason: string): Promise<ApplicationType> {
    const before = application.state;
    const verdicts = judgeEligibility(application, (await this.eligibility.find(work, viewer.cooperativeId)).rules);
    await this.applications.save(work, Object.assign(application, { state: applicationAfter(before, step), reason, decidedAt: new Date() }));
    await work.enqueue(MAIL_APPLICANT, { applicationId: application.id, about: ABOUT[step], decidedBy: viewer.personId });
    const failed = verdicts.filter(({ isMet }) => !isMet).map(({ rule }) => rule.ko);
    await this.audit.record(work, {
      action: `application.${step}`,
      subjectKind: 'application',
      subjectId: application.id,
      reason,
      details: { name: application.name, businessNumber: application.businessNumber, before, after: application.state, ...(failed.length > 0 && { failed: failed.join(' · ') }) },
    });
    return { ...application, verdicts };
  }
}
