import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { OpinionFacts } from '@shoal/access-domain';
import { AccessService } from '@shoal/access-server';
import { opinionRoom } from '@shoal/contract';
import { type FirmEntity, FirmsLoader, FirmType, PeopleLoader, PersonType } from '@shoal/firms-server';
import { type PersonEntity, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { type TenderEntity, TendersLoader, TenderType } from '@shoal/tenders-server';
import type { ClauseEntity } from '../clauses/clause.entity';
import { ClausesLoader } from '../clauses/clause.loaders';
import { ClauseType } from '../clauses/clause.type';
import type { OpinionEntity, OpinionFileEntity, OpinionHandInEntity, OpinionReplyEntity } from './opinion.entity';
import { OpinionClausesLoader, OpinionEndsLoader, OpinionFirmsLoader, OpinionsOnClauseLoader } from './opinion.loaders';
import { OpinionAbilitiesType, OpinionFileType, OpinionHandInType, OpinionReplyType, OpinionType } from './opinion.type';

/** Who writes an opinion and what it is about. */
@Resolver(() => OpinionType)
export class OpinionFieldsResolver {
  constructor(
    private readonly access: AccessService,
    private readonly writers: OpinionFirmsLoader,
    private readonly about: OpinionClausesLoader,
    private readonly clausesById: ClausesLoader,
    private readonly firmsById: FirmsLoader,
    private readonly tenders: TendersLoader,
  ) {}

  @ResolveField(() => TenderType)
  tender(@Context() context: RequestContext, @Parent() { tenderId }: OpinionEntity): Promise<TenderEntity | null> {
    return this.tenders.load(context, tenderId);
  }

  @ResolveField(() => [FirmType], { description: 'That write it, in the order in which they joined; the office may, too.' })
  async firms(@Context() context: RequestContext, @Parent() { id }: OpinionEntity): Promise<FirmEntity[]> {
    const firms = await Promise.all(((await this.writers.load(context, id)) ?? []).map((firmId) => this.firmsById.load(context, firmId)));
    return firms.filter((firm) => firm !== null);
  }

  @ResolveField(() => FirmType, { nullable: true, description: 'Null: the office.' })
  async openedByFirm(@Context() context: RequestContext, @Parent() { openedByFirmId }: OpinionEntity): Promise<FirmEntity | null> {
    return openedByFirmId === null ? null : this.firmsById.load(context, openedByFirmId);
  }

  @ResolveField(() => [ClauseType], { description: 'In the order of its first text.' })
  async clauses(@Context() context: RequestContext, @Parent() { id }: OpinionEntity): Promise<ClauseEntity[]> {
    const clauses = await Promise.all(((await this.about.load(context, id)) ?? []).map((clauseId) => this.clausesById.load(context, clauseId)));
    return clauses.filter((clause) => clause !== null);
  }

  @ResolveField(() => String, { description: 'Where its text is written together.' })
  room(@Parent() { id }: OpinionEntity): string {
    return opinionRoom(id);
  }

  @ResolveField(() => OpinionAbilitiesType)
  async viewerCan(@Viewer() viewer: Principal, @Context() context: RequestContext, @Parent() opinion: OpinionEntity): Promise<OpinionAbilitiesType> {
    const { cooperativeId, openedByFirmId, state } = opinion;
    const facts: OpinionFacts = { cooperativeId, openedByFirmId, state, joinedFirmIds: (await this.writers.load(context, opinion.id)) ?? [] };
    const may = (action: 'write' | 'settle' | 'schedule' | 'join' | 'leave' | 'withdraw' | 'handIn' | 'recordReply'): boolean => this.access.allows(viewer, `opinion.${action}`, facts);
    return {
      write: may('write'), settle: may('settle'), schedule: may('schedule'), join: may('join'), leave: may('leave'),
      withdraw: state !== 'withdrawn' && state !== 'answered' && may('withdraw'),
      handIn: (state === 'ready' || state === 'handed_in') && may('handIn'),
      recordReply: (state === 'handed_in' || state === 'answered') && may('recordReply'),
    };
  }
}

/** How it was handed in, what came back, and their files. */
@Resolver(() => OpinionType)
export class OpinionEndsResolver {
  constructor(private readonly ends: OpinionEndsLoader) {}

  @ResolveField(() => OpinionHandInType, { nullable: true })
  async handIn(@Context() context: RequestContext, @Parent() { id }: OpinionEntity): Promise<OpinionHandInEntity | null> {
    return (await this.ends.load(context, id))?.handIn ?? null;
  }

  @ResolveField(() => OpinionReplyType, { nullable: true })
  async reply(@Context() context: RequestContext, @Parent() { id }: OpinionEntity): Promise<OpinionReplyEntity | null> {
    return (await this.ends.load(context, id))?.reply ?? null;
  }

  @ResolveField(() => [OpinionFileType])
  async files(@Context() context: RequestContext, @Parent() { id }: OpinionEntity): Promise<readonly OpinionFileEntity[]> {
    return (await this.ends.load(context, id))?.files ?? [];
  }
}

@Resolver(() => OpinionFileType)
export class OpinionFileResolver {
  @ResolveField(() => String)
  url(@Parent() { id }: OpinionFileEntity): string {
    return `/files/opinion-files/${id}`;
  }
}

@Resolver(() => OpinionHandInType)
export class OpinionHandInResolver {
  constructor(private readonly people: PeopleLoader) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Of the office.' })
  async by(@Context() context: RequestContext, @Parent() { personId }: OpinionHandInEntity): Promise<PersonEntity | null> {
    return personId === null ? null : this.people.load(context, personId);
  }
}

@Resolver(() => ClauseType)
export class ClauseOpinionsResolver {
  constructor(private readonly onClause: OpinionsOnClauseLoader) {}

  @ResolveField(() => [OpinionType], { description: 'That are about it, the newest first.' })
  async opinions(@Context() context: RequestContext, @Parent() { id }: ClauseEntity): Promise<readonly OpinionEntity[]> {
    return (await this.onClause.load(context, id)) ?? [];
  }
}
