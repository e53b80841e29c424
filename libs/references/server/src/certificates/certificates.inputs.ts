import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Day, PageArgs } from '@shoal/platform';
import { CERTIFICATE_LIMITS, type CertificateValidity, type RenewalLead, type RuleBasis, type ValidityRuleType } from '@shoal/references-domain';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CertificateValidityEnum, LeadUnitEnum, RuleBasisEnum, ValidityRuleTypeEnum } from './certificates.enums';

@ArgsType()
export class CertificatesArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() firmId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() kindId?: string | null;
  @Field(() => CertificateValidityEnum, { nullable: true, description: 'On the day `on`.' }) @IsOptional() state?: CertificateValidity | null;
  @Field(() => Day, { nullable: true, description: 'Today when not given.' }) @IsOptional() on?: string | null;
  @Field(() => Day, { nullable: true, description: 'Whose last day lies from `on` to this day.' }) @IsOptional() expiringUntil?: string | null;
  @Field(() => String, { nullable: true, description: 'Words of kind, number, scope and issuer.' }) @IsOptional() @IsString() @MaxLength(100) search?: string | null;
}

@ArgsType()
export class CertificateKindsArgs extends PageArgs {
  @Field({ defaultValue: false }) @IsBoolean() includeRetired: boolean = false;
}

@ArgsType()
export class CertificatesByMonthArgs {
  @Field(() => Int, { defaultValue: 12, description: '1 to 36.' }) @IsInt() @Min(1) @Max(36) months: number = 12;
}

@InputType()
export class CreateCertificateInput {
  @Field(() => ID) @IsUUID() kindId: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(CERTIFICATE_LIMITS.numberMax) number?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(CERTIFICATE_LIMITS.scopeMax) scope?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(CERTIFICATE_LIMITS.issuerMax) issuer?: string | null;
  @Field(() => Day) issuedOn: string;
  @Field(() => Day, { nullable: true, description: 'May be left out only where the kind has no end.' }) @IsOptional() expiresOn?: string | null;
}

@InputType({ description: 'The whole certificate as it is to be: what is not given is emptied.' })
export class UpdateCertificateInput extends CreateCertificateInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int, { description: 'The version of the evidence that was edited; an older one is refused.' }) @IsInt() version: number;
}

@InputType()
export class ValidityRuleInput {
  @Field(() => ValidityRuleTypeEnum) @IsString() type: ValidityRuleType;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() months?: number | null;
  @Field(() => String, { nullable: true, description: 'MM-DD' }) @IsOptional() @Matches(/^\d\d-\d\d$/) endsOn?: string | null;
}

@InputType()
export class RenewalLeadInput implements RenewalLead {
  @Field(() => LeadUnitEnum) @IsString() unit: RenewalLead['unit'];
  @Field(() => Int) @IsInt() amount: number;
}

@InputType()
export class CreateCertificateKindInput {
  @Field() @IsString() @MaxLength(CERTIFICATE_LIMITS.kindNameMax) name: string;
  @Field() @IsString() @MaxLength(CERTIFICATE_LIMITS.kindNameMax) nameEn: string;
  @Field(() => ValidityRuleInput) @ValidateNested() @Type(() => ValidityRuleInput) validity: ValidityRuleInput;
  @Field(() => RenewalLeadInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => RenewalLeadInput) renewalLead?: RenewalLeadInput | null;
  @Field(() => RuleBasisEnum) @IsString() basis: RuleBasis;
  @Field() @IsString() @MaxLength(CERTIFICATE_LIMITS.sourceMax) source: string;
  @Field(() => Day) sourceAsOf: string;
}

@InputType({ description: 'The whole kind as it is to be.' })
export class UpdateCertificateKindInput extends CreateCertificateKindInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int) @IsInt() version: number;
}

@InputType()
export class RetireCertificateKindInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int) @IsInt() version: number;
  @Field({ description: 'False brings it back.' }) @IsBoolean() retired: boolean;
}
