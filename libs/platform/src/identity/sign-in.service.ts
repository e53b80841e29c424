import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { UnitOfWork } from '../database/unit-of-work';
import { RateLimits } from '../http/rate-limits';
import { DECOY_HASH, verifyPassword } from './password';
import type { PersonEntity } from './person.entity';
import { type ClientOrigin, type OpenedSession, SessionService } from './session.service';
import { SessionsRepository } from './sessions.repository';

const IDENTITY = { purpose: 'identity' } as const;
const accountKey = (email: string): string => createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');

@Injectable()
export class SignInService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly session: SessionService,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Opens a session. Errors: SIGN_IN_REFUSED, the same and equally slow for an unknown e-mail, a wrong password and a
   * suspended person; TOO_MANY_ATTEMPTS after ten failures of an account or a hundred of an address in a quarter of an hour.
   */
  async signIn(email: string, password: string, origin: ClientOrigin): Promise<{ person: PersonEntity; session: OpenedSession }> {
    const account = accountKey(email);
    await this.limits.require('sign-in-account', account);
    await this.limits.require('sign-in-address', origin.address);
    const found = await this.work.run(IDENTITY, async (work) => {
      const person = await this.sessions.findPersonByEmail(work, email.trim());
      const credential = person && (await this.sessions.findCredential(work, person.id));
      return person && credential ? { person, passwordHash: credential.passwordHash } : null;
    });
    // Hashing happens outside the transaction: it is slow by design and must not hold a connection.
    const right = await verifyPassword(found?.passwordHash ?? (await DECOY_HASH), password);
    if (!found || !right || found.person.suspendedAt) {
      await this.limits.count('sign-in-account', account);
      await this.limits.count('sign-in-address', origin.address);
      throw new ShoalError('SIGN_IN_REFUSED');
    }
    await this.limits.forget('sign-in-account', account);
    const session = await this.work.run(IDENTITY, (work) => this.session.open(work, found.person, origin));
    return { person: found.person, session };
  }
}
