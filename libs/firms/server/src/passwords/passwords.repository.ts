import { Injectable } from '@nestjs/common';
import { CredentialEntity, PersonEntity, SessionEntity, type Work } from '@shoal/platform';
import { IsNull, Not } from 'typeorm';
import { PasswordResetEntity } from './password-reset.entity';

@Injectable()
export class PasswordsRepository {
  findPerson(work: Work, id: string): Promise<PersonEntity | null> {
    return work.manager.findOneBy(PersonEntity, { id });
  }

  async hashOf(work: Work, personId: string): Promise<string | null> {
    return (await work.manager.findOneBy(CredentialEntity, { personId }))?.passwordHash ?? null;
  }

  async setHash(work: Work, personId: string, passwordHash: string, now: Date): Promise<void> {
    await work.manager.update(CredentialEntity, { personId }, { passwordHash, changedAt: now });
  }

  /** Ends the person's sessions, all or all but one, and closes their sockets. */
  async endSessions(work: Work, personId: string, now: Date, except?: string): Promise<void> {
    await work.manager.update(SessionEntity, { personId, endedAt: IsNull(), ...(except && { id: Not(except) }) }, { endedAt: now });
    await work.accessChanged({ kind: 'person', personId });
  }

  async insertReset(work: Work, reset: PasswordResetEntity): Promise<void> {
    // Without RETURNING: whoever makes a link cannot read it again.
    await work.manager.createQueryBuilder().insert().into(PasswordResetEntity).values(reset).updateEntity(false).execute();
  }

  /**
   * The reset behind a token, with its person held so that it is used once. A newer link or a password that was set
   * since makes it void.
   */
  async findUsable(work: Work, tokenHash: Buffer, now: Date): Promise<{ readonly reset: PasswordResetEntity; readonly person: PersonEntity } | null> {
    const reset = await work.manager.findOneBy(PasswordResetEntity, { tokenHash });
    if (!reset || reset.expiresAt <= now) return null;
    const credential = await work.manager.findOne(CredentialEntity, { where: { personId: reset.personId }, lock: { mode: 'pessimistic_write' } });
    const newest = await work.manager.findOne(PasswordResetEntity, { where: { personId: reset.personId }, order: { createdAt: 'DESC', id: 'DESC' } });
    const person = await this.findPerson(work, reset.personId);
    if (!credential || !person || person.suspendedAt || newest?.id !== reset.id || credential.changedAt > reset.createdAt) return null;
    return { reset, person };
  }
}
