import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type FirmStep, standingAfter } from '@shoal/firms-domain';
import { NotificationsService } from '@shoal/notifications-server';
import { AuditLog, type Principal, UnitOfWork } from '@shoal/platform';
import type { FirmEntity } from '../firm.entity';
import { DecisionsRepository } from './decisions.repository';
import { FirmLeaves } from './firm-leaves';

const ACTIONS = { suspend: 'membership.suspend', reinstate: 'membership.reinstate', let_go: 'membership.let_go' } as const;

/** The office suspends a firm, takes it back or lets it go. */
@Injectable()
export class DecideFirm {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly decisions: DecisionsRepository,
    private readonly notifications: NotificationsService,
    private readonly leaves: FirmLeaves,
    private readonly audit: AuditLog,
  ) {}

  /** Open sockets of the firm’s people are checked again at once. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT, MEMBERSHIP_NOT_NEXT, FIRM_IN_BIDS where it is let go from other bids than the office has seen. */
  decide(viewer: Principal, step: FirmStep, input: { readonly firmId: string; readonly reason: string; readonly runningBids?: number }): Promise<FirmEntity> {
    return this.work.run(viewer, async (work) => {
      this.access.require(viewer, 'membership.decide', viewer);
      const reason = reasonOf(input.reason);
      const firm = await this.decisions.holdFirm(work, input.firmId);
      if (!firm) throw new ShoalError('NOT_FOUND');
      const before = firm.membership;
      const membership = standingAfter(before, step);
      if (!membership) throw new ShoalError('MEMBERSHIP_NOT_NEXT');
      const decided = await this.decisions.changeMembership(work, firm, membership);
      await this.decisions.add(work, viewer, firm.id, step, reason);
      const ended = step === 'let_go' ? await this.leaves.tell(work, { firm: decided, seenBids: input.runningBids ?? 0 }) : {};
      await this.notifications.notify(work, { kind: 'membership_decided', firmId: firm.id, link: `/cooperative/firms/${firm.id}`, args: {} });
      await work.accessChanged({ kind: 'firm', firmId: firm.id });
      await this.audit.record(work, { action: ACTIONS[step], subjectKind: 'firm', subjectId: firm.id, reason, details: { name: firm.name, before, after: membership, ...ended } });
      return decided;
    });
  }
}

/** Errors: INVALID_INPUT when nothing is said. */
export const reasonOf = (text: string): string => {
  const reason = text.normalize('NFC').trim();
  if (reason === '') throw new ShoalError('INVALID_INPUT', { detail: 'reason' });
  return reason;
};
