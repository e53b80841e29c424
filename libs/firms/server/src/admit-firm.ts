import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { isBusinessNumber, isChip, nextColorSlot, readBusinessNumber } from '@shoal/firms-domain';
import { AuditLog, type Principal, UnitOfWork, violatedConstraint, type Work } from '@shoal/platform';
import { v7 as uuid } from 'uuid';
import { FirmEntity } from './firm.entity';
import type { AdmitFirmInput } from './firms.inputs';
import { FirmsRepository } from './firms.repository';
import { type InvitationEntity, newInvitation } from './invitation.entity';
import { InvitationsRepository } from './invitations.repository';
import { DecisionsRepository } from './membership/decisions.repository';

const TAKEN = new Set(['firms_cooperative_id_business_number_key', 'firms_cooperative_id_chip_key']);

export interface Admitted {
  readonly firm: FirmEntity;
  readonly invitation: InvitationEntity;
  /** Of the invitation's link. */
  readonly token: string;
}

/** The office takes a firm in and invites its first administrator. */
@Injectable()
export class AdmitFirm {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly firms: FirmsRepository,
    private readonly invitations: InvitationsRepository,
    private readonly decisions: DecisionsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Without an application. Errors: FORBIDDEN, INVALID_INPUT, BUSINESS_NUMBER_INVALID, FIRM_EXISTS. */
  async admit(viewer: Principal, input: AdmitFirmInput): Promise<Admitted> {
    this.access.require(viewer, 'firm.admit', viewer);
    return this.guard(() => this.work.run(viewer, (work) => this.takeIn(work, viewer, input, input.reason ?? '')));
  }

  /** Inside the caller's unit of work; `guard` stands around that. */
  async takeIn(work: Work, viewer: Principal, input: Omit<AdmitFirmInput, 'reason'>, reason: string): Promise<Admitted> {
    if (!isBusinessNumber(input.businessNumber)) throw new ShoalError('BUSINESS_NUMBER_INVALID');
    if (!isChip(input.chip)) throw new ShoalError('INVALID_INPUT', { detail: 'chip' });
    await this.firms.lockCooperatives(work);
    const firm = firmOf(viewer.cooperativeId, input, nextColorSlot(await this.firms.colorSlots(work)));
    await this.firms.insert(work, firm);
    const { invitation, token } = newInvitation(viewer, firm.id, { email: input.adminEmail, name: input.adminName, role: 'admin', landingPath: `/cooperative/firms/${firm.id}` });
    await this.invitations.insert(work, invitation);
    await this.decisions.add(work, viewer, firm.id, 'admit', reason);
    await this.audit.record(work, { action: 'membership.admit', subjectKind: 'firm', subjectId: firm.id, reason, details: { name: firm.name, chip: firm.chip, businessNumber: firm.businessNumber } });
    return { firm, invitation, token };
  }

  /** Names what is taken. Errors: FIRM_EXISTS. */
  async guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw TAKEN.has(violatedConstraint(error) ?? '') ? new ShoalError('FIRM_EXISTS') : error;
    }
  }
}

const firmOf = (cooperativeId: string, input: Omit<AdmitFirmInput, 'reason'>, colorSlot: number): FirmEntity =>
  Object.assign(new FirmEntity(), {
    id: uuid(),
    cooperativeId,
    name: input.name.normalize('NFC').trim(),
    nameEn: '',
    chip: input.chip.normalize('NFC'),
    colorSlot,
    businessNumber: readBusinessNumber(input.businessNumber) ?? '',
    about: '',
    website: null,
    capabilities: [],
    foundedYear: null,
    membership: 'member' as const,
    version: 1,
  });
