import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { freeColorSlot, isBusinessNumber, isChip, readBusinessNumber } from '@shoal/firms-domain';
import { type Principal, UnitOfWork, violatedConstraint } from '@shoal/platform';
import { v7 as uuid } from 'uuid';
import { FirmEntity } from './firm.entity';
import type { AdmitFirmInput } from './firms.inputs';
import { FirmsRepository } from './firms.repository';
import { type InvitationEntity, newInvitation } from './invitation.entity';
import { InvitationsRepository } from './invitations.repository';

const TAKEN = new Set(['firms_cooperative_id_business_number_key', 'firms_cooperative_id_chip_key']);

/** The office takes a firm in and invites its first administrator. */
@Injectable()
export class AdmitFirm {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly firms: FirmsRepository,
    private readonly invitations: InvitationsRepository,
  ) {}

  /** Errors: FORBIDDEN, INVALID_INPUT, BUSINESS_NUMBER_INVALID, FIRM_EXISTS, COLOUR_SLOTS_TAKEN. */
  async admit(viewer: Principal, input: AdmitFirmInput): Promise<{ firm: FirmEntity; invitation: InvitationEntity; token: string }> {
    this.access.require(viewer, 'firm.admit', viewer);
    if (!isBusinessNumber(input.businessNumber)) throw new ShoalError('BUSINESS_NUMBER_INVALID');
    if (!isChip(input.chip)) throw new ShoalError('INVALID_INPUT', { detail: 'chip' });
    try {
      return await this.work.run(viewer, async (work) => {
        await this.firms.lockCooperatives(work);
        const colorSlot = freeColorSlot(await this.firms.colorSlots(work));
        if (colorSlot === null) throw new ShoalError('COLOUR_SLOTS_TAKEN');
        const firm = firmOf(viewer.cooperativeId, input, colorSlot);
        await this.firms.insert(work, firm);
        const { invitation, token } = newInvitation(viewer, firm.id, { email: input.adminEmail, name: input.adminName, role: 'admin', landingPath: `/cooperative/firms/${firm.id}` });
        await this.invitations.insert(work, invitation);
        return { firm, invitation, token };
      });
    } catch (error) {
      throw TAKEN.has(violatedConstraint(error) ?? '') ? new ShoalError('FIRM_EXISTS') : error;
    }
  }
}

const firmOf = (cooperativeId: string, input: AdmitFirmInput, colorSlot: number): FirmEntity =>
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
    version: 1,
  });
