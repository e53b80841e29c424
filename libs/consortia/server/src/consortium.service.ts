import { Injectable } from '@nestjs/common';
import { answer, asksAgain, assertCanLead, assertConsortiumOpen, assertInvitable, assertWithdrawable, isActive } from '@shoal/consortia-domain';
import { ShoalError } from '@shoal/contract';
import { assertAvailable, FirmsRepository } from '@shoal/firms-server';
import { NotificationsService } from '@shoal/notifications-server';
import { type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { BidAccess } from './bid-access';
import type { BidWithConsortium } from './bid-with-consortium';
import type { AnswerParticipationInput, ChangeLeadInput, InviteFirmInput, SetConsortiumInput, BidShareInput, WithdrawParticipationInput } from './bids.inputs';
import { BidsRepository } from './bids.repository';
import { invitation, invitedNow, NOTHING_AGREED, tidy } from './invitation';
import type { ParticipationEntity } from './participation.entity';

@Injectable()
export class ConsortiumService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly gate: BidAccess,
    private readonly bids: BidsRepository,
    private readonly firms: FirmsRepository,
    private readonly notifications: NotificationsService,
  ) {}

  /** Answers the same for every firm of the cooperative, also for one in a rival consortium. Errors: NOT_FOUND, FORBIDDEN, CONSORTIUM_FIXED, FIRM_NOT_AVAILABLE, ALREADY_PARTICIPATING. */
  invite(viewer: Principal, input: InviteFirmInput): Promise<BidWithConsortium> {
    return this.work.run(viewer, async (work) => {
      const bid = await this.findToChange(work, viewer, input.bidId);
      const firm = await this.firms.find(work, input.firmId);
      if (!firm) throw new ShoalError('NOT_FOUND');
      assertAvailable(firm);
      assertInvitable(bid.participations, input.firmId);
      const before = bid.participations.find((p) => p.firmId === input.firmId);
      if (before) await this.bids.changeParticipation(work, before, invitedNow(input));
      else {
        const added = invitation(bid, input);
        await this.bids.addParticipations(work, [added]);
        bid.participations.push(added);
      }
      await this.bids.change(work, bid, {});
      return bid;
    });
  }

  /** Firms that had accepted other terms are asked again. Errors: NOT_FOUND, FORBIDDEN, CONSORTIUM_FIXED, STALE_VERSION, NOT_A_MEMBER. */
  set(viewer: Principal, input: SetConsortiumInput): Promise<BidWithConsortium> {
    return this.work.run(viewer, async (work) => {
      const bid = await this.findToChange(work, viewer, input.bidId, input.version);
      for (const { firmId } of input.shares) memberOf(bid, firmId);
      let asked = false;
      for (const member of bid.participations.filter(isActive)) {
        const change = changeOf(bid, member, input, viewer.firmId);
        asked ||= change.state === 'invited';
        if (Object.keys(change).length > 0) await this.bids.changeParticipation(work, member, change);
      }
      await this.bids.change(work, bid, { method: input.method });
      if (asked) await work.accessChanged({ kind: 'bid', bidId: bid.id });
      return bid;
    });
  }

  /** Null after declining. Errors: NOT_FOUND, FORBIDDEN, INVITATION_ANSWERED, ALREADY_IN_CONSORTIUM. */
  answer(viewer: Principal, input: AnswerParticipationInput): Promise<BidWithConsortium | null> {
    return this.work.run(viewer, async (work) => {
      await this.gate.find(work, viewer, input.bidId);
      const own = await this.ownOf(work, viewer, input.bidId);
      const state = answer(own, input.accept);
      await this.gate.find(work, viewer, input.bidId, 'participation.answer');
      await this.bids.changeParticipation(work, own, { state, answeredAt: new Date(), note: tidy(input.note), ...NOTHING_AGREED });
      await work.accessChanged({ kind: 'bid', bidId: input.bidId });
      return state === 'accepted' ? this.gate.find(work, viewer, input.bidId) : null;
    });
  }

  /** The managing firm takes a firm out, or a firm leaves (then null). Errors: NOT_FOUND, FORBIDDEN, CONSORTIUM_FIXED, NOT_A_MEMBER, LEAD_CANNOT_LEAVE. */
  withdraw(viewer: Principal, input: WithdrawParticipationInput): Promise<BidWithConsortium | null> {
    return this.work.run(viewer, async (work) => {
      const seen = await this.gate.find(work, viewer, input.bidId);
      const leaves = input.firmId === viewer.firmId && !this.gate.allows(viewer, 'bid.manage', seen);
      const left = leaves ? await this.leave(work, viewer, input) : await this.takeOut(work, viewer, input);
      await work.accessChanged({ kind: 'bid', bidId: input.bidId });
      return left;
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, CONSORTIUM_FIXED, NOT_A_MEMBER. */
  changeLead(viewer: Principal, input: ChangeLeadInput): Promise<BidWithConsortium> {
    return this.work.run(viewer, async (work) => {
      const seen = await this.gate.find(work, viewer, input.bidId);
      // A submitted bid, too, needs somebody who can take it back or note its result.
      const succeeds = this.gate.allows(viewer, 'bid.chooseLead', seen);
      const bid = succeeds ? await this.gate.findToChooseLead(work, viewer, input.bidId) : await this.findToChange(work, viewer, input.bidId);
      assertCanLead(bid.participations, input.firmId);
      await this.bids.change(work, bid, { leadFirmId: input.firmId });
      await work.accessChanged({ kind: 'bid', bidId: bid.id });
      await this.tellLead(work, bid);
      return bid;
    });
  }

  /** Every firm that takes part learns who represents it. */
  private async tellLead(work: Work, bid: BidWithConsortium): Promise<void> {
    const lead = await this.firms.find(work, bid.leadFirmId);
    const members = bid.participations.filter((p) => p.state === 'accepted');
    for (const { firmId } of members) await this.notifications.notify(work, { kind: 'lead_changed', firmId, link: `/bids/${bid.id}/consortium`, args: { firm: lead?.name ?? '', firmEn: lead?.nameEn ?? '' } });
  }

  private async leave(work: Work, viewer: Principal, input: WithdrawParticipationInput): Promise<null> {
    const own = await this.ownOf(work, viewer, input.bidId);
    const bid = await this.gate.find(work, viewer, input.bidId, 'participation.leave');
    assertConsortiumOpen(bid.stage);
    assertWithdrawable(bid, own.firmId);
    await this.bids.changeParticipation(work, own, withdrawn(input));
    return null;
  }

  private async takeOut(work: Work, viewer: Principal, input: WithdrawParticipationInput): Promise<BidWithConsortium> {
    const bid = await this.findToChange(work, viewer, input.bidId);
    assertWithdrawable(bid, input.firmId);
    await this.bids.changeParticipation(work, memberOf(bid, input.firmId), withdrawn(input));
    await this.bids.change(work, bid, {});
    return bid;
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, CONSORTIUM_FIXED. */
  private async findToChange(work: Work, viewer: Principal, bidId: string, version?: number): Promise<BidWithConsortium> {
    const bid = await this.gate.findToManage(work, viewer, bidId, version);
    assertConsortiumOpen(bid.stage);
    return bid;
  }

  /** The viewer's firm's participation, held until the transaction ends. Errors: NOT_FOUND. */
  private async ownOf(work: Work, viewer: Principal, bidId: string): Promise<ParticipationEntity> {
    const own = viewer.firmId === null ? null : await this.bids.findOwnForChange(work, bidId, viewer.firmId);
    if (!own) throw new ShoalError('NOT_FOUND');
    return own;
  }
}

const withdrawn = (input: WithdrawParticipationInput): Partial<ParticipationEntity> => ({ state: 'withdrawn', answeredAt: new Date(), note: tidy(input.note) });

const sharesOf = (share: BidShareInput): Partial<ParticipationEntity> => ({
  shareBasisPoints: share.shareBasisPoints,
  ...(share.part !== undefined && share.part !== null && { part: tidy(share.part) }),
});

/** What changes for a member; when it had accepted other terms, it is asked again and what it had accepted is noted. */
const changeOf = (bid: BidWithConsortium, member: ParticipationEntity, input: SetConsortiumInput, changedBy: string | null): Partial<ParticipationEntity> => {
  const share = input.shares.find(({ firmId }) => firmId === member.firmId);
  const change = share ? sharesOf(share) : {};
  const before = { method: bid.method, shareBasisPoints: member.shareBasisPoints, part: member.part };
  if (!asksAgain(member, before, { ...before, ...change, method: input.method }, changedBy)) return change;
  return { ...change, state: 'invited', invitedAt: new Date(), answeredAt: null, note: '', agreedMethod: before.method, agreedShareBasisPoints: before.shareBasisPoints, agreedPart: before.part };
};

/** Errors: NOT_A_MEMBER for a firm that was never asked; STALE_VERSION for one that has declined or left meanwhile. */
const memberOf = (bid: BidWithConsortium, firmId: string): ParticipationEntity => {
  const member = bid.participations.find((p) => p.firmId === firmId);
  if (!member) throw new ShoalError('NOT_A_MEMBER');
  if (!isActive(member)) throw new ShoalError('STALE_VERSION');
  return member;
};
