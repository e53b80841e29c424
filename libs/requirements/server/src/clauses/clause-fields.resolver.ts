import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccessService } from '@shoal/access-server';
import { type FirmEntity, FirmsLoader, FirmType, PeopleLoader, PersonType } from '@shoal/firms-server';
import { type PersonEntity, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { clauseRule } from '@shoal/requirements-domain';
import type { ClauseCommentEntity, ClauseEntity } from './clause.entity';
import { ClauseAbilitiesType, ClauseCommentAbilitiesType, ClauseCommentType, ClauseRuleType, ClauseType } from './clause.type';
import { CommentCountsLoader } from './clause.loaders';

@Resolver(() => ClauseType)
export class ClauseFieldsResolver {
  constructor(
    private readonly access: AccessService,
    private readonly counts: CommentCountsLoader,
    private readonly firms: FirmsLoader,
    private readonly people: PeopleLoader,
  ) {}

  @ResolveField(() => ClauseRuleType, { nullable: true, description: 'Null where the rule is no more.' })
  rule(@Parent() { ruleId }: ClauseEntity): ClauseRuleType | null {
    const rule = clauseRule(ruleId);
    return rule && { id: rule.id, what: rule.what.ko, whatEn: rule.what.en, why: rule.why.ko, whyEn: rule.why.en, citation: rule.source.citation, asOf: rule.source.asOf, isRead: rule.source.basis === 'text' };
  }

  @ResolveField(() => Int)
  async commentCount(@Context() context: RequestContext, @Parent() { id }: ClauseEntity): Promise<number> {
    return (await this.counts.load(context, id)) ?? 0;
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who said so last.' })
  async decidedBy(@Context() context: RequestContext, @Parent() { decidedByPersonId }: ClauseEntity): Promise<PersonEntity | null> {
    return decidedByPersonId === null ? null : this.people.load(context, decidedByPersonId);
  }

  @ResolveField(() => FirmType, { nullable: true, description: 'Null: the office, or nobody yet.' })
  async decidedByFirm(@Context() context: RequestContext, @Parent() { decidedByFirmId }: ClauseEntity): Promise<FirmEntity | null> {
    return decidedByFirmId === null ? null : this.firms.load(context, decidedByFirmId);
  }

  @ResolveField(() => ClauseAbilitiesType)
  viewerCan(@Viewer() viewer: Principal, @Parent() clause: ClauseEntity): ClauseAbilitiesType {
    return { dismiss: this.access.allows(viewer, 'clause.dismiss', clause), discuss: this.access.allows(viewer, 'clause.discuss', clause) };
  }
}

@Resolver(() => ClauseCommentType)
export class ClauseCommentFieldsResolver {
  constructor(
    private readonly access: AccessService,
    private readonly firms: FirmsLoader,
    private readonly people: PeopleLoader,
  ) {}

  @ResolveField(() => PersonType, { nullable: true })
  async author(@Context() context: RequestContext, @Parent() { personId }: ClauseCommentEntity): Promise<PersonEntity | null> {
    return personId === null ? null : this.people.load(context, personId);
  }

  @ResolveField(() => FirmType, { nullable: true, description: 'Null: the office.' })
  async firm(@Context() context: RequestContext, @Parent() { firmId }: ClauseCommentEntity): Promise<FirmEntity | null> {
    return firmId === null ? null : this.firms.load(context, firmId);
  }

  @ResolveField(() => ClauseCommentAbilitiesType)
  viewerCan(@Viewer() viewer: Principal, @Parent() { cooperativeId, personId }: ClauseCommentEntity): ClauseCommentAbilitiesType {
    return { change: this.access.allows(viewer, 'clause.changeComment', { cooperativeId, authorId: personId }) };
  }
}
