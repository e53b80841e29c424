import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { CooperativeEntity, JobRegistry, MailTransport, type Principal, type ShoalJob, UnitOfWork, type Work } from '@shoal/platform';
import { AdmitFirm } from '../admit-firm';
import type { FirmEntity } from '../firm.entity';
import { FirmsRepository } from '../firms.repository';
import type { AdmitFirmInput } from '../firms.inputs';
import { newInvitation } from '../invitation.entity';
import { InvitationsRepository } from '../invitations.repository';
import { applicantMail } from './application-mails';
import { Delivery } from './delivery';

const MAIL_ADMITTED_FIRM = 'mail-admitted-firm';

/**
 * The office brings in its list of members. They are admitted, not applied for: who stands on the list was decided on before, and a
 * declaration or a confirmed e-mail, which an application needs, nobody can give in another's name. Each firm's first administrator is
 * invited by mail, for the office could not hand out hundreds of links.
 */
@Injectable()
export class AdmitMany {
  constructor(
    registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly admission: AdmitFirm,
    private readonly firms: FirmsRepository,
    private readonly invitations: InvitationsRepository,
    private readonly delivery: Delivery,
    private readonly transport: MailTransport,
  ) {
    registry.register(MAIL_ADMITTED_FIRM, (job) => this.mail(job));
  }

  /** One of the list, inside the caller's unit of work. Errors: FORBIDDEN, BUSINESS_NUMBER_INVALID, INVALID_INPUT, FIRM_EXISTS. */
  async admitIn(work: Work, viewer: Principal, input: Omit<AdmitFirmInput, 'reason'>, reason: string): Promise<FirmEntity> {
    this.access.require(viewer, 'firm.admit', viewer);
    return this.admission.guard(async () => {
      const { firm } = await this.admission.takeIn(work, viewer, input, reason);
      await work.enqueue(MAIL_ADMITTED_FIRM, { firmId: firm.id, name: input.adminName, email: input.adminEmail, invitedBy: viewer.personId });
      return firm;
    });
  }

  /** The mail carries a link of its own, made here so that its token lies nowhere. */
  async mail({ id, cooperativeId, payload }: ShoalJob): Promise<void> {
    if (cooperativeId === null) throw new Error(`${MAIL_ADMITTED_FIRM} belongs to no cooperative`);
    const invited = { name: String(payload['name']), email: String(payload['email']), role: 'admin' as const, landingPath: `/cooperative/firms/${String(payload['firmId'])}` };
    const mail = await this.work.run({ purpose: 'worker', cooperativeId }, async (work) => {
      const firm = await this.firms.find(work, String(payload['firmId']));
      const cooperative = await work.manager.findOneBy(CooperativeEntity, { id: cooperativeId });
      if (!firm || !cooperative) return null;
      const { invitation, token } = newInvitation({ cooperativeId, personId: String(payload['invitedBy']) }, firm.id, invited);
      await this.invitations.insert(work, invitation);
      return applicantMail('admitted', 'ko', { firm: firm.name, cooperative: cooperative.name }, this.delivery.url(`/invite/${token}`));
    });
    if (mail) await this.transport.send({ id, to: { name: invited.name, address: invited.email }, ...mail });
  }
}
