import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { SECTION_LIMITS } from '@shoal/proposals-domain';
import { PLAN_LIMITS } from '@shoal/requirements-domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';

/** Longer than any title in UTF-16; the rule itself counts people's characters. */
const TITLE_UNITS = SECTION_LIMITS.titleCharacters * 8;
const BASIS_UNITS = 100;

@InputType()
export class ConfirmedSectionInput {
  @Field(() => Int, { nullable: true, description: 'Index of the section that it stands below, which comes before it.' }) @IsOptional() @IsInt() @Min(0) parent?: number | null;
  @Field() @IsString() @MaxLength(TITLE_UNITS) title: string;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(0) @Max(PLAN_LIMITS.pagesMax) pages?: number | null;
  @Field(() => [ID], { description: 'Rows of the matrix.' }) @IsArray() @ArrayMaxSize(PLAN_LIMITS.requirementsPerSection) @IsUUID(undefined, { each: true }) itemIds: string[];
}

@InputType()
export class ApplyOutlineFromRfpInput {
  @Field(() => ID) @IsUUID() bidId: string;
  @Field({ description: 'Of `outlineFromRfp`; refused once the RFP, the requirements or the outline are others.' }) @IsString() @MaxLength(BASIS_UNITS) basis: string;
  @Field(() => [ConfirmedSectionInput]) @IsArray() @ArrayMinSize(1) @ArrayMaxSize(PLAN_LIMITS.sections) @ValidateNested({ each: true }) @Type(() => ConfirmedSectionInput) sections: ConfirmedSectionInput[];
}
