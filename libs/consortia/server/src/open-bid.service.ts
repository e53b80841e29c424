import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { BID_TITLE_MAX } from '@shoal/consortia-domain';
import { ShoalError } from '@shoal/contract';
import { assertAvailable, FirmsRepository } from '@shoal/firms-server';
import { type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { TendersService } from '@shoal/tenders-server';
import { v7 as uuid } from 'uuid';
import { BidEntity } from './bid.entity';
import { BidOpened } from './bid-opened';
import type { BidWithConsortium } from './bid-with-consortium';
import type { OpenBidInput } from './bids.inputs';
import { BidsRepository } from './bids.repository';
import { invitation, tidy } from './invitation';
import type { ParticipationEntity } from './participation.entity';

@Injectable()
export class OpenBidService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tenders: TendersService,
    private readonly firms: FirmsRepository,
    private readonly bids: BidsRepository,
    private readonly opened: BidOpened,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, TENDER_NOT_OPEN, ALREADY_PARTICIPATING, NOT_A_MEMBER, FIRM_NOT_AVAILABLE, ALREADY_IN_CONSORTIUM, INVALID_INPUT. */
  async open(viewer: Principal, input: OpenBidInput): Promise<BidWithConsortium> {
    this.access.require(viewer, 'bid.open', viewer);
    return this.work.run(viewer, async (work) => {
      const tender = await this.tenders.findForBid(work, input.tenderId);
      await this.requireFirms(work, input.invite.map((share) => share.firmId));
      const bid = newBid(viewer, input, tender.title);
      await this.bids.add(work, bid);
      await this.opened.tell(work, bid);
      return bid;
    });
  }

  private async requireFirms(work: Work, ids: readonly string[]): Promise<void> {
    const found = await this.firms.findMany(work, ids);
    if (ids.some((id) => !found.some((firm) => firm.id === id))) throw new ShoalError('NOT_FOUND');
    found.forEach(assertAvailable);
  }
}

/** The opening firm has accepted by opening; everybody else is asked. */
const newBid = (viewer: Principal, input: OpenBidInput, tenderTitle: string): BidWithConsortium => {
  const openedByFirmId = viewer.firmId;
  if (openedByFirmId === null) throw new ShoalError('FORBIDDEN');
  const title = tidy(input.title ?? tenderTitle.slice(0, BID_TITLE_MAX));
  if (title === '') throw new ShoalError('INVALID_INPUT', { detail: 'title' });
  const bid = Object.assign(new BidEntity(), {
    id: uuid(),
    cooperativeId: viewer.cooperativeId,
    tenderId: input.tenderId,
    title,
    stage: 'discovery' as const,
    method: input.method,
    leadFirmId: input.leadFirmId ?? openedByFirmId,
    openedByFirmId,
    demo: false,
    version: 1,
    createdAt: new Date(),
    participations: [] as ParticipationEntity[],
  });
  const own = { firmId: openedByFirmId, shareBasisPoints: input.ownShareBasisPoints, part: input.ownPart };
  bid.participations.push(Object.assign(invitation(bid, own), { state: 'accepted' as const, answeredAt: bid.createdAt }));
  for (const share of input.invite) bid.participations.push(invitation(bid, share));
  if (!bid.participations.some((p) => p.firmId === bid.leadFirmId)) throw new ShoalError('NOT_A_MEMBER');
  return bid;
};
