import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import type { GateAnswer } from '@shoal/collab-engine';
import { type RoomKeeper, RoomKeepers } from '@shoal/collab-server';
import { type PresenceUser, ShoalError } from '@shoal/contract';
import { FirmsRepository } from '@shoal/firms-server';
import { type Principal, UnitOfWork } from '@shoal/platform';
import { OpinionsRepository } from './opinions.repository';

const NONE: GateAnswer = { access: 'none', scope: null };

/** Decides who enters the rooms of opinions: the cooperative's members read, the firms that joined and the office write. */
@Injectable()
export class OpinionKeeper implements RoomKeeper {
  constructor(
    keepers: RoomKeepers,
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly opinions: OpinionsRepository,
    private readonly firms: FirmsRepository,
  ) {
    keepers.register('opinion', this);
  }

  /** Both walls must agree: the policy, and what row-level security shows and lets write in the person's own context. */
  check(viewer: Principal, id: string): Promise<GateAnswer> {
    return this.work.run(viewer, async (work) => {
      const opinion = await this.opinions.find(work, id);
      if (!opinion || !this.access.allows(viewer, 'opinion.read', opinion)) return NONE;
      const mayWrite = this.access.allows(viewer, 'opinion.write', await this.opinions.factsOf(work, opinion));
      return { access: mayWrite && (await this.opinions.isWritable(work, id)) ? 'write' : 'read', scope: null };
    });
  }

  person(viewer: Principal): Promise<PresenceUser> {
    return this.work.run(viewer, async (work) => {
      const [person] = await this.firms.findPeople(work, [viewer.personId]);
      const firm = viewer.firmId === null ? null : await this.firms.find(work, viewer.firmId);
      if (!person) throw new ShoalError('UNAUTHENTICATED');
      return { personId: person.id, name: person.name, firmId: firm?.id ?? null, firmName: firm?.name ?? null, chip: firm?.chip ?? null, colorSlot: firm?.colorSlot ?? null };
    });
  }
}
