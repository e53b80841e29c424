import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { APPLICATION_LIMITS } from '@shoal/firms-domain';
import { IsInt, IsString, IsUUID, Length, Min } from 'class-validator';
import type { DecisionEntity } from './decision.entity';

export const MembershipStateEnum = { MEMBER: 'member', SUSPENDED: 'suspended', LEFT: 'left' } as const;
registerEnumType(MembershipStateEnum, { name: 'MembershipState' });
export const MembershipStepEnum = { ADMIT: 'admit', SUSPEND: 'suspend', REINSTATE: 'reinstate', LET_GO: 'let_go' } as const;
registerEnumType(MembershipStepEnum, { name: 'MembershipStep' });

@ObjectType('MembershipDecision')
export class DecisionType implements Pick<DecisionEntity, 'id' | 'step' | 'reason' | 'decidedAt'> {
  @Field(() => ID) id: string;
  @Field(() => MembershipStepEnum) step: DecisionEntity['step'];
  @Field() reason: string;
  @Field() decidedAt: Date;
}

@InputType()
export class DecideFirmInput {
  @Field(() => ID) @IsUUID() firmId: string;
  @Field({ description: 'Seen by the firm and kept in the audit log.' }) @IsString() @Length(1, APPLICATION_LIMITS.reasonMax) reason: string;
}

@InputType()
export class LetFirmGoInput extends DecideFirmInput {
  @Field(() => Int, { defaultValue: 0, description: 'As many as `runningBids` shows of the firm: it is taken out of all of them at once. Refused with FIRM_IN_BIDS where they are more or fewer by now.' })
  @IsInt()
  @Min(0)
  runningBids: number;
}

@InputType()
export class DecidePersonInput {
  @Field(() => ID) @IsUUID() personId: string;
  @Field({ description: 'Kept in the audit log.' }) @IsString() @Length(1, APPLICATION_LIMITS.reasonMax) reason: string;
}
