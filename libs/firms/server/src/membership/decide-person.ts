import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { NotificationsService } from '@shoal/notifications-server';
import { AuditLog, type PersonEntity, type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { reasonOf } from './decide-firm';
import { StandingRepository } from './standing.repository';

interface Decision {
  readonly personId: string;
  readonly reason: string;
}

/** The office, or whoever runs the firm, suspends a person and takes them back; the office appoints administrators. */
@Injectable()
export class DecidePerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly people: StandingRepository,
    private readonly notifications: NotificationsService,
    private readonly audit: AuditLog,
  ) {}

  /** Ends every session and socket of the person. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT, MEMBERSHIP_NOT_NEXT. */
  suspend(viewer: Principal, input: Decision): Promise<PersonEntity> {
    return this.decide(viewer, input, 'person.suspend', 'person.suspend', (person) => {
      if (person.suspendedAt) throw new ShoalError('MEMBERSHIP_NOT_NEXT');
      return { suspendedAt: new Date() };
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT, MEMBERSHIP_NOT_NEXT. */
  reinstate(viewer: Principal, input: Decision): Promise<PersonEntity> {
    return this.decide(viewer, input, 'person.suspend', 'person.reinstate', (person) => {
      if (!person.suspendedAt) throw new ShoalError('MEMBERSHIP_NOT_NEXT');
      return { suspendedAt: null };
    });
  }

  /** Everybody of the firm is told. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT, MEMBERSHIP_NOT_NEXT for a suspended person or an administrator. */
  appoint(viewer: Principal, input: Decision): Promise<PersonEntity> {
    return this.decide(viewer, input, 'person.appoint', 'person.appoint', (person) => {
      if (person.role !== 'member' || person.suspendedAt) throw new ShoalError('MEMBERSHIP_NOT_NEXT');
      return { role: 'admin' as const };
    });
  }

  private decide(
    viewer: Principal,
    input: Decision,
    action: 'person.suspend' | 'person.appoint',
    record: `person.${'suspend' | 'reinstate' | 'appoint'}`,
    change: (person: PersonEntity) => Partial<Pick<PersonEntity, 'role' | 'suspendedAt'>>,
  ): Promise<PersonEntity> {
    return this.work.run(viewer, async (work) => {
      const person = await this.people.holdPerson(work, viewer, input.personId);
      if (!person) throw new ShoalError('NOT_FOUND');
      this.access.require(viewer, action, { cooperativeId: person.cooperativeId, firmId: person.firmId, personId: person.id });
      const reason = reasonOf(input.reason);
      await this.people.change(work, person, change(person));
      if (record === 'person.appoint') await this.tellFirm(work, person);
      await work.accessChanged({ kind: 'person', personId: person.id });
      await this.audit.record(work, { action: record, subjectKind: 'person', subjectId: person.id, reason, details: { name: person.name } });
      return person;
    });
  }

  private async tellFirm(work: Work, person: PersonEntity): Promise<void> {
    const personIds = await this.people.peopleOf(work, person.firmId as string);
    await this.notifications.notify(work, { kind: 'administrator_appointed', personIds, link: `/cooperative/firms/${person.firmId}`, args: { name: person.name } });
  }
}
