import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { PersonEntity, type Principal, type Work } from '@shoal/platform';
import { IsNull } from 'typeorm';

@Injectable()
export class StandingRepository {
  /** Held where the viewer may change the person at all: else only read, and the policy says no. */
  async holdPerson(work: Work, viewer: Principal, id: string): Promise<PersonEntity | null> {
    const held = viewer.personId === id ? null : await work.manager.findOne(PersonEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return held ?? work.manager.findOneBy(PersonEntity, { id });
  }

  /** Errors: FORBIDDEN where row-level security knows better. */
  async change(work: Work, person: PersonEntity, change: Partial<Pick<PersonEntity, 'role' | 'suspendedAt'>>): Promise<void> {
    const { affected } = await work.manager.update(PersonEntity, { id: person.id }, change);
    if (affected !== 1) throw new ShoalError('FORBIDDEN');
    Object.assign(person, change);
  }

  /** Everybody of the firm who is not suspended. */
  async peopleOf(work: Work, firmId: string): Promise<string[]> {
    const people = await work.manager.find(PersonEntity, { select: { id: true }, where: { firmId, suspendedAt: IsNull() } });
    return people.map(({ id }) => id);
  }
}
