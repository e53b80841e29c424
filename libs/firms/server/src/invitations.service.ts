import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import {
  type ClientOrigin,
  type Connection,
  hashPassword,
  type OpenedSession,
  PASSWORD_MIN,
  type PageArgs,
  PersonEntity,
  type Principal,
  RateLimits,
  SessionService,
  toConnection,
  UnitOfWork,
  violatedConstraint,
} from '@shoal/platform';
import { v7 as uuid } from 'uuid';
import type { AcceptInvitationInput, InvitePersonInput } from './firms.inputs';
import { invitationDigest, type InvitationEntity, newInvitation } from './invitation.entity';
import { InvitationsRepository } from './invitations.repository';

const INVITATION = { purpose: 'invitation' } as const;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

@Injectable()
export class InvitationsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly invitations: InvitationsRepository,
    private readonly sessions: SessionService,
    private readonly limits: RateLimits,
  ) {}

  /** Errors: FORBIDDEN, TOO_MANY_ATTEMPTS. Whether the e-mail has an account is not told. */
  async invite(viewer: Principal, input: InvitePersonInput): Promise<{ invitation: InvitationEntity; token: string }> {
    const firmId = this.requireInviter(viewer);
    await this.limits.spend('invite-firm', firmId);
    const { invitation, token } = newInvitation(viewer, firmId, { email: input.email, name: input.name, role: input.role, landingPath: input.landingPath ?? '/home' });
    await this.work.run(viewer, (work) => this.invitations.insert(work, invitation));
    return { invitation, token };
  }

  async list(viewer: Principal, args: PageArgs): Promise<Connection<InvitationEntity>> {
    const firmId = this.requireInviter(viewer);
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.invitations.page(work, firmId, args));
    return toConnection(rows, args.first, totalCount, (row) => [row.id]);
  }

  /** Errors: NOT_FOUND. */
  async revoke(viewer: Principal, id: string): Promise<void> {
    this.requireInviter(viewer);
    const removed = await this.work.run(viewer, (work) => this.invitations.remove(work, id));
    if (!removed) throw new ShoalError('NOT_FOUND');
  }

  /** Who invites, for the page behind the link; null when the link cannot be used. Reading does not use it up. */
  async preview(token: string, address: string): Promise<(InvitationEntity & { firmName: string; cooperativeName: string }) | null> {
    await this.limits.require('invitation-address', address);
    const found = TOKEN.test(token)
      ? await this.work.run(INVITATION, async (work) => {
          const invitation = await this.invitations.findUsable(work, invitationDigest(token), new Date());
          return invitation && { ...invitation, ...(await this.invitations.namesOf(work, invitation)) };
        })
      : null;
    if (!found) await this.limits.count('invitation-address', address);
    return found;
  }

  /** Makes the person, uses the link up and signs in, all or nothing. Errors: INVITATION_UNUSABLE, PASSWORD_WEAK, EMAIL_TAKEN. */
  async accept(input: AcceptInvitationInput, origin: ClientOrigin): Promise<{ person: PersonEntity; session: OpenedSession; landingPath: string }> {
    await this.limits.require('invitation-address', origin.address);
    if ([...input.password].length < PASSWORD_MIN) throw new ShoalError('PASSWORD_WEAK', { min: PASSWORD_MIN });
    const passwordHash = await hashPassword(input.password);
    try {
      return await this.work.run(INVITATION, async (work) => {
        const now = new Date();
        const invitation = await this.invitations.findUsable(work, invitationDigest(input.token), now);
        if (!invitation) throw new ShoalError('INVITATION_UNUSABLE');
        const person = personOf(invitation, input);
        await this.invitations.insertPerson(work, person, passwordHash);
        await this.invitations.markUsed(work, invitation.id, now);
        return { person, session: await this.sessions.open(work, person, origin), landingPath: invitation.landingPath };
      });
    } catch (error) {
      if (error instanceof ShoalError && error.code === 'INVITATION_UNUSABLE') await this.limits.count('invitation-address', origin.address);
      throw violatedConstraint(error) === 'persons_email' ? new ShoalError('EMAIL_TAKEN') : error;
    }
  }

  private requireInviter(viewer: Principal): string {
    this.access.require(viewer, 'person.invite', { cooperativeId: viewer.cooperativeId, firmId: viewer.firmId ?? '' });
    return viewer.firmId ?? '';
  }
}

const personOf = (invitation: InvitationEntity, input: AcceptInvitationInput): PersonEntity =>
  Object.assign(new PersonEntity(), {
    id: uuid(),
    cooperativeId: invitation.cooperativeId,
    firmId: invitation.firmId,
    name: input.name.normalize('NFC').trim(),
    title: (input.title ?? '').normalize('NFC').trim(),
    email: invitation.email,
    role: invitation.role,
    language: 'ko' as const,
    suspendedAt: null,
    createdAt: new Date(),
  });
