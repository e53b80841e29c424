import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Day, PageArgs } from '@shoal/platform';
import type { EducationLevel, ExpertEmployment, ItsqfRoleCode } from '@shoal/references-domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { EducationLevelEnum, ExpertEmploymentEnum, ItsqfRoleEnum } from './experts.enums';

/** Far above every limit: the domain says what is too long or too many, in both languages and at its field. */
const TEXT_MAX = 20_000;
const ROWS_MAX = 500;

@ArgsType()
export class ExpertsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() firmId?: string | null;
  @Field(() => ItsqfRoleEnum, { nullable: true, description: 'As the main or as another role.' }) @IsOptional() role?: ItsqfRoleCode | null;
  @Field(() => Int, { nullable: true, description: 'Whole years of career today.' }) @IsOptional() @IsInt() @Min(0) @Max(60) minYears?: number | null;
  @Field(() => String, { nullable: true, description: 'Part of the name of a qualification.' }) @IsOptional() @IsString() @MaxLength(100) qualification?: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM: stated to be free in this month at more than 0 per cent.' }) @IsOptional() @IsString() @MaxLength(7) availableIn?: string | null;
  @Field(() => String, { nullable: true, description: "Words of roles, position, qualifications, fields and projects; names only of the viewer's own firm." }) @IsOptional() @IsString() @MaxLength(100) search?: string | null;
}

@InputType()
export class ExpertQualificationInput {
  @Field() @IsString() @MaxLength(TEXT_MAX) name: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(TEXT_MAX) number?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() acquiredOn?: string | null;
}

@InputType()
export class CareerFieldInput {
  @Field() @IsString() @MaxLength(TEXT_MAX) field: string;
  @Field(() => Int) @IsInt() months: number;
}

@InputType()
export class ExpertProjectInput {
  @Field(() => ID, { nullable: true, description: 'A reference that the viewer sees; then title and buyer are its own.' }) @IsOptional() @IsUUID() referenceId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(TEXT_MAX) title?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(TEXT_MAX) buyer?: string | null;
  @Field(() => Day) startsOn: string;
  @Field(() => Day, { nullable: true, description: 'Null while it runs.' }) @IsOptional() endsOn?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(TEXT_MAX) task?: string | null;
}

@InputType()
export class CreateExpertInput {
  @Field() @IsString() @MaxLength(TEXT_MAX) name: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(TEXT_MAX) position?: string | null;
  @Field(() => ItsqfRoleEnum) role: ItsqfRoleCode;
  @Field(() => [ItsqfRoleEnum], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(ROWS_MAX) secondaryRoles?: ItsqfRoleCode[] | null;
  @Field(() => EducationLevelEnum) educationLevel: EducationLevel;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(TEXT_MAX) educationField?: string | null;
  @Field(() => [ExpertQualificationInput], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(ROWS_MAX) @ValidateNested({ each: true }) @Type(() => ExpertQualificationInput)
  qualifications?: ExpertQualificationInput[] | null;
  @Field(() => Int, { description: 'The whole career in months on careerAsOf.' }) @IsInt() careerMonths: number;
  @Field(() => Day, { nullable: true, description: 'Today when not given.' }) @IsOptional() careerAsOf?: string | null;
  @Field(() => [CareerFieldInput], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(ROWS_MAX) @ValidateNested({ each: true }) @Type(() => CareerFieldInput) careerFields?: CareerFieldInput[] | null;
  @Field(() => ExpertEmploymentEnum) employment: ExpertEmployment;
  @Field(() => [ExpertProjectInput], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(ROWS_MAX) @ValidateNested({ each: true }) @Type(() => ExpertProjectInput) projects?: ExpertProjectInput[] | null;
}

@InputType({ description: 'The whole expert as it is to be: what is not given is emptied.' })
export class UpdateExpertInput extends CreateExpertInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int, { description: 'The version of the evidence that was edited; an older one is refused.' }) @IsInt() version: number;
}

@InputType()
export class MonthAvailabilityInput {
  @Field({ description: 'YYYY-MM' }) @IsString() @MaxLength(TEXT_MAX) month: string;
  @Field(() => Int, { nullable: true, description: '0 to 100; null: not stated any more.' }) @IsOptional() @IsInt() percent?: number | null;
}

@InputType()
export class SetExpertAvailabilityInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => [MonthAvailabilityInput], { description: 'Other months stay as they are.' }) @IsArray() @ArrayMinSize(1) @ArrayMaxSize(ROWS_MAX) @ValidateNested({ each: true }) @Type(() => MonthAvailabilityInput)
  months: MonthAvailabilityInput[];
}

@InputType()
export class GiveConsentInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field({ description: 'For what; whoever sees the name sees it too.' }) @IsString() @MaxLength(TEXT_MAX) purpose: string;
  @Field(() => Day) givenOn: string;
  @Field(() => Day, { description: 'The last day on which it holds.' }) endsOn: string;
}

@InputType()
export class WithdrawConsentInput {
  @Field(() => ID) @IsUUID() id: string;
}
