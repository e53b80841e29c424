import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { OutlineSourceKind } from '@shoal/requirements-domain';

export const OutlineSourceEnum = { CONTENTS: 'contents', EVALUATION: 'evaluation' } as const;
registerEnumType(OutlineSourceEnum, { name: 'OutlineSource', description: 'The order that the RFP asks proposals to follow, else what evaluators look at.' });

@ObjectType('SectionPlan', { description: 'What a person has confirmed of what the RFP gives to a section.' })
export class SectionPlanType {
  @Field(() => Int, { nullable: true, description: 'Of its own text.' }) pages: number | null;
  @Field(() => [ID], { description: 'Rows of the matrix that are to be answered here.' }) itemIds: readonly string[];
}

@ObjectType('ProposedSection')
export class ProposedSectionType {
  @Field(() => Int, { nullable: true, description: 'Index of the section that it stands below, which comes before it; null on the top level.' }) parent: number | null;
  @Field(() => Int, { description: '1 on the top level.' }) level: number;
  @Field() title: string;
  @Field(() => Float, { nullable: true, description: 'Of the evaluation, for it alone.' }) points: number | null;
  @Field(() => Int, { nullable: true }) pages: number | null;
  @Field(() => [ID], { description: 'Rows of the matrix that fit here.' }) itemIds: readonly string[];
  @Field(() => ID, { nullable: true, description: 'The section of the outline that has this title already.' }) sectionId: string | null;
}

@ObjectType('ProposedOutline', { description: 'Nothing is changed by it: a person edits and confirms it with `applyOutlineFromRfp`.' })
export class ProposedOutlineType {
  @Field({ description: 'Of the RFP, the requirements and the outline that it was made from; give it back.' }) basis: string;
  @Field(() => String, { nullable: true, description: 'The file that was read; null: none yet.' }) fileName: string | null;
  @Field(() => OutlineSourceEnum, { nullable: true, description: 'Null where the RFP names neither an order nor evaluation items.' }) source: OutlineSourceKind | null;
  @Field(() => Int, { nullable: true, description: 'Of the proposal, as the RFP limits it.' }) pageLimit: number | null;
  @Field(() => String, { nullable: true, description: 'The sentence that says so.' }) pageLimitWritten: string | null;
  @Field(() => [ProposedSectionType], { description: 'Parents first.' }) sections: readonly ProposedSectionType[];
  @Field(() => [ID], { description: 'Rows of the matrix that fit nowhere.' }) unplacedItemIds: readonly string[];
}
