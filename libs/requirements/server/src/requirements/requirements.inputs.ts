import { ArgsType, Field, ID, InputType, Int, PartialType } from '@nestjs/graphql';
import { PageArgs } from '@shoal/platform';
import { EMPTY_TEXTS, REQUIREMENT_FIELDS, REQUIREMENT_LIMITS, type RequirementDoubt, type RequirementField, type RequirementState, type SomeTexts } from '@shoal/requirements-domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsInt, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { RequirementChangeKindEnum, RequirementDoubtEnum, RequirementFieldEnum, RequirementStateEnum } from './requirement.enums';
import type { RequirementChangeKind } from './requirement-change.entity';

@ArgsType()
export class RequirementsArgs extends PageArgs {
  @Field(() => ID) @IsUUID() tenderId: string;
  @Field(() => String, { nullable: true, description: 'Words of its texts.' }) @IsOptional() @IsString() @MaxLength(100) search?: string | null;
  @Field(() => String, { nullable: true, description: 'Empty: those without one.' }) @IsOptional() @IsString() @MaxLength(200) category?: string | null;
  @Field(() => [RequirementDoubtEnum], { nullable: true, description: 'Any of these, not yet settled.' }) @IsOptional() @IsArray() doubts?: RequirementDoubt[] | null;
  @Field(() => Boolean, { nullable: true, description: 'True: with doubts that nobody has settled.' }) @IsOptional() @IsBoolean() hasDoubts?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'True: where a newer RFP waits for a decision.' }) @IsOptional() @IsBoolean() hasIncoming?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'Those that this RFP added, changed, renumbered or removed.' }) @IsOptional() @IsUUID() changedBy?: string | null;
  @Field(() => Int, { nullable: true, description: 'Whose card this block of its RFP belongs to.' }) @IsOptional() @IsInt() block?: number | null;
  @Field(() => RequirementStateEnum, { nullable: true, description: 'Both when not given.' }) @IsOptional() state?: RequirementState | null;
}

@ArgsType()
export class RequirementChangesArgs extends PageArgs {
  @Field(() => ID) @IsUUID() tenderId: string;
  @Field(() => ID, { nullable: true, description: 'Those of one RFP.' }) @IsOptional() @IsUUID() rfpId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Those of one requirement.' }) @IsOptional() @IsUUID() requirementId?: string | null;
  @Field(() => [RequirementChangeKindEnum], { nullable: true }) @IsOptional() @IsArray() kinds?: RequirementChangeKind[] | null;
}

@InputType()
export class RequirementLabelInput {
  @Field() @IsString() label: string;
  @Field() @IsString() text: string;
}

/** Lengths are checked by the domain, whose sentence says that nothing typed is lost. */
@InputType()
class AllTextsInput {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() code?: string | null;
  @Field() @IsString() title: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() category?: string | null;
  @Field(() => String) @IsString() definition: string;
  @Field(() => String) @IsString() details: string;
  @Field(() => String) @IsString() deliverables: string;
  @Field(() => [String]) @IsArray() @IsString({ each: true }) related: string[];
  @Field(() => [RequirementLabelInput]) @IsArray() @ValidateNested({ each: true }) @Type(() => RequirementLabelInput) others: RequirementLabelInput[];
}

@InputType({ description: 'What is not given stays; null empties.' })
export class RequirementTextsInput extends PartialType(AllTextsInput) {}

@InputType()
export class SeenRequirementInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int, { description: 'The version that the person saw; an older one is refused, and what was typed is the client’s to keep.' }) @IsInt() version: number;
}

@InputType()
export class CorrectRequirementInput extends SeenRequirementInput {
  @Field(() => RequirementTextsInput) @ValidateNested() @Type(() => RequirementTextsInput) texts: RequirementTextsInput;
  @Field({ defaultValue: false, description: 'A person has looked at its doubts.' }) @IsBoolean() settleDoubts: boolean = false;
}

@InputType()
export class AddRequirementInput {
  @Field(() => ID) @IsUUID() tenderId: string;
  @Field(() => ID, { nullable: true, description: 'Behind which one; at the end when not given.' }) @IsOptional() @IsUUID() afterId?: string | null;
  @Field(() => RequirementTextsInput) @ValidateNested() @Type(() => RequirementTextsInput) texts: RequirementTextsInput;
}

@InputType()
export class MergeRequirementsInput {
  @Field(() => SeenRequirementInput, { description: 'Keeps its number and title, and takes in the texts of the others.' }) @ValidateNested() @Type(() => SeenRequirementInput) into: SeenRequirementInput;
  @Field(() => [SeenRequirementInput]) @IsArray() @ArrayMinSize(1) @ArrayMaxSize(REQUIREMENT_LIMITS.mergedMax) @ValidateNested({ each: true }) @Type(() => SeenRequirementInput) others: SeenRequirementInput[];
}

@InputType()
export class SplitRequirementInput extends SeenRequirementInput {
  @Field(() => [RequirementTextsInput], { description: 'Two or more. The first is what the requirement keeps; the others follow it, with its number and category where they give none.' })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(REQUIREMENT_LIMITS.partsMax)
  @ValidateNested({ each: true })
  @Type(() => RequirementTextsInput)
  parts: RequirementTextsInput[];
}

@InputType()
export class DecideIncomingInput extends SeenRequirementInput {
  @Field(() => [RequirementFieldEnum]) @IsArray() @ArrayMinSize(1) fields: RequirementField[];
}

/** What the input gives, null turned into the field's own emptiness. */
export const textsIn = (input: RequirementTextsInput): SomeTexts => Object.fromEntries(REQUIREMENT_FIELDS.filter((field) => input[field] !== undefined).map((field) => [field, input[field] ?? EMPTY_TEXTS[field]]));
