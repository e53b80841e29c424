import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { Work } from '../database/unit-of-work';
import { CredentialEntity, PersonEntity } from './person.entity';
import { SessionEntity } from './session.entity';

@Injectable()
export class SessionsRepository {
  findPersonByEmail(work: Work, email: string): Promise<PersonEntity | null> {
    return work.manager.createQueryBuilder(PersonEntity, 'person').where('lower(person.email) = lower(:email)', { email }).getOne();
  }

  findCredential(work: Work, personId: string): Promise<CredentialEntity | null> {
    return work.manager.findOneBy(CredentialEntity, { personId });
  }

  async insert(work: Work, session: SessionEntity): Promise<void> {
    await work.manager.insert(SessionEntity, session);
  }

  async touch(work: Work, id: string, now: Date): Promise<void> {
    await work.manager.update(SessionEntity, { id }, { lastSeenAt: now });
  }

  /** The person's own open sessions, newest first; at most 100. */
  listOpen(work: Work, personId: string, now: Date): Promise<SessionEntity[]> {
    return work.manager.find(SessionEntity, { where: { personId, endedAt: IsNull(), expiresAt: MoreThan(now) }, order: { lastSeenAt: 'DESC' }, take: 100 });
  }

  /** False when there is no such open session of this person. */
  async end(work: Work, id: string, personId: string, now: Date): Promise<boolean> {
    const result = await work.manager.update(SessionEntity, { id, personId, endedAt: IsNull() }, { endedAt: now });
    return (result.affected ?? 0) > 0;
  }

  /** Removes sessions that ended or expired before `before`; returns how many. */
  async removeOld(work: Work, before: Date): Promise<number> {
    const result = await work.manager
      .createQueryBuilder()
      .delete()
      .from(SessionEntity)
      .where('expires_at < :before OR ended_at < :before', { before })
      .execute();
    return result.affected ?? 0;
  }
}
