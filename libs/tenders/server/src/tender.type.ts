import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, Day, Won } from '@shoal/platform';
import type { ConsortiumMethod, MergeOutcome, Tender, TenderAttachment, TenderSource } from '@shoal/tenders-domain';
import { ConsortiumMethodEnum, ImportOutcomeEnum, TenderSourceEnum } from './tenders.enums';

@ObjectType('TenderAttachment')
export class TenderAttachmentType implements TenderAttachment {
  @Field({ description: 'As the notice names it; may be empty.' }) name: string;
  @Field({ description: 'http or https.' }) url: string;
}

@ObjectType('Tender')
export class TenderType implements Tender {
  @Field(() => ID) id: string;
  @Field({ description: '공고번호' }) number: string;
  @Field({ description: '차수, three digits.' }) revision: string;
  @Field() title: string;
  @Field(() => TenderSourceEnum) source: TenderSource;
  @Field({ description: '등록공고, 변경공고, 취소공고, 재공고; empty when not stated.' }) kind: string;
  @Field({ description: '수요기관' }) buyer: string;
  @Field({ description: '공고기관' }) noticeInstitution: string;
  @Field(() => Won, { nullable: true, description: '배정예산' }) budget: bigint | null;
  @Field(() => Won, { nullable: true, description: '추정가격, without value-added tax.' }) estimatedPrice: bigint | null;
  @Field(() => Won, { nullable: true, description: '부가가치세' }) vat: bigint | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) publishedAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: '참가자격등록 마감' }) qualificationDueAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: '공동수급협정서 마감' }) agreementDueAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) beginsAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: '입찰 마감' }) closesAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: '개찰' }) opensAt: Date | null;
  @Field() contractMethod: string;
  @Field() awardMethod: string;
  @Field(() => Float, { nullable: true, description: 'Per cent of the score.' }) techWeight: number | null;
  @Field(() => Float, { nullable: true }) priceWeight: number | null;
  @Field(() => [ConsortiumMethodEnum], { description: 'What the notice allows; empty when it refuses joint supply or does not say (jointMethodName).' })
  jointMethods: ConsortiumMethod[];
  @Field({ description: "In the notice's words." }) jointMethodName: string;
  @Field(() => Int, { nullable: true }) maxMembers: number | null;
  @Field(() => Int, { nullable: true }) minShareBasisPoints: number | null;
  @Field(() => String, { nullable: true, description: 'Where the limits stand.' }) limitsSource: string | null;
  @Field(() => Day, { nullable: true }) limitsAsOf: string | null;
  @Field() classification: string;
  @Field(() => String, { nullable: true }) url: string | null;
  @Field() changeReason: string;
  @Field(() => [TenderAttachmentType]) attachments: TenderAttachment[];
  @Field(() => Int) version: number;
}

@ObjectType('TenderAbilities')
export class TenderAbilitiesType {
  @Field() update: boolean;
  @Field({ description: 'Also needs the tender to be open.' }) openBid: boolean;
}

@ObjectType('TenderConnection')
export class TenderConnection extends connectionOf(TenderType) {}

@ObjectType('ImportedNotice')
export class ImportedNoticeType {
  @Field(() => TenderType) tender: TenderType;
  @Field() revision: string;
  @Field(() => ImportOutcomeEnum) outcome: MergeOutcome;
}

@ObjectType('ImportNoticePayload')
export class ImportNoticePayload {
  @Field(() => [TenderType], { description: 'Each tender once, in the order of the notices.' }) tenders: TenderType[];
  @Field(() => [ImportedNoticeType], { description: 'One for each notice, in the order of the answer.' }) notices: ImportedNoticeType[];
}
