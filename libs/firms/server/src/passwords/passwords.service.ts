import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type ClientOrigin, hashPassword, type OpenedSession, PASSWORD_MIN, type PersonEntity, type Principal, RateLimits, SessionService, UnitOfWork, verifyPassword, type Work } from '@shoal/platform';
import { newPasswordReset, type PasswordResetEntity, resetDigest } from './password-reset.entity';
import { PasswordsRepository } from './passwords.repository';

const IDENTITY = { purpose: 'identity' } as const;
/** Whose password was changed is told by a job: nobody's context reaches both the password and the inbox. */
export const PASSWORD_CHANGED = 'password-changed';
/** As for an invitation: somebody who holds a link but has not signed in. */
const REDEEMING = { purpose: 'invitation' } as const;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Changing a password, and setting a new one by a link when it is forgotten. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly passwords: PasswordsRepository,
    private readonly sessions: SessionService,
    private readonly limits: RateLimits,
  ) {}

  /** Ends every other session of the person. Errors: PASSWORD_WEAK, PASSWORD_WRONG, TOO_MANY_ATTEMPTS after ten wrong ones. */
  async change(viewer: Principal, input: { readonly currentPassword: string; readonly newPassword: string }): Promise<void> {
    this.access.require(viewer, 'account.use', viewer);
    await this.limits.require('password-change', viewer.personId);
    requireStrong(input.newPassword);
    const hash = await this.work.run(IDENTITY, (work) => this.passwords.hashOf(work, viewer.personId));
    if (hash === null || !(await verifyPassword(hash, input.currentPassword))) {
      await this.limits.count('password-change', viewer.personId);
      throw new ShoalError('PASSWORD_WRONG');
    }
    const passwordHash = await hashPassword(input.newPassword);
    await this.work.run({ ...IDENTITY, cooperativeId: viewer.cooperativeId }, async (work) => {
      const now = new Date();
      await this.passwords.setHash(work, viewer.personId, passwordHash, now);
      await this.passwords.endSessions(work, viewer.personId, now, viewer.sessionId);
      await work.enqueue(PASSWORD_CHANGED, { personId: viewer.personId });
    });
    await this.limits.forget('password-change', viewer.personId);
  }

  /** Makes a link for a colleague; an older one no longer works. Errors: NOT_FOUND, FORBIDDEN, TOO_MANY_ATTEMPTS. */
  async makeReset(viewer: Principal, personId: string): Promise<{ readonly reset: PasswordResetEntity; readonly person: PersonEntity; readonly token: string }> {
    const person = await this.work.run(viewer, (work) => this.passwords.findPerson(work, personId));
    if (!person) throw new ShoalError('NOT_FOUND');
    this.access.require(viewer, 'person.resetPassword', { cooperativeId: person.cooperativeId, firmId: person.firmId, personId: person.id });
    await this.limits.spend('invite-firm', viewer.firmId ?? viewer.cooperativeId);
    const { reset, token } = newPasswordReset(viewer, person);
    await this.work.run(viewer, (work) => this.passwords.insertReset(work, reset));
    return { reset, person, token };
  }

  /** Whose password the link sets; null when it cannot be used. Reading does not use it up. */
  async preview(token: string, address: string): Promise<{ readonly name: string; readonly email: string; readonly expiresAt: Date } | null> {
    await this.limits.require('invitation-address', address);
    const found = TOKEN.test(token) ? await this.work.run(REDEEMING, (work) => this.passwords.findUsable(work, resetDigest(token), new Date())) : null;
    if (!found) await this.limits.count('invitation-address', address);
    return found && { name: found.person.name, email: found.person.email, expiresAt: found.reset.expiresAt };
  }

  /** Sets the password, ends every session of the person and opens a new one. Errors: RESET_UNUSABLE, PASSWORD_WEAK, TOO_MANY_ATTEMPTS. */
  async redeem(input: { readonly token: string; readonly password: string }, origin: ClientOrigin): Promise<{ readonly person: PersonEntity; readonly session: OpenedSession }> {
    await this.limits.require('invitation-address', origin.address);
    requireStrong(input.password);
    const passwordHash = await hashPassword(input.password);
    try {
      const cooperativeId = await this.work.run(REDEEMING, async (work) => (await this.usable(work, input.token)).person.cooperativeId);
      return await this.work.run({ ...REDEEMING, cooperativeId }, async (work) => {
        const now = new Date();
        const found = await this.usable(work, input.token);
        await this.passwords.setHash(work, found.person.id, passwordHash, now);
        await this.passwords.endSessions(work, found.person.id, now);
        await work.enqueue(PASSWORD_CHANGED, { personId: found.person.id });
        return { person: found.person, session: await this.sessions.open(work, found.person, origin) };
      });
    } catch (error) {
      if (error instanceof ShoalError) await this.limits.count('invitation-address', origin.address);
      throw error;
    }
  }

  /** Errors: RESET_UNUSABLE. */
  private async usable(work: Work, token: string): Promise<{ readonly person: PersonEntity }> {
    const found = await this.passwords.findUsable(work, resetDigest(token), new Date());
    if (!found) throw new ShoalError('RESET_UNUSABLE');
    return found;
  }
}

const requireStrong = (password: string): void => {
  if ([...password].length < PASSWORD_MIN) throw new ShoalError('PASSWORD_WEAK', { min: PASSWORD_MIN });
};
