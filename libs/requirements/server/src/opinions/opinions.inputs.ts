import type { OpinionState } from '@shoal/access-domain';
import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { Day, PageArgs } from '@shoal/platform';
import { OPINION_LIMITS, type OpinionChannel, type ReplyOutcome } from '@shoal/requirements-domain';
import { ArrayMaxSize, IsArray, IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { OpinionChannelEnum, OpinionStateEnum, ReplyOutcomeEnum } from './opinion.enums';

@ArgsType()
export class OpinionsArgs extends PageArgs {
  @Field(() => ID) @IsUUID() tenderId: string;
}

@InputType()
export class OpenOpinionInput {
  @Field(() => ID) @IsUUID() tenderId: string;
  @Field() @IsString() title: string;
  @Field(() => [ID], { description: 'What it is about: a part of its first text each.' }) @IsArray() @ArrayMaxSize(OPINION_LIMITS.clausesMax) @IsUUID(undefined, { each: true }) clauseIds: string[];
  @Field(() => GraphQLISODateTime, { nullable: true, description: '의견등록 마감, where it is known.' }) @IsOptional() @IsDate() dueAt?: Date | null;
}

@InputType()
export class SeenOpinionInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int) @IsInt() version: number;
}

@InputType()
export class UpdateOpinionInput extends SeenOpinionInput {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() title?: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null: nobody knows.' }) @IsOptional() @IsDate() dueAt?: Date | null;
}

@InputType()
export class SetOpinionStateInput extends SeenOpinionInput {
  @Field(() => OpinionStateEnum, { description: 'DRAFT, READY or WITHDRAWN; the others have operations of their own.' }) @IsIn(Object.values(OpinionStateEnum)) state: OpinionState;
}

@InputType()
export class HandInOpinionInput extends SeenOpinionInput {
  @Field(() => Day) @IsString() day: string;
  @Field(() => OpinionChannelEnum) @IsIn(Object.values(OpinionChannelEnum)) channel: OpinionChannel;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() receiptNumber?: string | null;
}

@InputType()
export class RecordReplyInput extends SeenOpinionInput {
  @Field(() => Day) @IsString() day: string;
  @Field(() => ReplyOutcomeEnum) @IsIn(Object.values(ReplyOutcomeEnum)) outcome: ReplyOutcome;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() text?: string | null;
}
