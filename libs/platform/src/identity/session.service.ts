import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type MembershipState, ShoalError } from '@shoal/contract';
import { v7 as uuid } from 'uuid';
import { QuestionDesk } from '../database/question-desk';
import type { Principal } from '../database/tenant-context';
import { type Statement, UnitOfWork, type Work } from '../database/unit-of-work';
import type { PersonEntity } from './person.entity';
import { SessionEntity } from './session.entity';
import { sessionTokenOf } from './cookies';
import { SessionsRepository } from './sessions.repository';

/** A session ends thirty days after sign-in, whatever happens. */
const SESSION_LIFETIME_MS = 30 * 24 * 3600 * 1000;
const TOUCH_AFTER_MS = 5 * 60 * 1000;
const IDENTITY = { purpose: 'identity' } as const;
const BY_TOKEN: Statement = { name: 'sessions-of-tokens', text: 'SELECT * FROM unnest($1::bytea[]) WITH ORDINALITY AS asked (token, place), session_of_token(asked.token)' };
const BY_ID: Statement = { name: 'sessions-of-ids', text: 'SELECT * FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place), session_of_id(asked.id)' };
const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

export interface ClientOrigin {
  readonly userAgent: string;
  readonly address: string;
}

export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

interface OpenSession {
  /** Of the question, from 1; bigint as text. */
  readonly place: string;
  readonly session_id: string;
  readonly person_id: string;
  readonly cooperative_id: string;
  readonly firm_id: string | null;
  readonly role: Principal['role'];
  readonly membership: MembershipState | null;
  readonly last_seen_at: Date;
}

@Injectable()
export class SessionService {
  private readonly touching = new Set<string>();
  private readonly byToken = new QuestionDesk<string, OpenSession | null>((tokens) => this.find(BY_TOKEN, tokens.map(digest)));
  private readonly byId = new QuestionDesk<string, OpenSession | null>((ids) => this.find(BY_ID, ids));

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
    return token ? this.principalOfToken(token) : null;
  }

  /** Whoever holds the token: after signing in, the rest of the answer is read as this person. */
  async principalOfToken(token: string): Promise<Principal | null> {
    return this.principalFrom(await this.byToken.ask(token, token));
  }

  /** The same person again, as of now: what long-lived connections ask when something changed. */
  async principalOfSession(sessionId: string): Promise<Principal | null> {
    return this.principalFrom(await this.byId.ask(sessionId, sessionId));
  }

  private async find(statement: Statement, keys: readonly (Buffer | string)[]): Promise<(OpenSession | null)[]> {
    const answers = keys.map((): OpenSession | null => null);
    for (const row of await this.work.ask<OpenSession>(statement, [keys])) answers[Number(row.place) - 1] = row;
    return answers;
  }

  private async principalFrom(found: OpenSession | null): Promise<Principal | null> {
    if (!found) return null;
    const now = new Date();
    if (now.getTime() - found.last_seen_at.getTime() > TOUCH_AFTER_MS) await this.touch(found.session_id, now);
    return { personId: found.person_id, cooperativeId: found.cooperative_id, firmId: found.firm_id, role: found.role, membership: found.membership, sessionId: found.session_id };
  }

  /** Many sockets of one browser come at once: the first of them says it for all. */
  private async touch(sessionId: string, now: Date): Promise<void> {
    if (this.touching.has(sessionId)) return;
    this.touching.add(sessionId);
    try {
      await this.work.run(IDENTITY, (work) => this.sessions.touch(work, sessionId, now));
    } finally {
      this.touching.delete(sessionId);
    }
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
