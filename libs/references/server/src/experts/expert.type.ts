import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, Day } from '@shoal/platform';
import type { CareerField, ConsentState, EducationLevel, ExpertAvailability, ExpertConsent, ExpertEmployment, ExpertProfile, ItsqfRole, ItsqfRoleCode } from '@shoal/references-domain';
import { ConsentStateEnum, EducationLevelEnum, ExpertEmploymentEnum, ItsqfRoleEnum } from './experts.enums';

@ObjectType('ItsqfRole')
export class ItsqfRoleType implements Omit<ItsqfRole, 'code'> {
  @Field(() => ItsqfRoleEnum) code: ItsqfRoleCode;
  @Field() name: string;
  @Field() nameEn: string;
}

@ObjectType('ItsqfRoles', { description: 'The wage roles by which tenders ask for people.' })
export class ItsqfRolesType {
  @Field(() => Int, { description: 'Of the table that was read.' }) year: number;
  @Field() source: string;
  @Field(() => [ItsqfRoleType]) roles: ItsqfRoleType[];
}

@ObjectType('CareerField')
export class CareerFieldType implements CareerField {
  @Field() field: string;
  @Field(() => Int) months: number;
}

@ObjectType('ExpertQualification')
export class ExpertQualificationType {
  /** Where its number stands; no fields of the API. */
  expertId: string;
  at: number;
  @Field() name: string;
  @Field(() => Day, { nullable: true }) acquiredOn: string | null;
}

@ObjectType('ExpertProject')
export class ExpertProjectType {
  @Field(() => ID) id: string;
  /** No field of the API: it tells of what one may not see. */
  referenceId: string | null;
  @Field({ description: 'Empty where a reference tells it.' }) title: string;
  @Field({ description: 'Empty where a reference tells it.' }) buyer: string;
  @Field(() => Day) startsOn: string;
  @Field(() => Day, { nullable: true, description: 'Null while it runs.' }) endsOn: string | null;
  @Field({ description: '담당업무' }) task: string;
}

@ObjectType('ExpertAvailability')
export class ExpertAvailabilityType implements ExpertAvailability {
  @Field({ description: 'YYYY-MM' }) month: string;
  @Field(() => Int, { description: 'Per cent of the month, 0 to 100.' }) percent: number;
}

@ObjectType('ExpertConsent', { description: 'Consent to being named to others than the own firm.' })
export class ExpertConsentType implements ExpertConsent {
  @Field() purpose: string;
  @Field(() => Day) givenOn: string;
  @Field(() => Day, { description: 'The last day on which it holds.' }) endsOn: string;
  @Field(() => Day, { nullable: true }) withdrawnOn: string | null;
  @Field(() => ConsentStateEnum, { description: 'Today.' }) state: ConsentState;
}

@ObjectType('Expert', { description: '전문인력' })
export class ExpertType implements Omit<ExpertProfile, 'role' | 'secondaryRoles' | 'careerFields'> {
  @Field(() => ID) id: string;
  @Field({ description: '직위; may be empty.' }) position: string;
  @Field(() => EducationLevelEnum) educationLevel: EducationLevel;
  @Field({ description: '전공; may be empty.' }) educationField: string;
  @Field(() => Int, { description: 'The whole career as it was counted on careerAsOf.' }) careerMonths: number;
  @Field(() => Day) careerAsOf: string;
  @Field(() => [CareerFieldType]) careerFields: CareerFieldType[];
  @Field(() => ExpertEmploymentEnum) employment: ExpertEmployment;
}

@ObjectType('ExpertConnection')
export class ExpertConnection extends connectionOf(ExpertType) {}
