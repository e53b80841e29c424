import { Injectable } from '@nestjs/common';
import { NotificationsService } from '@shoal/notifications-server';
import { JobRegistry, type ShoalJob, UnitOfWork, type Work } from '@shoal/platform';
import { newInvitation } from '../invitation.entity';
import { InvitationsRepository } from '../invitations.repository';
import { type ApplicationEntity, linkDigest, newLinkToken } from './application.entity';
import { applicantMail, FORGET_UNCONFIRMED, isMailAbout, MAIL_APPLICANT, TELL_OFFICE } from './application-mails';
import { ApplicationsRepository } from './applications.repository';
import { Delivery } from './delivery';

const DAY_MS = 24 * 3600 * 1000;

/** What happens to an application behind the scenes: mails to the applicant, a notice to the office, forgetting what nobody confirmed. */
@Injectable()
export class ApplicationJobs {
  constructor(
    registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly invitations: InvitationsRepository,
    private readonly notifications: NotificationsService,
    private readonly delivery: Delivery,
  ) {
    registry.register(MAIL_APPLICANT, (job) => this.mail(job));
    registry.register(TELL_OFFICE, (job) => this.tellOffice(job));
    registry.registerScheduled(FORGET_UNCONFIRMED, DAY_MS, () => this.work.run({ purpose: 'invitation' }, (work) => this.applications.removeUnconfirmed(work)));
  }

  /** Every mail carries a link of its own, made here so that its token lies nowhere; an earlier link keeps working. */
  async mail({ id, cooperativeId, payload }: ShoalJob): Promise<void> {
    const { about, applicationId, decidedBy } = payload;
    if (!cooperativeId || !isMailAbout(about)) return;
    const mail = await this.work.run({ purpose: 'worker', cooperativeId }, async (work) => {
      const application = await this.applications.hold(work, String(applicationId));
      const cooperative = await this.applications.cooperative(work, cooperativeId);
      if (!application || !cooperative) return null;
      const path = about === 'admitted' ? await this.invite(work, application, String(decidedBy)) : await this.link(work, application);
      const names = { firm: application.name, cooperative: application.language === 'en' ? cooperative.nameEn : cooperative.name };
      return { application, content: applicantMail(about, application.language, names, this.delivery.url(path)) };
    });
    if (mail) await this.delivery.send(id, mail.application, mail.content);
  }

  /** Once for each time that it is handed in. */
  async tellOffice({ cooperativeId, payload }: ShoalJob): Promise<void> {
    if (!cooperativeId) return;
    await this.work.run({ purpose: 'worker', cooperativeId }, async (work) => {
      const application = await this.applications.find(work, String(payload['applicationId']));
      if (!application) return;
      const once = `application:${application.id}:${String(payload['version'])}`;
      await this.notifications.notify(work, { kind: 'membership_applied', office: true, link: `/cooperative?tab=applications&application=${application.id}`, args: { firm: application.name }, once });
    });
  }

  private async link(work: Work, application: ApplicationEntity): Promise<string> {
    const token = newLinkToken();
    await this.applications.addLink(work, application, linkDigest(token));
    return `/join/${token}`;
  }

  private async invite(work: Work, application: ApplicationEntity, decidedBy: string): Promise<string> {
    const inviter = { cooperativeId: application.cooperativeId, personId: decidedBy };
    const firmId = application.firmId as string;
    const { invitation, token } = newInvitation(inviter, firmId, { email: application.contactEmail, name: application.contactName, role: 'admin', landingPath: `/cooperative/firms/${firmId}` });
    await this.invitations.insert(work, invitation);
    return `/invite/${token}`;
  }
}
