import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { type ClientOrigin, hashPassword, type OpenedSession, PASSWORD_MIN, PersonEntity, RateLimits, SessionService, UnitOfWork } from '@shoal/platform';
import { v7 as uuid } from 'uuid';
import type { SetUpCooperativeInput } from './firms.inputs';
import { FirmsRepository } from './firms.repository';
import { SetUpLink } from './set-up-link';

/** The first cooperative of an empty installation, with the first person of its office. */
@Injectable()
export class SetUpService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly firms: FirmsRepository,
    private readonly link: SetUpLink,
    private readonly sessions: SessionService,
    private readonly limits: RateLimits,
  ) {}

  /** Whether nothing is here yet. */
  needed(): Promise<boolean> {
    return this.work.run({ purpose: 'set-up' }, async (work) => (await this.firms.countCooperatives(work)) === 0);
  }

  /** Errors: SET_UP_UNUSABLE, PASSWORD_WEAK, TOO_MANY_ATTEMPTS. */
  async setUp(input: SetUpCooperativeInput, origin: ClientOrigin): Promise<{ person: PersonEntity; session: OpenedSession }> {
    await this.limits.spend('invitation-address', origin.address);
    if (!(await this.link.matches(input.token))) throw new ShoalError('SET_UP_UNUSABLE');
    if ([...input.password].length < PASSWORD_MIN) throw new ShoalError('PASSWORD_WEAK', { min: PASSWORD_MIN });
    const passwordHash = await hashPassword(input.password);
    const cooperativeId = uuid();
    return this.work.run({ purpose: 'set-up', cooperativeId }, async (work) => {
      await this.firms.lockCooperatives(work);
      if ((await this.firms.countCooperatives(work)) > 0) throw new ShoalError('SET_UP_UNUSABLE');
      const person = officePerson(cooperativeId, input);
      await this.firms.insertCooperative(work, { id: cooperativeId, name: input.cooperativeName.normalize('NFC').trim(), nameEn: input.cooperativeNameEn.trim() }, person, passwordHash);
      return { person, session: await this.sessions.open(work, person, origin) };
    });
  }
}

const officePerson = (cooperativeId: string, input: SetUpCooperativeInput): PersonEntity =>
  Object.assign(new PersonEntity(), {
    id: uuid(),
    cooperativeId,
    firmId: null,
    name: input.name.normalize('NFC').trim(),
    title: '',
    email: input.email.trim(),
    role: 'office' as const,
    language: 'ko' as const,
    suspendedAt: null,
    createdAt: new Date(),
  });
