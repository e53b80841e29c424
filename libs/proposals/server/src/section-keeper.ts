import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import type { GateAnswer } from '@shoal/collab-engine';
import { type RoomKeeper, RoomKeepers } from '@shoal/collab-server';
import { type PresenceUser, ShoalError } from '@shoal/contract';
import { FirmsRepository } from '@shoal/firms-server';
import { type Principal, UnitOfWork } from '@shoal/platform';
import { CountedTexts } from './history/counted-texts';
import { SectionGate } from './section-gate';

/** Decides who enters the rooms of sections, and has counted what is written in them. */
@Injectable()
export class SectionKeeper implements RoomKeeper {
  readonly changed: RoomKeeper['changed'];

  constructor(
    keepers: RoomKeepers,
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly gate: SectionGate,
    private readonly firms: FirmsRepository,
    counted: CountedTexts,
  ) {
    this.changed = counted.count;
    keepers.register('section', this);
  }

  /** Both walls must agree: the policy, and the door that row-level security shows in the person's own context. */
  async check(viewer: Principal, id: string): Promise<GateAnswer> {
    const sight = await this.gate.look(viewer, id);
    if (!sight?.door || !this.access.allows(viewer, 'section.read', sight.facts)) return { access: 'none', scope: null };
    return { access: this.access.allows(viewer, 'section.write', sight.facts) ? 'write' : 'read', scope: sight.bidId };
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
