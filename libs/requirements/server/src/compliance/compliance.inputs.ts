import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { PAGE_SIZE_DEFAULT } from '@shoal/contract';
import { Day, PageArgs } from '@shoal/platform';
import { COMPLIANCE_LIMITS, COMPLIANCE_STATES, COMPLIANCES, type Compliance, type ComplianceState } from '@shoal/requirements-domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { COMPLIANCE_SORTS, ComplianceEnum, type ComplianceSort, ComplianceSortEnum, ComplianceStateEnum } from './compliance.enums';

/** Rows of a page of the matrix, which screens load as a whole. */
const MATRIX_PAGE_MAX = 500;
/** Groups of a plan: firms × categories. */
const PLANNED_MAX = 1_000;
/** Choices of one filter. */
const CHOICES_MAX = 50;
const CATEGORY_MAX = 200;

const Ids = (description: string): PropertyDecorator => (target, key) => {
  Field(() => [ID], { nullable: true, description })(target, key);
  IsOptional()(target, key as string);
  IsArray()(target, key as string);
  ArrayMaxSize(CHOICES_MAX)(target, key as string);
  IsUUID(undefined, { each: true })(target, key as string);
};
const Flag = (description: string): PropertyDecorator => (target, key) => {
  Field(() => Boolean, { nullable: true, description })(target, key);
  IsOptional()(target, key as string);
  IsBoolean()(target, key as string);
};
const Version = (): PropertyDecorator => (target, key) => {
  Field(() => Int, { description: 'The version that was edited; an older one is refused.' })(target, key);
  IsInt()(target, key as string);
};

@InputType({ description: 'What is left out filters nothing; several choices of one kind are any of them.' })
export class ComplianceFilterInput {
  @Field(() => [String], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(CHOICES_MAX) @IsString({ each: true }) @MaxLength(CATEGORY_MAX, { each: true }) categories?: string[] | null;
  @Field(() => [ComplianceStateEnum], { nullable: true }) @IsOptional() @IsArray() @IsIn([...COMPLIANCE_STATES], { each: true }) states?: ComplianceState[] | null;
  @Field(() => [ComplianceEnum], { nullable: true }) @IsOptional() @IsArray() @IsIn([...COMPLIANCES], { each: true }) compliances?: Compliance[] | null;
  @Ids('Owner firms.') firmIds?: string[] | null;
  @Flag('Only what belongs to no firm yet.') withoutFirm?: boolean | null;
  @Ids('Owner persons.') personIds?: string[] | null;
  @Flag('Only what no person answers for yet.') withoutPerson?: boolean | null;
  @Ids('Answered in these sections, as far as the viewer reads them.') sectionIds?: string[] | null;
  @Field(() => String, { nullable: true, description: 'In code and title; several words are all of them.' }) @IsOptional() @IsString() @MaxLength(COMPLIANCE_LIMITS.searchCharacters) search?: string | null;
  @Flag('With or without an unacknowledged change.') flagged?: boolean | null;
  @Flag('Answered, or not yet.') answered?: boolean | null;
  @Flag('What the viewer, or nobody yet in the viewer’s firm, answers for.') mine?: boolean | null;
}

@ArgsType()
export class ComplianceMatrixArgs extends PageArgs {
  @Field(() => Int, { defaultValue: PAGE_SIZE_DEFAULT, description: `Rows a page, 1 to ${MATRIX_PAGE_MAX}.` }) @IsInt() @Min(1) @Max(MATRIX_PAGE_MAX) override first: number = PAGE_SIZE_DEFAULT;
  @Field(() => ID) @IsUUID() bidId: string;
  @Field(() => ComplianceFilterInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => ComplianceFilterInput) filter?: ComplianceFilterInput | null;
  @Field(() => ComplianceSortEnum, { defaultValue: 'unanswered', description: 'UNANSWERED: what nothing answers yet comes first.' }) @IsIn([...COMPLIANCE_SORTS]) sort: ComplianceSort = 'unanswered';
}

@InputType()
export class ComplianceRowInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int, { nullable: true, description: 'Where it is given, a newer row is refused, and nothing is changed.' }) @IsOptional() @IsInt() version?: number | null;
}

@InputType({ description: 'Either `rows` or `filter`.' })
export class ComplianceSelectionInput {
  @Field(() => ID) @IsUUID() bidId: string;
  @Field(() => [ComplianceRowInput], { nullable: true }) @IsOptional() @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => ComplianceRowInput) rows?: ComplianceRowInput[] | null;
  @Field(() => ComplianceFilterInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => ComplianceFilterInput) filter?: ComplianceFilterInput | null;
}

@InputType({ description: 'What is left out stays as it is; null takes it away. Another firm takes the person away.' })
export class AssignRequirementsInput extends ComplianceSelectionInput {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() firmId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of the owner firm.' }) @IsOptional() @IsUUID() personId?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() dueOn?: string | null;
}

@InputType()
export class TieToEvaluationInput extends ComplianceSelectionInput {
  @Field(() => String, { nullable: true, description: 'The evaluation item as the RFP words it; null unties.' }) @IsOptional() @IsString() @MaxLength(COMPLIANCE_LIMITS.evaluationItemCharacters) evaluationItem?: string | null;
  @Field(() => Float, { nullable: true, description: 'Of the evaluation item.' }) @IsOptional() @IsNumber() @Min(0) @Max(COMPLIANCE_LIMITS.pointsMax / 100) points?: number | null;
}

@InputType()
export class SetComplianceInput {
  @Field(() => ID) @IsUUID() id: string;
  @Version() version: number;
  @Field(() => ComplianceEnum, { nullable: true, description: 'Null takes it back.' }) @IsOptional() @IsIn([...COMPLIANCES]) compliance?: Compliance | null;
  @Field(() => String, { nullable: true, description: 'Needed for all but MET.' }) @IsOptional() @IsString() @MaxLength(COMPLIANCE_LIMITS.reasonCharacters * 8) reason?: string | null;
}

@InputType()
export class SetItemStateInput {
  @Field(() => ID) @IsUUID() id: string;
  @Version() version: number;
  @Field(() => ComplianceStateEnum, { description: 'One step: WRITING ↔ WRITTEN ↔ CONFIRMED.' }) @IsIn([...COMPLIANCE_STATES]) state: ComplianceState;
}

@InputType()
export class AcknowledgeChangeInput {
  @Field(() => ID) @IsUUID() bidId: string;
  @Field(() => [ID]) @IsArray() @ArrayMinSize(1) @ArrayMaxSize(COMPLIANCE_LIMITS.rowsAtOnce) @IsUUID(undefined, { each: true }) ids: string[];
}

@InputType()
export class LinkAnswerInput {
  @Field(() => ID, { description: 'The item.' }) @IsUUID() id: string;
  @Field(() => ID) @IsUUID() sectionId: string;
}

@InputType()
export class CiteForRequirementInput {
  @Field(() => ID, { description: 'The item.' }) @IsUUID() id: string;
  @Field(() => ID) @IsUUID() evidenceId: string;
  @Field(() => Int, { description: 'The version of the evidence that is meant.' }) @IsInt() @Min(1) @Max(2 ** 31 - 1) version: number;
}

@InputType()
export class UnciteForRequirementInput {
  @Field(() => ID, { description: 'The item.' }) @IsUUID() id: string;
  @Field(() => ID) @IsUUID() evidenceId: string;
}

@ArgsType()
export class MyRequirementsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Only what the viewer answers for; otherwise also what belongs to the firm and to nobody in it yet.' }) @IsBoolean() mineOnly: boolean = false;
}

@ArgsType()
export class ComplianceItemsArgs {
  @Field(() => ID) @IsUUID() bidId: string;
  @Field(() => [ID]) @IsArray() @ArrayMaxSize(COMPLIANCE_LIMITS.rowsAtOnce) @IsUUID(undefined, { each: true }) ids: string[];
}

@ArgsType()
export class ComplianceLogArgs extends PageArgs {
  @Field(() => ID, { description: 'The item.' }) @IsUUID() id: string;
}

@InputType({ description: 'All that one firm has to answer in one category.' })
export class PlannedDueInput {
  @Field(() => ID, { nullable: true, description: 'Null: what belongs to no firm yet.' }) @IsOptional() @IsUUID() firmId?: string | null;
  @Field({ description: 'Empty: what the RFP gives none.' }) @IsString() @MaxLength(CATEGORY_MAX) category: string;
  @Field(() => Day) dueOn: string;
}

@InputType({ description: 'What is written or confirmed keeps the day that it has.' })
export class PlanDueDaysInput {
  @Field(() => ID) @IsUUID() bidId: string;
  @Field(() => [PlannedDueInput]) @IsArray() @ArrayMinSize(1) @ArrayMaxSize(PLANNED_MAX) @ValidateNested({ each: true }) @Type(() => PlannedDueInput) days: PlannedDueInput[];
  @Field({ defaultValue: true, description: 'Days that somebody has set stay.' }) @IsBoolean() onlyUndated: boolean = true;
}
