import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { APPLICATION_LIMITS, type ApplicationState, type BusinessKind, FIRM_LIMITS, type FirmSize } from '@shoal/firms-domain';
import { connectionOf, type Language, PageArgs } from '@shoal/platform';
import { IsBoolean, IsEmail, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { BusinessKindEnum, EligibilityRuleType, EligibilityVerdictType, FirmSizeEnum } from '../eligibility/eligibility.types';
import { LanguageEnum } from '../person.type';
import type { ApplicationEntity } from './application.entity';

export const ApplicationStateEnum = { UNCONFIRMED: 'unconfirmed', APPLIED: 'applied', RETURNED: 'returned', DECLINED: 'declined', ADMITTED: 'admitted' } as const;
registerEnumType(ApplicationStateEnum, { name: 'ApplicationState', description: 'UNCONFIRMED: the e-mail waits for its confirmation; APPLIED: waits for the office; RETURNED: waits for the applicant.' });

@ObjectType('MembershipApplication')
export class ApplicationType implements Omit<ApplicationEntity, 'cooperativeId' | 'linkHashes' | 'language'> {
  @Field(() => ID) id: string;
  @Field(() => ApplicationStateEnum) state: ApplicationState;
  @Field() name: string;
  @Field({ description: 'Ten digits.' }) businessNumber: string;
  @Field(() => String, { nullable: true, description: '법인등록번호, thirteen digits; null for a sole proprietor.' }) corporateNumber: string | null;
  @Field({ description: 'Its check digit is not what the published rule gives.' }) isCorporateNumberDoubtful: boolean;
  @Field(() => FirmSizeEnum) size: FirmSize;
  @Field(() => BusinessKindEnum) businessKind: BusinessKind;
  @Field({ description: 'Declared: belongs to a 상호출자제한기업집단.' }) isAffiliated: boolean;
  @Field(() => Int, { description: 'Declared, in hundredths of a per cent.' }) largestShareBasisPoints: number;
  @Field() statement: string;
  @Field() contactName: string;
  @Field() contactEmail: string;
  @Field({ description: 'What the office said last.' }) reason: string;
  @Field({ description: 'What the applicant answered last.' }) answer: string;
  @Field(() => ID, { nullable: true, description: 'The firm it became.' }) firmId: string | null;
  @Field() createdAt: Date;
  @Field(() => Date, { nullable: true }) confirmedAt: Date | null;
  @Field(() => Date, { nullable: true }) decidedAt: Date | null;
  @Field(() => Int) version: number;
  @Field(() => [EligibilityVerdictType], { description: 'By the rules as they are now.' }) verdicts: readonly EligibilityVerdictType[];
}

@ObjectType('MembershipApplicationConnection')
export class ApplicationConnection extends connectionOf(ApplicationType) {}

@ObjectType('OwnMembershipApplication')
export class OwnApplicationType extends ApplicationType {
  @Field() cooperativeName: string;
  @Field() cooperativeNameEn: string;
}

@ObjectType('JoinableCooperative')
export class JoinableCooperativeType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() nameEn: string;
  @Field(() => [EligibilityRuleType]) rules: readonly EligibilityRuleType[];
}

@ArgsType()
export class ApplicationsArgs extends PageArgs {
  @Field(() => ApplicationStateEnum, { nullable: true }) @IsOptional() @IsIn(Object.values(ApplicationStateEnum)) state?: ApplicationState;
}

@InputType()
export class DeclarationInput {
  @Field() @Length(1, FIRM_LIMITS.nameMax) name: string;
  @Field(() => String, { nullable: true, description: '법인등록번호, with or without a hyphen.' }) @IsOptional() @IsString() @MaxLength(20) corporateNumber?: string;
  @Field(() => FirmSizeEnum) @IsIn(Object.values(FirmSizeEnum)) size: FirmSize;
  @Field(() => BusinessKindEnum) @IsIn(Object.values(BusinessKindEnum)) businessKind: BusinessKind;
  @Field() @IsBoolean() isAffiliated: boolean;
  @Field(() => Int) @IsInt() @Min(0) @Max(10_000) largestShareBasisPoints: number;
  @Field() @IsString() @MaxLength(APPLICATION_LIMITS.statementMax) statement: string;
  @Field() @Length(1, APPLICATION_LIMITS.contactNameMax) contactName: string;
}

@InputType()
export class ApplyForMembershipInput extends DeclarationInput {
  @Field(() => ID) @IsUUID() cooperativeId: string;
  @Field({ description: '사업자등록번호, with or without hyphens.' }) @IsString() @Length(10, 12) businessNumber: string;
  @Field() @IsEmail() @MaxLength(APPLICATION_LIMITS.emailMax) contactEmail: string;
  @Field(() => LanguageEnum, { description: 'Of the mails.' }) @IsIn(Object.values(LanguageEnum)) language: Language;
}

@InputType()
export class AnswerApplicationInput extends DeclarationInput {
  @Field() @Matches(/^[A-Za-z0-9_-]{43}$/) token: string;
  @Field(() => Int, { description: 'The version that was answered; an older one is refused.' }) @IsInt() version: number;
  @Field() @IsString() @MaxLength(APPLICATION_LIMITS.answerMax) answer: string;
}

@InputType()
export class DecideApplicationInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int, { description: 'The version that was decided on; an older one is refused.' }) @IsInt() version: number;
  @Field({ description: 'Told to the applicant and kept in the audit log.' }) @IsString() @Length(1, APPLICATION_LIMITS.reasonMax) reason: string;
}

@InputType()
export class AdmitApplicantInput extends DecideApplicationInput {
  @Field({ description: 'Two Hangul syllables, unique in the cooperative.' }) @Length(2, 2) chip: string;
}
