import { ArgsType, Field, Float, GraphQLISODateTime, ID, InputType, Int, PartialType } from '@nestjs/graphql';
import { Day, PageArgs, Won } from '@shoal/platform';
import { CONSORTIUM_METHODS, type ConsortiumMethod, NOTICE_KINDS, TENDER_LIMITS, type TenderStatus } from '@shoal/tenders-domain';
import { ArrayMaxSize, ArrayUnique, IsArray, IsDate, IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { ConsortiumMethodEnum, TenderStatusEnum } from './tenders.enums';

@ArgsType()
export class TendersArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of the title, an institution or the number.' }) @IsOptional() @IsString() @MaxLength(100) search?: string;
  @Field(() => TenderStatusEnum, { nullable: true }) @IsOptional() status?: TenderStatus;
}

@InputType()
export class ImportNoticeInput {
  // The size is checked where a sentence can be answered: the envelope reader's 5 MB.
  @Field({ description: "The answer of the KONEPS notice API, JSON or XML, as text of up to 5 MB." }) @IsString() json: string;
}

@InputType()
export class TenderAttachmentInput {
  @Field() @IsString() @MaxLength(TENDER_LIMITS.titleMax) name: string;
  @Field() @IsString() @MaxLength(TENDER_LIMITS.urlMax) url: string;
}

const Text = (max: number): PropertyDecorator => (target, key) => {
  Field(() => String, { nullable: true })(target, key);
  IsOptional()(target, key);
  IsString()(target, key);
  MaxLength(max)(target, String(key));
};
const Instant = (): PropertyDecorator => (target, key) => {
  Field(() => GraphQLISODateTime, { nullable: true })(target, key);
  IsOptional()(target, key);
  IsDate()(target, String(key));
};
const Amount = (): PropertyDecorator => (target, key) => {
  Field(() => Won, { nullable: true })(target, key);
  IsOptional()(target, key);
};

@InputType()
export class CreateTenderInput {
  @Field({ description: '공고번호: letters, digits and hyphens.' }) @IsString() @MaxLength(TENDER_LIMITS.numberMax) number: string;
  @Field({ description: 'The title of the notice.' }) @IsString() @MaxLength(TENDER_LIMITS.titleMax) title: string;
  @Field(() => String, { nullable: true, description: "'000' when not given." }) @IsOptional() @IsString() @MaxLength(3) revision?: string | null;
  @Field(() => String, { nullable: true, description: NOTICE_KINDS.join(', ') }) @IsOptional() @IsIn([...NOTICE_KINDS]) kind?: string | null;
  @Text(TENDER_LIMITS.textMax) changeReason?: string | null;
  @Text(TENDER_LIMITS.textMax) buyer?: string | null;
  @Text(TENDER_LIMITS.textMax) noticeInstitution?: string | null;
  @Amount() budget?: bigint | null;
  @Amount() estimatedPrice?: bigint | null;
  @Amount() vat?: bigint | null;
  @Instant() publishedAt?: Date | null;
  @Instant() qualificationDueAt?: Date | null;
  @Instant() agreementDueAt?: Date | null;
  @Instant() beginsAt?: Date | null;
  @Instant() closesAt?: Date | null;
  @Instant() opensAt?: Date | null;
  @Text(TENDER_LIMITS.textMax) contractMethod?: string | null;
  @Text(TENDER_LIMITS.textMax) awardMethod?: string | null;
  @Field(() => Float, { nullable: true }) @IsOptional() @IsNumber() techWeight?: number | null;
  @Field(() => Float, { nullable: true }) @IsOptional() @IsNumber() priceWeight?: number | null;
  @Field(() => [ConsortiumMethodEnum], { nullable: true }) @IsOptional() @IsArray() @ArrayUnique() @IsIn([...CONSORTIUM_METHODS], { each: true })
  jointMethods?: ConsortiumMethod[] | null;
  @Text(TENDER_LIMITS.textMax) jointMethodName?: string | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() maxMembers?: number | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() minShareBasisPoints?: number | null;
  @Text(TENDER_LIMITS.titleMax) limitsSource?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() limitsAsOf?: string | null;
  @Text(TENDER_LIMITS.textMax) classification?: string | null;
  @Text(TENDER_LIMITS.urlMax) url?: string | null;
  @Field(() => [TenderAttachmentInput], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(TENDER_LIMITS.attachmentsMax) @ValidateNested({ each: true }) @Type(() => TenderAttachmentInput)
  attachments?: TenderAttachmentInput[] | null;
}

/** What is not given stays; null empties. */
@InputType()
export class UpdateTenderInput extends PartialType(CreateTenderInput) {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int, { description: 'The version that was edited; an older one is refused.' }) @IsInt() version: number;
}
