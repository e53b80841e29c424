import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccessService, Action } from '@shoal/access-server';
import { BidsLoader, BidType, type BidWithConsortium } from '@shoal/consortia-server';
import { type FirmEntity, FirmsLoader, FirmType, PeopleLoader, PersonType } from '@shoal/firms-server';
import { type PersonEntity, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { grantOpens, seoulDayOf } from '@shoal/references-domain';
import type { EvidenceEntity } from '../../evidence/evidence.entity';
import { EvidenceFactsLoader } from '../../evidence/evidence.loader';
import { EvidenceType } from '../../evidence/evidence.type';
import type { EvidenceGrantEntity } from '../../evidence/evidence-grant.entity';
import { EvidenceGrantType } from './grant.type';
import { GrantEvidenceInput, SetEvidenceVisibilityInput } from './grants.inputs';
import { GrantsLoader } from './grants.loader';
import { GrantsService } from './grants.service';

@Resolver(() => EvidenceType)
export class EvidenceGrantsResolver {
  constructor(
    private readonly access: AccessService,
    private readonly service: GrantsService,
    private readonly facts: EvidenceFactsLoader,
    private readonly given: GrantsLoader,
  ) {}

  @Mutation(() => EvidenceType)
  @Action('evidence.share')
  setEvidenceVisibility(@Viewer() viewer: Principal, @Args('input') input: SetEvidenceVisibilityInput): Promise<EvidenceEntity> {
    return this.service.setVisibility(viewer, input);
  }

  @Mutation(() => EvidenceType, { description: 'Granting the same again sets its new end.' })
  @Action('evidence.share')
  grantEvidence(@Viewer() viewer: Principal, @Args('input') input: GrantEvidenceInput): Promise<EvidenceEntity> {
    return this.service.give(viewer, input, new Date());
  }

  @Mutation(() => EvidenceType)
  @Action('evidence.share')
  endGrant(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<EvidenceEntity> {
    return this.service.end(viewer, id, new Date());
  }

  @ResolveField(() => [EvidenceGrantType], { nullable: true, description: 'Newest first, with those that have ended; null to everybody but the owner.' })
  async grants(@Context() context: RequestContext, @Viewer() viewer: Principal, @Parent() evidence: EvidenceEntity): Promise<readonly EvidenceGrantEntity[] | null> {
    const facts = await this.facts.load(context, evidence.id);
    return facts !== null && this.access.allows(viewer, 'evidence.change', facts) ? this.given.load(context, evidence.id) : null;
  }
}

@Resolver(() => EvidenceGrantType)
export class EvidenceGrantResolver {
  constructor(
    private readonly firms: FirmsLoader,
    private readonly people: PeopleLoader,
    private readonly bids: BidsLoader,
  ) {}

  @ResolveField(() => FirmType, { nullable: true })
  async firm(@Context() context: RequestContext, @Parent() grant: EvidenceGrantEntity): Promise<FirmEntity | null> {
    return grant.toFirmId === null ? null : this.firms.load(context, grant.toFirmId);
  }

  @ResolveField(() => BidType, { nullable: true, description: 'Null also for a bid that the owner has left.' })
  async bid(@Context() context: RequestContext, @Parent() grant: EvidenceGrantEntity): Promise<BidWithConsortium | null> {
    return grant.toBidId === null ? null : this.bids.load(context, grant.toBidId);
  }

  @ResolveField(() => Boolean, { description: 'Whether somebody sees the thing through it today.' })
  async holds(@Context() context: RequestContext, @Parent() grant: EvidenceGrantEntity): Promise<boolean> {
    const [firm, bid] = [await this.firm(context, grant), await this.bid(context, grant)];
    const hasOwner = bid !== null && bid.participations.some(({ firmId, state }) => firmId === grant.firmId && state === 'accepted');
    return grantOpens(grant, { firm: firm?.membership ?? null, bid: bid && { stage: bid.stage, hasOwner } }, seoulDayOf(new Date()));
  }

  @ResolveField(() => PersonType, { nullable: true })
  createdBy(@Context() context: RequestContext, @Parent() grant: EvidenceGrantEntity): Promise<PersonEntity | null> {
    return this.people.load(context, grant.createdBy);
  }
}
