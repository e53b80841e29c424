import { Context, Float, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccessService } from '@shoal/access-server';
import { BidsLoader, BidType, type BidWithConsortium } from '@shoal/consortia-server';
import { ShoalError } from '@shoal/contract';
import { type FirmEntity, FirmsLoader, FirmType, PeopleLoader, PersonType } from '@shoal/firms-server';
import { type PersonEntity, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { SectionCitationType, type SectionEntity, SectionType } from '@shoal/proposals-server';
import { nextItemStates } from '@shoal/requirements-domain';
import { ComplianceAnswerType, ComplianceFirmFiguresType, ComplianceItemAbilitiesType, ComplianceItemType } from './compliance.type';
import type { ComplianceAnswerEntity } from './compliance-answer.entity';
import type { ComplianceItemEntity } from './compliance-item.entity';
import { AnsweringSectionsLoader, AnswersLoader, type ItemEvidence, ItemEvidenceLoader, ItemFactsLoader, StakesLoader } from './compliance.loaders';

/** Fields of a row that come from elsewhere, each loaded once for all rows of a request. */
@Resolver(() => ComplianceItemType)
export class ComplianceItemFieldsResolver {
  constructor(
    private readonly access: AccessService,
    private readonly firms: FirmsLoader,
    private readonly people: PeopleLoader,
    private readonly bids: BidsLoader,
    private readonly stakes: StakesLoader,
    private readonly facts: ItemFactsLoader,
    private readonly answered: AnswersLoader,
    private readonly cited: ItemEvidenceLoader,
  ) {}

  @ResolveField(() => Float, { nullable: true, description: 'Of the evaluation item that it is tied to.' })
  points(@Parent() item: ComplianceItemEntity): number | null {
    return item.points === null ? null : item.points / 100;
  }

  @ResolveField(() => Float, { nullable: true, description: 'The item’s share of these points: all requirements of the bid that are tied to it have the same.' })
  async pointsAtStake(@Context() context: RequestContext, @Parent() item: ComplianceItemEntity): Promise<number | null> {
    const stake = item.points === null ? null : await this.stakes.load(context, item.id);
    return stake === null ? null : Math.round(stake) / 100;
  }

  @ResolveField(() => BidType)
  async bid(@Context() context: RequestContext, @Parent() { bidId }: ComplianceItemEntity): Promise<BidWithConsortium> {
    const bid = await this.bids.load(context, bidId);
    if (!bid) throw new ShoalError('NOT_FOUND');
    return bid;
  }

  @ResolveField(() => FirmType, { nullable: true })
  ownerFirm(@Context() context: RequestContext, @Parent() item: ComplianceItemEntity): Promise<FirmEntity | null> | null {
    return item.ownerFirmId === null ? null : this.firms.load(context, item.ownerFirmId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  ownerPerson(@Context() context: RequestContext, @Parent() item: ComplianceItemEntity): Promise<PersonEntity | null> | null {
    return item.ownerPersonId === null ? null : this.people.load(context, item.ownerPersonId);
  }

  @ResolveField(() => [ComplianceAnswerType], { description: 'As far as the viewer reads their sections; `answerCount` counts all.' })
  async answers(@Context() context: RequestContext, @Parent() { id }: ComplianceItemEntity): Promise<readonly ComplianceAnswerEntity[]> {
    return (await this.answered.load(context, id)) ?? [];
  }

  @ResolveField(() => [SectionCitationType], { description: 'As far as its owners share it with the bid.' })
  async evidence(@Context() context: RequestContext, @Parent() { id }: ComplianceItemEntity): Promise<readonly ItemEvidence[]> {
    return (await this.cited.load(context, id)) ?? [];
  }

  @ResolveField(() => ComplianceItemAbilitiesType)
  async viewerCan(@Viewer() viewer: Principal, @Context() context: RequestContext, @Parent() item: ComplianceItemEntity): Promise<ComplianceItemAbilitiesType> {
    const facts = await this.facts.load(context, item.id);
    if (!facts) return { distribute: false, assign: false, answer: false, nextStates: [] };
    const answer = this.access.allows(viewer, 'compliance.answer', facts);
    const confirm = this.access.allows(viewer, 'compliance.confirm', facts.bid);
    return {
      distribute: this.access.allows(viewer, 'compliance.distribute', facts.bid),
      assign: this.access.allows(viewer, 'compliance.assign', facts),
      answer,
      nextStates: nextItemStates(item.state, { answer, confirm }),
    };
  }
}

@Resolver(() => ComplianceAnswerType)
export class ComplianceAnswerFieldsResolver {
  constructor(
    private readonly sections: AnsweringSectionsLoader,
    private readonly firms: FirmsLoader,
    private readonly people: PeopleLoader,
  ) {}

  @ResolveField(() => SectionType, { nullable: true, description: 'Null while it is in the bin.' })
  section(@Context() context: RequestContext, @Parent() { sectionId }: ComplianceAnswerType): Promise<SectionEntity | null> {
    return this.sections.load(context, sectionId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who wrote it, or linked the section; null: nobody known.' })
  person(@Context() context: RequestContext, @Parent() { personId }: ComplianceAnswerType): Promise<PersonEntity | null> | null {
    return personId === null ? null : this.people.load(context, personId);
  }

  @ResolveField(() => FirmType, { nullable: true })
  firm(@Context() context: RequestContext, @Parent() { firmId }: ComplianceAnswerType): Promise<FirmEntity | null> | null {
    return firmId === null ? null : this.firms.load(context, firmId);
  }
}

@Resolver(() => ComplianceFirmFiguresType)
export class ComplianceFirmFiguresResolver {
  constructor(private readonly firms: FirmsLoader) {}

  @ResolveField(() => FirmType, { nullable: true })
  firm(@Context() context: RequestContext, @Parent() { firmId }: ComplianceFirmFiguresType): Promise<FirmEntity | null> | null {
    return firmId === null ? null : this.firms.load(context, firmId);
  }
}
