import { Injectable } from '@nestjs/common';
import type { OpinionFacts } from '@shoal/access-domain';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import type { Principal, Work } from '@shoal/platform';
import type { OpinionEntity } from './opinion.entity';
import { OpinionsRepository } from './opinions.repository';

type OpinionAction = 'opinion.join' | 'opinion.leave' | 'opinion.settle' | 'opinion.schedule' | 'opinion.withdraw' | 'opinion.handIn' | 'opinion.recordReply';

interface Held {
  readonly opinion: OpinionEntity;
  readonly facts: OpinionFacts;
}

/** An opinion for whoever may read it, or do something with it. */
@Injectable()
export class OpinionAccess {
  constructor(
    private readonly access: AccessService,
    private readonly opinions: OpinionsRepository,
  ) {}

  /** Errors: NOT_FOUND. */
  async read(work: Work, viewer: Principal, id: string): Promise<OpinionEntity> {
    const opinion = await this.opinions.find(work, id);
    if (!opinion) throw new ShoalError('NOT_FOUND');
    this.access.require(viewer, 'opinion.read', opinion);
    return opinion;
  }

  /** Errors: NOT_FOUND, FORBIDDEN. */
  async require(work: Work, viewer: Principal, id: string, ...actions: readonly OpinionAction[]): Promise<Held> {
    const opinion = await this.read(work, viewer, id);
    const facts = await this.opinions.factsOf(work, opinion);
    for (const action of actions) this.access.require(viewer, action, facts);
    return { opinion, facts };
  }

  /** As `require`, held until the transaction ends. Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION. */
  async hold(work: Work, viewer: Principal, { id, version }: { readonly id: string; readonly version: number }, ...actions: readonly OpinionAction[]): Promise<OpinionEntity> {
    await this.require(work, viewer, id, ...actions);
    const opinion = await this.opinions.findForChange(work, id);
    if (!opinion) throw new ShoalError('NOT_FOUND');
    if (opinion.version !== version) throw new ShoalError('STALE_VERSION');
    return opinion;
  }
}
