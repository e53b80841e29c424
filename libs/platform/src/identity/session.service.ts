import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { v7 as uuid } from 'uuid';
import type { Principal } from '../database/tenant-context';
import { UnitOfWork, type Work } from '../database/unit-of-work';
import type { PersonEntity } from './person.entity';
import { SessionEntity } from './session.entity';
import { sessionTokenOf } from './cookies';
import { SessionsRepository } from './sessions.repository';

/** A session ends thirty days after sign-in, whatever happens. */
const SESSION_LIFETIME_MS = 30 * 24 * 3600 * 1000;
const TOUCH_AFTER_MS = 5 * 60 * 1000;
const IDENTITY = { purpose: 'identity' } as const;
const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

export interface ClientOrigin {
  readonly userAgent: string;
  readonly address: string;
}

export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

@Injectable()
export class SessionService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionsRepository,
  ) {}

  /** Opens a session inside the caller's transaction; the token is returned once and only its hash is kept. */
  async open(work: Work, person: Pick<PersonEntity, 'id' | 'cooperativeId'>, origin: ClientOrigin): Promise<OpenedSession> {
    const token = randomBytes(32).toString('base64url');
    const now = new Date();
    const session = new SessionEntity();
    Object.assign(session, {
      id: uuid(),
      cooperativeId: person.cooperativeId,
      personId: person.id,
      tokenHash: digest(token),
      userAgent: origin.userAgent.slice(0, 300),
      address: origin.address.slice(0, 60),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_LIFETIME_MS),
      endedAt: null,
    });
    await this.sessions.insert(work, session);
    return { token, expiresAt: session.expiresAt };
  }

  /** Who a Cookie header belongs to; null without a valid session or when the person is suspended. */
  async principalOf(cookieHeader: string | undefined): Promise<Principal | null> {
    const token = sessionTokenOf(cookieHeader);
    return token ? this.principalWhere((work, now) => this.sessions.findByToken(work, digest(token), now)) : null;
  }

  /** The same person again, as of now: what long-lived connections ask when something changed. */
  async principalOfSession(sessionId: string): Promise<Principal | null> {
    return this.principalWhere((work, now) => this.sessions.findOpen(work, sessionId, now));
  }

  private principalWhere(find: (work: Work, now: Date) => Promise<SessionEntity | null>): Promise<Principal | null> {
    return this.work.run(IDENTITY, async (work) => {
      const now = new Date();
      const session = await find(work, now);
      const person = session && (await this.sessions.findPerson(work, session.personId));
      if (!session || !person || person.suspendedAt) return null;
      if (now.getTime() - session.lastSeenAt.getTime() > TOUCH_AFTER_MS) await this.sessions.touch(work, session.id, now);
      return { personId: person.id, cooperativeId: person.cooperativeId, firmId: person.firmId, role: person.role, sessionId: session.id };
    });
  }

  list(principal: Principal): Promise<SessionEntity[]> {
    return this.work.run(principal, (work) => this.sessions.listOpen(work, principal.personId, new Date()));
  }

  /** Ends one of the person's own sessions and closes its sockets. Errors: NOT_FOUND. */
  async end(principal: Principal, sessionId: string): Promise<void> {
    await this.work.run(principal, async (work) => {
      const ended = await this.sessions.end(work, sessionId, principal.personId, new Date());
      if (!ended) throw new ShoalError('NOT_FOUND');
      await work.accessChanged({ kind: 'session', sessionId });
    });
  }
}
