import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { BID_ROLES, BID_STAGES, BID_TITLE_MAX, type BidRole, type BidStage, PARTICIPATION_NOTE_MAX, PARTICIPATION_PART_MAX, WHOLE } from '@shoal/consortia-domain';
import { PageArgs } from '@shoal/platform';
import { CONSORTIUM_METHODS, type ConsortiumMethod } from '@shoal/tenders-domain';
import { ConsortiumMethodEnum } from '@shoal/tenders-server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { BidRoleEnum, BidStageEnum } from './consortia.enums';

const DUE_DAYS_MAX = 366;
/** More than any notice allows; keeps one request small. */
const FIRMS_MAX = 50;

const Share = (): PropertyDecorator => (target, key) => {
  Field(() => Int, { description: '1/100 %, 0 to 10000.' })(target, key);
  IsInt()(target, key as string);
  Min(0)(target, key as string);
  Max(WHOLE)(target, key as string);
};
const Part = (): PropertyDecorator => (target, key) => {
  Field(() => String, { nullable: true, description: '분담내용' })(target, key);
  IsOptional()(target, key as string);
  IsString()(target, key as string);
  MaxLength(PARTICIPATION_PART_MAX)(target, key as string);
};
const Note = (): PropertyDecorator => (target, key) => {
  Field(() => String, { nullable: true, description: 'All firms of the bid read it.' })(target, key);
  IsOptional()(target, key as string);
  IsString()(target, key as string);
  MaxLength(PARTICIPATION_NOTE_MAX)(target, key as string);
};
const Version = (): PropertyDecorator => (target, key) => {
  Field(() => Int, { description: 'The version that was edited; an older one is refused.' })(target, key);
  IsInt()(target, key as string);
};
const Method = (): PropertyDecorator => (target, key) => {
  Field(() => ConsortiumMethodEnum)(target, key);
  IsIn([...CONSORTIUM_METHODS])(target, key as string);
};

@ArgsType()
export class BidsArgs extends PageArgs {
  @Field(() => BidStageEnum, { nullable: true }) @IsOptional() @IsIn([...BID_STAGES]) stage?: BidStage;
  @Field(() => BidRoleEnum, { nullable: true }) @IsOptional() @IsIn([...BID_ROLES]) role?: BidRole;
  @Field(() => ID, { nullable: true, description: 'The lead.' }) @IsOptional() @IsUUID() leadFirmId?: string;
  @Field(() => Int, { nullable: true, description: 'The next deadline of the tender is at most so many days ahead.' }) @IsOptional() @IsInt() @Min(1) @Max(DUE_DAYS_MAX) dueWithinDays?: number;
}

@InputType()
export class BidShareInput {
  @Field(() => ID) @IsUUID() firmId: string;
  @Share() shareBasisPoints: number;
  @Part() part?: string;
}

@InputType()
export class OpenBidInput {
  @Field(() => ID) @IsUUID() tenderId: string;
  @Field(() => String, { nullable: true, description: "The tender's title when left out." }) @IsOptional() @Length(1, BID_TITLE_MAX) title?: string;
  @Method() method: ConsortiumMethod;
  @Field(() => ID, { nullable: true, description: 'The own firm when left out; otherwise one of those invited.' }) @IsOptional() @IsUUID() leadFirmId?: string;
  @Share() ownShareBasisPoints: number;
  @Part() ownPart?: string;
  @Field(() => [BidShareInput]) @IsArray() @ArrayMaxSize(FIRMS_MAX) @ValidateNested({ each: true }) @Type(() => BidShareInput) invite: BidShareInput[];
}

@InputType()
export class InviteFirmInput extends BidShareInput {
  @Field(() => ID) @IsUUID() bidId: string;
}

@InputType()
export class SetConsortiumInput {
  @Field(() => ID) @IsUUID() bidId: string;
  @Version() version: number;
  @Method() method: ConsortiumMethod;
  @Field(() => [BidShareInput], { description: 'Firms that are left out keep what they have.' })
  @IsArray() @ArrayMaxSize(FIRMS_MAX) @ValidateNested({ each: true }) @Type(() => BidShareInput)
  shares: BidShareInput[];
}

@InputType()
export class AnswerParticipationInput {
  @Field(() => ID) @IsUUID() bidId: string;
  @Field() @IsBoolean() accept: boolean;
  @Note() note?: string;
}

@InputType()
export class WithdrawParticipationInput {
  @Field(() => ID) @IsUUID() bidId: string;
  @Field(() => ID, { description: 'The own firm, or one that the managing firm takes out.' }) @IsUUID() firmId: string;
  @Note() note?: string;
}

@InputType()
export class ChangeLeadInput {
  @Field(() => ID) @IsUUID() bidId: string;
  @Field(() => ID, { description: 'A firm that has accepted.' }) @IsUUID() firmId: string;
}

@InputType()
export class RenameBidInput {
  @Field(() => ID) @IsUUID() bidId: string;
  @Version() version: number;
  @Field() @Length(1, BID_TITLE_MAX) title: string;
}

@InputType()
export class AdvanceBidInput {
  @Field(() => ID) @IsUUID() bidId: string;
  @Version() version: number;
  @Field(() => BidStageEnum, { description: 'One step forward or back.' }) @IsIn([...BID_STAGES]) stage: BidStage;
}
