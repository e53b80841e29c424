import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, Day } from '@shoal/platform';
import type { Certificate, CertificateKind, RenewalLead, RuleBasis, ValidityRuleType } from '@shoal/references-domain';
import { LeadUnitEnum, RuleBasisEnum, ValidityRuleTypeEnum } from './certificates.enums';

@ObjectType('ValidityRule')
export class ValidityRuleShape {
  @Field(() => ValidityRuleTypeEnum) type: ValidityRuleType;
  @Field(() => Int, { nullable: true, description: 'Of the type MONTHS.' }) months?: number | null;
  @Field(() => String, { nullable: true, description: 'Of the type FISCAL_YEAR, MM-DD.' }) endsOn?: string | null;
}

@ObjectType('RenewalLead', { description: 'How long before the last day to apply for the renewal, at the latest.' })
export class RenewalLeadType implements RenewalLead {
  @Field(() => LeadUnitEnum) unit: RenewalLead['unit'];
  @Field(() => Int) amount: number;
}

@ObjectType('CertificateKind')
export class CertificateKindType implements Omit<CertificateKind, 'cooperativeId' | 'validity'> {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() nameEn: string;
  @Field(() => ValidityRuleShape) validity: ValidityRuleShape;
  @Field(() => RenewalLeadType, { nullable: true }) renewalLead: RenewalLead | null;
  @Field(() => RuleBasisEnum) basis: RuleBasis;
  @Field({ description: 'Law and article, or notice.' }) source: string;
  @Field(() => Day, { description: 'The day on which the source said so.' }) sourceAsOf: string;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Not taken for new certificates since then.' }) retiredAt: Date | null;
  @Field(() => Int) version: number;
}

@ObjectType('CertificateKindConnection')
export class CertificateKindConnection extends connectionOf(CertificateKindType) {}

@ObjectType('Certificate', { description: '인증·확인서' })
export class CertificateType implements Omit<Certificate, 'cooperativeId' | 'firmId' | 'kindId'> {
  @Field(() => ID) id: string;
  @Field({ description: 'As printed; may be empty.' }) number: string;
  @Field({ description: 'For what it was issued: 세부품명번호, service, grade; may be empty.' }) scope: string;
  @Field() issuer: string;
  @Field(() => Day) issuedOn: string;
  @Field(() => Day, { nullable: true, description: 'The last day on which it holds.' }) expiresOn: string | null;
}

@ObjectType('CertificateConnection')
export class CertificateConnection extends connectionOf(CertificateType) {}

@ObjectType('CertificateMonth')
export class CertificateMonthType {
  @Field({ description: 'YYYY-MM' }) month: string;
  @Field(() => Int, { description: 'Certificates whose last day lies in the month.' }) count: number;
  @Field(() => Int) firmCount: number;
}

@ObjectType('CertificatesByMonth')
export class CertificatesByMonthType {
  @Field(() => [CertificateMonthType], { description: 'Every month once, from this one on; today and later.' }) months: CertificateMonthType[];
  @Field(() => Int, { description: 'Over before today.' }) expired: number;
}
