import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Day, Won } from '@shoal/platform';
import type { KeptReading } from '@shoal/requirements-domain';
import { EvaluationKindEnum, SourceLossKindEnum, VatEnum } from './rfp.enums';
import { SourcePlaceType } from './source-place.type';

/** What was written for a value, and where. */
@ObjectType({ isAbstract: true })
abstract class FoundShape {
  @Field({ description: 'As it stands in the file.' }) written: string;
  @Field(() => SourcePlaceType) place: SourcePlaceType;
}

@ObjectType('FoundText')
export class FoundTextType extends FoundShape {
  @Field() value: string;
}
@ObjectType('FoundPeriod')
export class FoundPeriodType extends FoundShape {
  @Field(() => Day, { nullable: true }) from: string | null;
  @Field(() => Day, { nullable: true }) to: string | null;
  @Field(() => Float, { nullable: true }) months: number | null;
  @Field(() => Float, { nullable: true }) days: number | null;
}
@ObjectType('FoundBudget')
export class FoundBudgetType extends FoundShape {
  @Field(() => Won) won: string;
  @Field(() => VatEnum, { nullable: true }) vat: 'included' | 'excluded' | null;
}
@ObjectType('FoundRatio', { description: 'As written: the two need not total 100.' })
export class FoundRatioType extends FoundShape {
  @Field(() => Float) technical: number;
  @Field(() => Float) price: number;
}

@ObjectType('RfpFacts')
export class RfpFactsType {
  @Field(() => FoundTextType, { nullable: true }) name: FoundTextType | null;
  @Field(() => FoundPeriodType, { nullable: true }) period: FoundPeriodType | null;
  @Field(() => FoundBudgetType, { nullable: true }) budget: FoundBudgetType | null;
  @Field(() => FoundTextType, { nullable: true }) contractMethod: FoundTextType | null;
  @Field(() => FoundRatioType, { nullable: true }) ratio: FoundRatioType | null;
}

@ObjectType('RfpNamedCard')
export class RfpNamedCardType {
  @Field(() => String, { nullable: true }) code: string | null;
  @Field() title: string;
  @Field(() => SourcePlaceType, { nullable: true }) place: SourcePlaceType | null;
}
@ObjectType('RfpCategoryCount')
export class RfpCategoryCountType {
  @Field() category: string;
  @Field(() => Int, { description: 'By the file itself.' }) stated: number;
  @Field(() => Int) found: number;
  @Field(() => SourcePlaceType) place: SourcePlaceType;
}
@ObjectType('RfpReconciliation', { description: 'The cards against the summary table (요구사항 총괄표). Listed, not guessed.' })
export class RfpReconciliationType {
  @Field(() => Int, { description: 'Rows of the summary table; 0 where there is none.' }) summaryCount: number;
  @Field(() => [RfpNamedCardType], { description: 'In the summary table only.' }) missing: RfpNamedCardType[];
  @Field(() => [RfpNamedCardType], { description: 'Cards that the summary table does not have.' }) extra: RfpNamedCardType[];
  @Field(() => [[RfpNamedCardType]], { description: 'Cards that share a number.' }) duplicates: RfpNamedCardType[][];
  @Field(() => [RfpCategoryCountType], { description: 'Where what the file counts is not what was found.' }) counts: RfpCategoryCountType[];
}

@ObjectType('RfpEvaluationItem')
export class RfpEvaluationItemType {
  @Field(() => [String], { description: 'From the widest to the item itself.' }) path: string[];
  @Field(() => Float) points: number;
  @Field(() => EvaluationKindEnum, { nullable: true }) kind: 'quantitative' | 'qualitative' | 'price' | null;
  @Field() criteria: string;
  @Field(() => SourcePlaceType) place: SourcePlaceType;
}
@ObjectType('RfpPageLimit')
export class RfpPageLimitType extends FoundShape {
  @Field(() => String, { nullable: true, description: 'Null: the proposal as a whole.' }) of: string | null;
  @Field(() => Int) pages: number;
}
@ObjectType('RfpHeading')
export class RfpHeadingType {
  @Field(() => Int) level: number;
  @Field() text: string;
  @Field(() => SourcePlaceType) place: SourcePlaceType;
}
@ObjectType('RfpLoss', { description: 'What could not be taken out of the file.' })
export class RfpLossType {
  @Field(() => SourceLossKindEnum) kind: KeptReading['losses'][number]['kind'];
  @Field(() => Int, { nullable: true }) page: number | null;
  @Field(() => Int, { nullable: true, description: 'The block after which it stood; null at the beginning.' }) after: number | null;
}

@ObjectType('RfpUnderstanding', { description: 'What a file was understood to say, besides its requirements. What was not found is null or empty.' })
export class RfpUnderstandingType {
  @Field(() => RfpFactsType) facts: RfpFactsType;
  @Field(() => RfpReconciliationType) reconciliation: RfpReconciliationType;
  @Field(() => [RfpEvaluationItemType]) evaluation: RfpEvaluationItemType[];
  @Field(() => [FoundTextType]) qualifications: FoundTextType[];
  @Field(() => [FoundTextType], { description: 'Documents to hand in.' }) submissions: FoundTextType[];
  @Field(() => [RfpPageLimitType]) pageLimits: RfpPageLimitType[];
  @Field(() => FoundTextType, { nullable: true, description: 'Forbids names and logos in copies.' }) blindRule: FoundTextType | null;
  @Field(() => [RfpHeadingType]) headings: RfpHeadingType[];
  @Field(() => [RfpLossType]) losses: RfpLossType[];
}

type Writable<T> = T extends readonly (infer E)[] ? Writable<E>[] : T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;
const copied = <T>(value: T): Writable<T> => structuredClone(value) as Writable<T>;

export const understandingOf = (kept: KeptReading): RfpUnderstandingType => {
  const { facts, summary, missing, extra, duplicates, counts, evaluation, qualifications, submissions, pageLimits, blindRule, headings, losses } = copied(kept);
  // A found thing of several values shows them beside what was written.
  const { name, period, budget, contractMethod, ratio } = facts;
  return {
    facts: { name, contractMethod, period: period && { ...period, ...period.value }, budget: budget && { ...budget, ...budget.value }, ratio: ratio && { ...ratio, ...ratio.value } },
    reconciliation: { summaryCount: summary.length, missing, extra, duplicates, counts },
    evaluation, qualifications, submissions, pageLimits, blindRule, headings, losses,
  };
};
