import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { checkConsortium, limitsOf, totalShares } from '@shoal/consortia-domain';
import { ShoalError } from '@shoal/contract';
import { type FirmEntity, FirmsLoader, FirmType } from '@shoal/firms-server';
import { type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { TendersLoader } from '@shoal/tenders-server';
import { AnswerParticipationPayload, BidType, WithdrawParticipationPayload } from './bid.type';
import type { BidWithConsortium } from './bid-with-consortium';
import { AnswerParticipationInput, ChangeLeadInput, InviteFirmInput, SetConsortiumInput, WithdrawParticipationInput } from './bids.inputs';
import { ConsortiumService } from './consortium.service';
import { ConsortiumProblemType, ConsortiumType, ParticipationType } from './consortium.type';
import { participationTypes } from './participation-types';

@Resolver(() => BidType)
export class BidConsortiumResolver {
  constructor(private readonly service: ConsortiumService) {}

  @Mutation(() => BidType, { description: 'Also after the firm declined or left.' })
  @Action('bid.manage')
  inviteFirm(@Viewer() viewer: Principal, @Args('input') input: InviteFirmInput): Promise<BidWithConsortium> {
    return this.service.invite(viewer, input);
  }

  @Mutation(() => BidType)
  @Action('bid.manage')
  setConsortium(@Viewer() viewer: Principal, @Args('input') input: SetConsortiumInput): Promise<BidWithConsortium> {
    return this.service.set(viewer, input);
  }

  @Mutation(() => AnswerParticipationPayload)
  @Action('participation.answer')
  async answerParticipation(@Viewer() viewer: Principal, @Args('input') input: AnswerParticipationInput): Promise<AnswerParticipationPayload> {
    return { bid: await this.service.answer(viewer, input) };
  }

  @Mutation(() => WithdrawParticipationPayload)
  @Action('bid.manage', 'participation.leave')
  async withdrawParticipation(@Viewer() viewer: Principal, @Args('input') input: WithdrawParticipationInput): Promise<WithdrawParticipationPayload> {
    return { bid: await this.service.withdraw(viewer, input) };
  }

  @Mutation(() => BidType, { description: 'By the managing firm; where there is none any more, by an administrator of any firm that has accepted. Every firm of the consortium is told.' })
  @Action('bid.manage', 'bid.chooseLead')
  changeLead(@Viewer() viewer: Principal, @Args('input') input: ChangeLeadInput): Promise<BidWithConsortium> {
    return this.service.changeLead(viewer, input);
  }

  @ResolveField(() => ConsortiumType)
  consortium(@Parent() bid: BidWithConsortium): ConsortiumType {
    return { method: bid.method, totalBasisPoints: totalShares(bid.participations), bid };
  }
}

@Resolver(() => ConsortiumType)
export class ConsortiumResolver {
  constructor(
    private readonly firms: FirmsLoader,
    private readonly tenders: TendersLoader,
  ) {}

  @ResolveField(() => FirmType)
  lead(@Context() context: RequestContext, @Parent() consortium: ConsortiumType): Promise<FirmEntity> {
    return firmOf(this.firms, context, consortium.bid.leadFirmId);
  }

  @ResolveField(() => [ParticipationType], { description: 'The lead first; firms that declined or left last.' })
  participations(@Parent() consortium: ConsortiumType): ParticipationType[] {
    return participationTypes(consortium.bid);
  }

  @ResolveField(() => [ConsortiumProblemType], { description: 'What keeps the consortium from being complete.' })
  async problems(@Context() context: RequestContext, @Parent() { bid }: ConsortiumType): Promise<ConsortiumProblemType[]> {
    const tender = await this.tenders.load(context, bid.tenderId);
    if (!tender) throw new ShoalError('NOT_FOUND');
    return checkConsortium({ ...bid, tenderLimits: limitsOf(tender) });
  }
}

@Resolver(() => ParticipationType)
export class ParticipationResolver {
  constructor(private readonly firms: FirmsLoader) {}

  @ResolveField(() => FirmType)
  firm(@Context() context: RequestContext, @Parent() participation: ParticipationType): Promise<FirmEntity> {
    return firmOf(this.firms, context, participation.firmId);
  }
}

@Resolver(() => ConsortiumProblemType)
export class ConsortiumProblemResolver {
  constructor(private readonly firms: FirmsLoader) {}

  @ResolveField(() => FirmType, { nullable: true, description: 'The firm it concerns.' })
  firm(@Context() context: RequestContext, @Parent() problem: ConsortiumProblemType): Promise<FirmEntity> | null {
    return problem.firmId === null ? null : firmOf(this.firms, context, problem.firmId);
  }
}

const firmOf = async (firms: FirmsLoader, context: RequestContext, id: string): Promise<FirmEntity> => {
  const firm = await firms.load(context, id);
  if (!firm) throw new ShoalError('NOT_FOUND');
  return firm;
};
