import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type BusinessKind, ELIGIBILITY_LIMITS, type EligibilityCondition, type EligibilityEffect, type EligibilityRule, type EligibilityVerdict, type FirmSize } from '@shoal/firms-domain';
import { Day } from '@shoal/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Max, Min, ValidateNested } from 'class-validator';

export const FirmSizeEnum = { MICRO: 'micro', SMALL: 'small', MEDIUM: 'medium', UPPER_MEDIUM: 'upper_medium', LARGE: 'large' } as const;
registerEnumType(FirmSizeEnum, { name: 'FirmSize' });
export const BusinessKindEnum = { DEVELOPMENT: 'development', CLOUD: 'cloud', SECURITY: 'security', CONSULTING: 'consulting', INTEGRATION: 'integration', RESALE: 'resale', OTHER: 'other' } as const;
registerEnumType(BusinessKindEnum, { name: 'BusinessKind' });
export const EligibilityEffectEnum = { REFUSE: 'refuse', WARN: 'warn' } as const;
registerEnumType(EligibilityEffectEnum, { name: 'EligibilityEffect', description: 'REFUSE: whoever falls under the rule is not admitted; WARN: the office looks twice.' });

@ObjectType('EligibilityCondition', { description: 'All that is given must be so.' })
export class EligibilityConditionType implements EligibilityCondition {
  @Field(() => [FirmSizeEnum], { nullable: true }) sizes?: readonly FirmSize[];
  @Field(() => [BusinessKindEnum], { nullable: true }) businessKinds?: readonly BusinessKind[];
  @Field(() => Boolean, { nullable: true }) isAffiliated?: boolean;
  @Field(() => Int, { nullable: true, description: 'The largest shareholder holds this much or more, in hundredths of a per cent.' }) shareFromBasisPoints?: number;
}

@ObjectType('EligibilityRule')
export class EligibilityRuleType implements EligibilityRule {
  @Field() ko: string;
  @Field() en: string;
  @Field(() => EligibilityConditionType, { description: 'Whom the rule speaks of.' }) condition: EligibilityConditionType;
  @Field(() => EligibilityEffectEnum) effect: EligibilityEffect;
  @Field() source: string;
  @Field(() => Day) asOf: string;
}

@ObjectType('EligibilityRules')
export class EligibilityRulesType {
  @Field(() => [EligibilityRuleType]) rules: readonly EligibilityRuleType[];
  @Field(() => Int, { description: '0 while the default rules hold.' }) version: number;
}

@ObjectType('EligibilityVerdict')
export class EligibilityVerdictType implements EligibilityVerdict {
  @Field(() => EligibilityRuleType) rule: EligibilityRuleType;
  @Field({ description: 'Nothing that was declared is against the rule.' }) isMet: boolean;
}

@InputType()
export class EligibilityConditionInput {
  @Field(() => [FirmSizeEnum], { nullable: true }) @IsOptional() @IsArray() @ArrayUnique() sizes?: FirmSize[];
  @Field(() => [BusinessKindEnum], { nullable: true }) @IsOptional() @IsArray() @ArrayUnique() businessKinds?: BusinessKind[];
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() isAffiliated?: boolean;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(1) @Max(10_000) shareFromBasisPoints?: number;
}

@InputType()
export class EligibilityRuleInput {
  @Field() @IsString() @Length(1, ELIGIBILITY_LIMITS.textMax) ko: string;
  @Field() @IsString() @Length(1, ELIGIBILITY_LIMITS.textMax) en: string;
  @Field(() => EligibilityConditionInput) @ValidateNested() @Type(() => EligibilityConditionInput) condition: EligibilityConditionInput;
  @Field(() => EligibilityEffectEnum) @IsIn(Object.values(EligibilityEffectEnum)) effect: EligibilityEffect;
  @Field() @IsString() @Length(1, ELIGIBILITY_LIMITS.sourceMax) source: string;
  @Field(() => Day) @IsString() asOf: string;
}

@InputType()
export class SetEligibilityRulesInput {
  @Field(() => Int, { description: 'The version that was edited; an older one is refused.' }) @IsInt() @Min(0) version: number;
  @Field(() => [EligibilityRuleInput]) @IsArray() @ArrayMaxSize(ELIGIBILITY_LIMITS.rulesMax) @ValidateNested({ each: true }) @Type(() => EligibilityRuleInput) rules: EligibilityRuleInput[];
}
