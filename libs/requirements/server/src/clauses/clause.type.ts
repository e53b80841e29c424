import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, PageArgs } from '@shoal/platform';
import type { ClauseKind, ClauseState } from '@shoal/requirements-domain';
import { IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { SourcePlaceType } from '../intake/source-place.type';
import { ClauseKindEnum, ClauseStateEnum } from './clause.enums';

@ObjectType('ClauseAbilities')
export class ClauseAbilitiesType {
  @Field({ description: 'Say that it is harmless, or that it is not.' }) dismiss: boolean;
  @Field() discuss: boolean;
}

@ObjectType('ClauseRule', { description: 'The rule that found it, as it is now.' })
export class ClauseRuleType {
  @Field(() => ID) id: string;
  @Field() what: string;
  @Field() whatEn: string;
  @Field() why: string;
  @Field() whyEn: string;
  @Field({ description: 'The legal source as it is cited, in Korean.' }) citation: string;
  @Field({ description: 'The day as of which the source was looked at, YYYY-MM-DD.' }) asOf: string;
  @Field({ description: 'The article itself was read; otherwise it has to be looked up before it is cited.' }) isRead: boolean;
}

@ObjectType('Clause', { description: 'A clause of an RFP that may shut small firms out. Found by a rule: a person decides.' })
export class ClauseType {
  @Field(() => ID) id: string;
  @Field(() => ID) tenderId: string;
  @Field(() => ID, { description: 'The newest RFP in which it was found, at `places`.' }) rfpId: string;
  @Field(() => ID) ruleId: string;
  @Field(() => Int, { description: 'Of the rule, when it found this.' }) ruleVersion: number;
  @Field(() => ClauseKindEnum) kind: ClauseKind;
  @Field() quote: string;
  @Field(() => Int, { description: 'The words in question, within the quote.' }) wordsFrom: number;
  @Field(() => Int) wordsTo: number;
  @Field(() => [SourcePlaceType], { description: 'In reading order.' }) places: SourcePlaceType[];
  @Field({ description: 'The RFP that was looked through last has it.' }) isInRfp: boolean;
  @Field(() => ClauseStateEnum) state: ClauseState;
  @Field({ description: 'Why it is harmless; empty while it is open.' }) reason: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) decidedAt: Date | null;
  @Field(() => Int, { description: 'Give it back with every change.' }) version: number;
}

@ObjectType('ClauseConnection')
export class ClauseConnection extends connectionOf(ClauseType) {}

@ObjectType('ClauseCommentAbilities')
export class ClauseCommentAbilitiesType {
  @Field({ description: 'Reword it or take it back.' }) change: boolean;
}

@ObjectType('ClauseComment', { description: 'Read by the whole cooperative, with name and firm.' })
export class ClauseCommentType {
  @Field(() => ID) id: string;
  @Field(() => ID) clauseId: string;
  @Field() text: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) editedAt: Date | null;
}

@ObjectType('ClauseCommentConnection')
export class ClauseCommentConnection extends connectionOf(ClauseCommentType) {}

@ArgsType()
export class ClausesArgs extends PageArgs {
  @Field(() => ID) @IsUUID() tenderId: string;
  @Field(() => ClauseKindEnum, { nullable: true }) @IsOptional() kind?: ClauseKind | null;
  @Field(() => ClauseStateEnum, { nullable: true, description: 'Both when not given.' }) @IsOptional() state?: ClauseState | null;
}

@ArgsType()
export class ClauseCommentsArgs extends PageArgs {
  @Field(() => ID) @IsUUID() clauseId: string;
}

/** Lengths are checked by the domain. */
@InputType()
export class DismissClauseInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int) @IsInt() version: number;
  @Field() @IsString() reason: string;
}

@InputType()
export class SeenClauseInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int) @IsInt() version: number;
}

@InputType()
export class CommentOnClauseInput {
  @Field(() => ID) @IsUUID() clauseId: string;
  @Field() @IsString() text: string;
}

@InputType()
export class RewordClauseCommentInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field() @IsString() text: string;
}
