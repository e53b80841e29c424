import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { FirmType } from '@shoal/firms-server';
import { connectionOf, Day } from '@shoal/platform';
import type { Compliance, ComplianceFlag, ComplianceItem, ComplianceState, CoverageDay } from '@shoal/requirements-domain';
import { ComplianceEnum, ComplianceFlagEnum, ComplianceStateEnum } from './compliance.enums';

type Shown = 'id' | 'requirementId' | 'state' | 'compliance' | 'reason' | 'evaluationItem' | 'dueOn' | 'answerCount' | 'flag' | 'flaggedAt' | 'version' | 'updatedAt';

@ObjectType('ComplianceItem', { description: 'One requirement of the tender in one bid: a row of the matrix.' })
export class ComplianceItemType implements Pick<ComplianceItem, Shown> {
  @Field(() => ID) id: string;
  @Field(() => ID) requirementId: string;
  @Field({ description: 'SFR-001 …; empty where the RFP gives none.' }) code: string;
  @Field() title: string;
  @Field({ description: 'As the RFP names it; empty where it does not.' }) category: string;
  @Field(() => ComplianceStateEnum) state: ComplianceState;
  @Field(() => ComplianceEnum, { nullable: true, description: 'Null: nobody has said yet.' }) compliance: Compliance | null;
  @Field() reason: string;
  @Field(() => String, { nullable: true, description: 'The evaluation item that it is tied to.' }) evaluationItem: string | null;
  @Field(() => Day, { nullable: true, description: 'Internal deadline.' }) dueOn: string | null;
  @Field(() => Int, { description: 'Places that answer it, also those in sections that the viewer may not read.' }) answerCount: number;
  @Field(() => ComplianceFlagEnum, { nullable: true }) flag: ComplianceFlag | null;
  @Field(() => Date, { nullable: true }) flaggedAt: Date | null;
  @Field(() => Int) version: number;
  @Field(() => Float, { name: 'position', description: 'Place of the requirement in the RFP; rows are in the order of it.' }) place: number;
  @Field() updatedAt: Date;
}

@ObjectType('ComplianceItemAbilities')
export class ComplianceItemAbilitiesType {
  @Field({ description: 'Give it to a firm; set points and days.' }) distribute: boolean;
  @Field({ description: 'Give it to a person of the own firm, set its day.' }) assign: boolean;
  @Field({ description: 'Say how far it is met, link sections, cite evidence, acknowledge changes.' }) answer: boolean;
  @Field(() => [ComplianceStateEnum], { description: 'States one step by hand away.' }) nextStates: ComplianceState[];
}

@ObjectType('ComplianceAnswer', { description: 'A place in the proposal that answers a requirement, as far as the viewer reads its section.' })
export class ComplianceAnswerType {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true, description: 'The paragraph; null for a section linked by hand.' }) blockId: string | null;
  @Field() createdAt: Date;
  sectionId: string;
  personId: string | null;
  firmId: string | null;
}

@ObjectType('ComplianceStateCount')
export class ComplianceStateCountType {
  @Field(() => ComplianceStateEnum) state: ComplianceState;
  @Field(() => Int) count: number;
  @Field(() => Float) points: number;
}

@ObjectType('ComplianceFigures', { description: 'Requirements and the points at stake with them. The points of one evaluation item are shared evenly by all requirements of the bid that are tied to it.' })
export class ComplianceFiguresType {
  @Field(() => Int) total: number;
  @Field(() => Int) answered: number;
  @Field(() => Int, { description: 'Written or confirmed.' }) written: number;
  @Field(() => Int) confirmed: number;
  @Field(() => Int, { description: 'Waiting for somebody to acknowledge a corrected notice.' }) flagged: number;
  @Field(() => Float) points: number;
  @Field(() => Float) pointsAnswered: number;
  @Field(() => Float, { description: 'Written or confirmed.' }) pointsWritten: number;
}

@ObjectType('ComplianceFirmFigures')
export class ComplianceFirmFiguresType extends ComplianceFiguresType {
  @Field(() => FirmType, { nullable: true, description: 'Null: nobody’s yet.' }) firm: FirmType | null;
  firmId: string | null;
}

@ObjectType('ComplianceTotals')
export class ComplianceTotalsType {
  @Field(() => ComplianceFiguresType) all: ComplianceFiguresType;
  @Field(() => [ComplianceStateCountType], { description: 'All five, in the order of the work.' }) states: ComplianceStateCountType[];
  @Field(() => [ComplianceFirmFiguresType]) firms: ComplianceFirmFiguresType[];
}

@ObjectType('ComplianceAbilities')
export class ComplianceAbilitiesType {
  @Field({ description: 'Give requirements to firms, tie them to evaluation items.' }) distribute: boolean;
  @Field() confirm: boolean;
}

@ObjectType('ComplianceMatrix')
export class ComplianceMatrixType extends connectionOf(ComplianceItemType) {
  @Field(() => ComplianceTotalsType, { description: 'Of all rows that the filter leaves.' }) totals: ComplianceTotalsType;
  @Field(() => [String], { description: 'Of the whole matrix, in the order of the RFP.' }) categories: string[];
  @Field(() => ComplianceAbilitiesType) viewerCan: ComplianceAbilitiesType;
}

@ObjectType('ComplianceItemConnection')
export class ComplianceItemConnection extends connectionOf(ComplianceItemType) {}

@ObjectType('AssignRequirementsPayload')
export class AssignRequirementsPayload {
  @Field(() => Int, { description: 'Rows that are different now.' }) changed: number;
  @Field(() => [ComplianceItemType], { description: 'Of the rows chosen, at most the first hundred.' }) items: ComplianceItemType[];
}

@ObjectType('ComplianceItemVersion')
export class ComplianceItemVersionType {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
}

@ObjectType('ComplianceChange')
export class ComplianceChangeType {
  @Field({ description: 'Any row may be another one: once at the beginning, and when much has changed at once.' }) all: boolean;
  @Field(() => [ComplianceItemVersionType], { description: 'Rows that are others now; what one shows of the same version may be another too.' }) items: ComplianceItemVersionType[];
}

@ObjectType('ComplianceDay', { description: 'How requirements stood at the end of a day, Asia/Seoul. Each count holds those that are further.' })
export class ComplianceDayType implements CoverageDay {
  @Field(() => Day) day: string;
  @Field(() => Int) total: number;
  @Field(() => Int) assigned: number;
  @Field(() => Int) writing: number;
  @Field(() => Int) written: number;
  @Field(() => Int) confirmed: number;
}

@ObjectType('ComplianceCoverage')
export class ComplianceCoverageType {
  @Field(() => ComplianceTotalsType) totals: ComplianceTotalsType;
  @Field(() => [ComplianceDayType], { description: 'From the first requirement to today, at most the last 120 days; requirements that were taken out count for no day.' }) days: ComplianceDayType[];
}
