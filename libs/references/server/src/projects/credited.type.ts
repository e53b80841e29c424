import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Day, Won } from '@shoal/platform';
import { COMMON_RULE, type CreditReason, creditReasonText, type CreditStepKind, creditStepText, creditWindow, type Credited, type PerformanceRule, type WorkKind } from '@shoal/references-domain';
import { CreditReasonEnum, CreditStepKindEnum, WorkKindEnum } from './references.enums';

@ObjectType('CreditSentence')
export class CreditSentenceType {
  @Field() ko: string;
  @Field() en: string;
}

@ObjectType('CreditStep')
export class CreditStepType {
  @Field(() => CreditStepKindEnum) kind: CreditStepKind;
  @Field(() => CreditSentenceType) text: CreditSentenceType;
}

@ObjectType('PerformanceRule', { description: 'How performance is counted.' })
export class PerformanceRuleType {
  @Field(() => Int) windowYears: number;
  @Field(() => Day, { description: 'The first day of the window.' }) from: string;
  @Field(() => Day, { description: 'Its last day, the reference day.' }) through: string;
  @Field(() => [WorkKindEnum], { description: 'Kinds of work that do not count.' }) excludes: readonly WorkKind[];
  @Field(() => CreditSentenceType, { description: 'Where the rule stands.' }) source: CreditSentenceType;
  @Field(() => Day, { description: 'The day on which it was read there.' }) asOf: string;
}

@ObjectType('CreditedAmount', { description: '실적금액: what a firm may claim of the contract, with each step of the calculation.' })
export class CreditedAmountType {
  @Field(() => Won, { nullable: true, description: 'Null when nothing is credited.' }) amount: bigint | null;
  @Field(() => CreditReasonEnum, { nullable: true }) reason: CreditReason | null;
  @Field(() => CreditSentenceType, { nullable: true, description: 'The reason as a sentence.' }) why: CreditSentenceType | null;
  @Field(() => [CreditStepType]) steps: CreditStepType[];
  @Field(() => PerformanceRuleType) rule: PerformanceRuleType;
}

/** The common rule with another window. A tender's own rule takes its place once tenders carry one. */
export const ruleOf = (windowYears: number): PerformanceRule => ({ ...COMMON_RULE, windowYears });

export const toCredited = ({ amount, reason, steps }: Credited, rule: PerformanceRule, on: string): CreditedAmountType => ({
  amount,
  reason,
  why: reason && { ko: creditReasonText(reason, 'ko'), en: creditReasonText(reason, 'en') },
  steps: steps.map((step) => ({ kind: step.kind, text: { ko: creditStepText(step, 'ko'), en: creditStepText(step, 'en') } })),
  rule: { windowYears: rule.windowYears, ...creditWindow(rule, on), excludes: rule.excludes, source: { ko: rule.source, en: rule.sourceEn }, asOf: rule.asOf },
});
