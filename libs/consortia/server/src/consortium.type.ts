import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ParticipationState } from '@shoal/access-domain';
import type { Bid, ConsortiumProblem, Participation, Terms } from '@shoal/consortia-domain';
import { ConsortiumMethodEnum } from '@shoal/tenders-server';
import type { BidWithConsortium } from './bid-with-consortium';
import { ParticipationStateEnum } from './consortia.enums';

@ObjectType('Consortium')
export class ConsortiumType implements Pick<Bid, 'method'> {
  @Field(() => ConsortiumMethodEnum) method: Bid['method'];
  @Field(() => Int, { description: 'Of invited and accepted firms; complete at 10000.' }) totalBasisPoints: number;
  bid: BidWithConsortium;
}

@ObjectType('ParticipationTerms')
export class ParticipationTermsType implements Terms {
  @Field(() => ConsortiumMethodEnum) method: Bid['method'];
  @Field(() => Int, { description: '1/100 %' }) shareBasisPoints: number;
  @Field({ description: '분담내용' }) part: string;
}

@ObjectType('Participation')
export class ParticipationType implements Pick<Participation, 'id' | 'firmId' | 'shareBasisPoints' | 'part' | 'state' | 'invitedAt' | 'answeredAt' | 'note'> {
  @Field(() => ID) id: string;
  @Field({ description: 'Represents the consortium (주관사).' }) lead: boolean;
  @Field(() => Int, { description: '1/100 %' }) shareBasisPoints: number;
  @Field({ description: '분담내용' }) part: string;
  @Field(() => ParticipationStateEnum) state: ParticipationState;
  @Field(() => GraphQLISODateTime) invitedAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) answeredAt: Date | null;
  @Field({ description: 'What the firm, or the one that took it out, wrote; the consortium reads it.' }) note: string;
  @Field(() => ParticipationTermsType, { nullable: true, description: 'What the firm had accepted before its terms were changed and it was asked again.' }) agreed: ParticipationTermsType | null;
  firmId: string;
}

@ObjectType('ConsortiumProblem')
export class ConsortiumProblemType implements ConsortiumProblem {
  @Field(() => String, { description: 'SHARES_NOT_100, SHARE_BELOW_MINIMUM, TOO_MANY_MEMBERS, METHOD_NOT_ALLOWED, UNANSWERED_INVITATION, LEAD_NOT_ACCEPTED, LEAD_LEFT, PART_MISSING' })
  code: ConsortiumProblem['code'];
  @Field(() => Int, { nullable: true, description: 'Basis points or firms.' }) limit: number | null;
  @Field(() => Int, { nullable: true }) actual: number | null;
  @Field(() => String, { nullable: true, description: 'The rule or the place in the notice.' }) source: string;
  firmId: string | null;
}
