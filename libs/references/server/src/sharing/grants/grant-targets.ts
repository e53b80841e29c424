import { Injectable } from '@nestjs/common';
import { BidsRepository, type BidWithConsortium } from '@shoal/consortia-server';
import { ShoalError } from '@shoal/contract';
import { FirmsRepository } from '@shoal/firms-server';
import { NotificationsService } from '@shoal/notifications-server';
import type { Work } from '@shoal/platform';
import { evidencePath, isBidOver, isDeparted } from '@shoal/references-domain';
import type { EvidenceEntity } from '../../evidence/evidence.entity';
import type { GrantEvidenceInput } from './grants.inputs';

/** Whoever is meant, and the firms whose administrators are told. */
export interface GrantTarget {
  readonly firmId: string | null;
  readonly bidId: string | null;
  readonly toldFirmIds: readonly string[];
}

/** Whom something can be shared with, and how they learn of it. */
@Injectable()
export class GrantTargets {
  constructor(
    private readonly firms: FirmsRepository,
    private readonly bids: BidsRepository,
    private readonly notifications: NotificationsService,
  ) {}

  /** Errors: NOT_FOUND, INVALID_INPUT, GRANT_TO_ITSELF, GRANT_FIRM_AWAY, GRANT_BID_OVER. */
  async find(work: Work, evidence: EvidenceEntity, { firmId, bidId }: GrantEvidenceInput): Promise<GrantTarget> {
    if (firmId && !bidId) return this.firm(work, evidence, firmId);
    if (bidId && !firmId) return this.bid(work, evidence, bidId);
    throw new ShoalError('INVALID_INPUT', { detail: 'firmId, bidId' });
  }

  async tell(work: Work, evidence: EvidenceEntity, { toldFirmIds }: GrantTarget): Promise<void> {
    const owner = await this.firms.find(work, evidence.firmId);
    if (!owner) throw new ShoalError('NOT_FOUND');
    const link = evidencePath(evidence.kind, evidence.id);
    for (const firmId of toldFirmIds) await this.notifications.notify(work, { kind: 'grant_given', firmId, link, args: { firm: owner.name, firmEn: owner.nameEn } });
  }

  private async firm(work: Work, evidence: EvidenceEntity, firmId: string): Promise<GrantTarget> {
    if (firmId === evidence.firmId) throw new ShoalError('GRANT_TO_ITSELF');
    const firm = await this.firms.find(work, firmId);
    if (!firm) throw new ShoalError('NOT_FOUND');
    if (isDeparted(firm.membership)) throw new ShoalError('GRANT_FIRM_AWAY');
    return { firmId, bidId: null, toldFirmIds: [firmId] };
  }

  private async bid(work: Work, evidence: EvidenceEntity, bidId: string): Promise<GrantTarget> {
    const bid = await this.bids.find(work, bidId);
    const partners = bid ? joined(bid) : [];
    // A bid to which the firm is only invited is not its to share with, nor one that it has left.
    if (!bid || !partners.includes(evidence.firmId)) throw new ShoalError('NOT_FOUND');
    if (isBidOver(bid.stage)) throw new ShoalError('GRANT_BID_OVER');
    return { firmId: null, bidId, toldFirmIds: partners.filter((id) => id !== evidence.firmId) };
  }
}

const joined = (bid: BidWithConsortium): string[] => bid.participations.filter(({ state }) => state === 'accepted').map(({ firmId }) => firmId);
