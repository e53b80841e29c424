import { ArgsType, Field, ID, InputType, Int, PartialType } from '@nestjs/graphql';
import { Day, PageArgs, Won } from '@shoal/platform';
import { type AmountBand, type BuyerKind, COMMON_RULE, REFERENCE_LIMITS, type ReferenceMethod, type WorkKind } from '@shoal/references-domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { AmountBandEnum, BuyerKindEnum, ReferenceMethodEnum, WorkKindEnum } from './references.enums';

/** Far above every limit: the domain says what is too long or too many, in both languages and at its field. */
const TEXT_MAX = 20_000;
const ROWS_MAX = 500;

@ArgsType()
export class ReferencesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this firm.' }) @IsOptional() @IsUUID() firmId?: string | null;
  @Field(() => String, { nullable: true, description: 'Words of the title, the buyer, the number, the description, the technologies or the participants.' }) @IsOptional() @IsString() @MaxLength(100) search?: string | null;
  @Field(() => BuyerKindEnum, { nullable: true }) @IsOptional() buyerKind?: BuyerKind | null;
  @Field(() => ReferenceMethodEnum, { nullable: true }) @IsOptional() method?: ReferenceMethod | null;
  @Field(() => Int, { nullable: true, description: 'Completed in this year or later.' }) @IsOptional() @IsInt() yearFrom?: number | null;
  @Field(() => Int, { nullable: true, description: 'Completed in this year or earlier.' }) @IsOptional() @IsInt() yearTo?: number | null;
  @Field(() => Won, { nullable: true, description: 'Contracts of at least so many won.' }) @IsOptional() amountFrom?: bigint | null;
  @Field(() => Won, { nullable: true }) @IsOptional() amountTo?: bigint | null;
  @Field(() => Boolean, { nullable: true, description: 'Only what the office has verified, or only what it has not.' }) @IsOptional() verified?: boolean | null;
}

@ArgsType()
export class AnonymousReferencesArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() firmId?: string | null;
  @Field(() => BuyerKindEnum, { nullable: true }) @IsOptional() buyerKind?: BuyerKind | null;
  @Field(() => AmountBandEnum, { nullable: true }) @IsOptional() amountBand?: AmountBand | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() yearFrom?: number | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() yearTo?: number | null;
}

@ArgsType()
export class CreditedArgs {
  @Field(() => Day, { nullable: true, description: 'The reference day, usually that of the notice; today when not given.' }) @IsOptional() on?: string | null;
  @Field(() => Int, { defaultValue: COMMON_RULE.windowYears }) @IsInt() @Min(1) @Max(REFERENCE_LIMITS.windowYearsMax) windowYears: number;
  @Field(() => ID, { nullable: true, description: "Whose part: a participant of the cooperative; the owner's when not given." }) @IsOptional() @IsUUID() firmId?: string | null;
}

@InputType()
export class ReferenceParticipantInput {
  @Field(() => ID, { nullable: true, description: 'A firm of the cooperative; it sees the reference while it is named here.' }) @IsOptional() @IsUUID() firmId?: string | null;
  @Field(() => String, { nullable: true, description: 'Any other firm.' }) @IsOptional() @IsString() @MaxLength(TEXT_MAX) name?: string | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() shareBasisPoints?: number | null;
  @Field(() => Won, { nullable: true }) @IsOptional() partAmount?: bigint | null;
}

@InputType()
export class ReferencePhaseInput {
  @Field() @IsString() @MaxLength(TEXT_MAX) name: string;
  @Field(() => Won) amount: bigint;
  @Field(() => Won, { nullable: true }) @IsOptional() partAmount?: bigint | null;
  @Field(() => Day, { nullable: true }) @IsOptional() completedOn?: string | null;
}

@InputType()
export class CreateReferenceInput {
  @Field() @IsString() @MaxLength(TEXT_MAX) title: string;
  @Field() @IsString() @MaxLength(TEXT_MAX) buyerName: string;
  @Field(() => BuyerKindEnum) buyerKind: BuyerKind;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(TEXT_MAX) contractNumber?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() contractDay?: string | null;
  @Field(() => Day) startsOn: string;
  @Field(() => Day, { nullable: true, description: 'Null while it runs.' }) @IsOptional() endsOn?: string | null;
  @Field(() => Won) amount: bigint;
  @Field() @IsBoolean() vatIncluded: boolean;
  @Field(() => ReferenceMethodEnum) method: ReferenceMethod;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() shareBasisPoints?: number | null;
  @Field(() => Won, { nullable: true }) @IsOptional() partAmount?: bigint | null;
  @Field(() => WorkKindEnum) workKind: WorkKind;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(TEXT_MAX) description?: string | null;
  @Field(() => [String], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(ROWS_MAX) @IsString({ each: true }) @MaxLength(TEXT_MAX, { each: true }) technologies?: string[] | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(TEXT_MAX) issuer?: string | null;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() subcontractApproved?: boolean | null;
  @Field(() => [ReferenceParticipantInput], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(ROWS_MAX) @ValidateNested({ each: true }) @Type(() => ReferenceParticipantInput)
  participants?: ReferenceParticipantInput[] | null;
  @Field(() => [ReferencePhaseInput], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(ROWS_MAX) @ValidateNested({ each: true }) @Type(() => ReferencePhaseInput)
  phases?: ReferencePhaseInput[] | null;
}

/** What is not given stays; null empties. Participants and phases are given whole. */
@InputType()
export class UpdateReferenceInput extends PartialType(CreateReferenceInput) {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int, { description: 'The version of the evidence that was edited; an older one is refused.' }) @IsInt() version: number;
}

@InputType()
export class ConfirmPartInput {
  @Field(() => ID) @IsUUID() referenceId: string;
  @Field(() => Int, { description: 'The version of the evidence that was looked at; an older one is refused.' }) @IsInt() version: number;
}

@InputType()
export class DisputePartInput extends ConfirmPartInput {
  @Field({ description: 'What is wrong with it.' }) @IsString() @MaxLength(TEXT_MAX) reason: string;
}
