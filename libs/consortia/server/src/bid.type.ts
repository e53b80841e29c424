import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Bid } from '@shoal/consortia-domain';
import { connectionOf } from '@shoal/platform';
import type { DeadlineKind, TenderDeadline } from '@shoal/tenders-domain';
import { BidStageEnum, DeadlineKindEnum } from './consortia.enums';

@ObjectType('Bid')
export class BidType implements Pick<Bid, 'id' | 'title' | 'stage' | 'demo' | 'version' | 'createdAt'> {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field(() => BidStageEnum) stage: Bid['stage'];
  @Field({ description: 'Part of the removable demo.' }) demo: boolean;
  @Field(() => Int) version: number;
  @Field(() => GraphQLISODateTime) createdAt: Date;
}

@ObjectType('Deadline')
export class DeadlineType implements TenderDeadline {
  @Field(() => DeadlineKindEnum) kind: DeadlineKind;
  @Field(() => GraphQLISODateTime) at: Date;
}

@ObjectType('BidAbilities')
export class BidAbilitiesType {
  @Field() manage: boolean;
  @Field({ description: 'Accept or decline for the own firm.' }) answer: boolean;
  @Field() readProposal: boolean;
  @Field({ description: 'The own firm may leave the consortium.' }) leave: boolean;
  @Field({ description: 'The lead has left and nobody manages the bid: choose another with `changeLead`.' }) chooseLead: boolean;
}

@ObjectType('BidConnection')
export class BidConnection extends connectionOf(BidType) {}

@ObjectType('AnswerParticipationPayload')
export class AnswerParticipationPayload {
  @Field(() => BidType, { nullable: true, description: 'Null after declining.' }) bid: BidType | null;
}

@ObjectType('WithdrawParticipationPayload')
export class WithdrawParticipationPayload {
  @Field(() => BidType, { nullable: true, description: 'Null when the own firm left.' }) bid: BidType | null;
}
