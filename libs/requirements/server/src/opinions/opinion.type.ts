import type { OpinionState } from '@shoal/access-domain';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, Day } from '@shoal/platform';
import type { OpinionChannel, OpinionFilePurpose, ReplyOutcome } from '@shoal/requirements-domain';
import { OpinionChannelEnum, OpinionFilePurposeEnum, OpinionStateEnum, ReplyOutcomeEnum } from './opinion.enums';

@ObjectType('OpinionHandIn')
export class OpinionHandInType {
  @Field(() => Day) day: string;
  @Field(() => OpinionChannelEnum) channel: OpinionChannel;
  @Field({ description: 'As the buyer gave it; may be empty.' }) receiptNumber: string;
  @Field({ description: 'Of the text that was handed in.' }) sha256: string;
}

@ObjectType('OpinionReply')
export class OpinionReplyType {
  @Field(() => Day) day: string;
  @Field(() => ReplyOutcomeEnum) outcome: ReplyOutcome;
  @Field() text: string;
}

@ObjectType('OpinionFile')
export class OpinionFileType {
  @Field(() => ID) id: string;
  @Field(() => OpinionFilePurposeEnum) purpose: OpinionFilePurpose;
  @Field() name: string;
  @Field(() => Int) bytes: number;
}

@ObjectType('OpinionAbilities')
export class OpinionAbilitiesType {
  @Field({ description: 'Write its text now.' }) write: boolean;
  @Field({ description: 'Say that it is ready, or that it is not; its title.' }) settle: boolean;
  @Field({ description: 'Say until when it has to be handed in.' }) schedule: boolean;
  @Field() join: boolean;
  @Field() leave: boolean;
  @Field() withdraw: boolean;
  @Field() handIn: boolean;
  @Field() recordReply: boolean;
}

@ObjectType('Opinion', { description: 'Of the cooperative on a tender: its members read it, the firms that joined and the office write it, the office hands it in.' })
export class OpinionType {
  @Field(() => ID) id: string;
  @Field(() => ID) tenderId: string;
  @Field() title: string;
  @Field(() => OpinionStateEnum) state: OpinionState;
  @Field(() => GraphQLISODateTime, { nullable: true, description: '의견등록 마감; null while nobody has entered it.' }) dueAt: Date | null;
  @Field(() => GraphQLISODateTime) openedAt: Date;
  @Field(() => Int, { description: 'Give it back with every change.' }) version: number;
}

@ObjectType('OpinionConnection')
export class OpinionConnection extends connectionOf(OpinionType) {}

@ObjectType('OpinionsAbilities', { description: 'On a tender.' })
export class OpinionsAbilitiesType {
  @Field() open: boolean;
  @Field({ description: 'Have the RFP looked through once more.' }) findClauses: boolean;
}

@ObjectType('OpinionsChange')
export class OpinionsChangeType {
  @Field({ description: 'So much that it is not named, or events were missed: ask for everything again.' }) all: boolean;
  @Field(() => [ID], { description: 'Clauses that changed, or about which something was said.' }) clauses: string[];
  @Field(() => [ID]) opinions: string[];
}
