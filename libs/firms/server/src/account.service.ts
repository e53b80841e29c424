import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Language, type PersonEntity, type Principal, SessionService, UnitOfWork } from '@shoal/platform';
import type { MeAbilitiesType, SessionType } from './account.type';
import { FirmsRepository } from './firms.repository';

/** The signed-in person's own things. */
@Injectable()
export class AccountService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly firms: FirmsRepository,
    private readonly sessions: SessionService,
  ) {}

  me(viewer: Principal): Promise<PersonEntity> {
    return this.work.run(viewer, async (work) => {
      const [person] = await this.firms.findPeople(work, [viewer.personId]);
      if (!person) throw new ShoalError('UNAUTHENTICATED');
      return person;
    });
  }

  async abilities(viewer: Principal): Promise<MeAbilitiesType> {
    const cooperative = await this.work.run(viewer, (work) => this.firms.cooperative(work, viewer.cooperativeId));
    return {
      importNotice: this.access.allows(viewer, 'tender.import', viewer),
      openBid: this.access.allows(viewer, 'bid.open', viewer),
      invitePerson: this.access.allows(viewer, 'person.invite', { cooperativeId: viewer.cooperativeId, firmId: viewer.firmId ?? '' }),
      admitFirm: this.access.allows(viewer, 'firm.admit', viewer),
      decideMembership: this.access.allows(viewer, 'membership.decide', viewer),
      readAudit: this.access.allows(viewer, 'audit.read', viewer),
      removeDemo: Boolean(cooperative?.demo) && this.access.allows(viewer, 'cooperative.removeDemo', viewer),
    };
  }

  async setLanguage(viewer: Principal, language: Language): Promise<PersonEntity> {
    this.access.require(viewer, 'account.use', viewer);
    await this.work.run(viewer, (work) => this.firms.setLanguage(work, viewer.personId, language));
    return this.me(viewer);
  }

  async listSessions(viewer: Principal): Promise<SessionType[]> {
    this.access.require(viewer, 'account.use', viewer);
    const sessions = await this.sessions.list(viewer);
    return sessions.map((session) => ({ ...session, current: session.id === viewer.sessionId }));
  }

  async endSession(viewer: Principal, id: string): Promise<void> {
    this.access.require(viewer, 'account.use', viewer);
    await this.sessions.end(viewer, id);
  }
}
