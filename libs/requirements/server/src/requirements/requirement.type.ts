import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@shoal/platform';
import type { OtherLabel, RemovedBy, RequirementDoubt, RequirementField, RequirementState, RequirementTexts } from '@shoal/requirements-domain';
import { SourcePlaceType } from '../intake/source-place.type';
import type { RequirementChangeKind } from './requirement-change.entity';
import { RequirementChangeKindEnum, RequirementDoubtEnum, RequirementFieldEnum, RequirementRemovedByEnum, RequirementStateEnum } from './requirement.enums';

@ObjectType('RequirementLabel')
export class RequirementLabelType implements OtherLabel {
  @Field() label: string;
  @Field() text: string;
}

@ObjectType('RequirementCorrection', { description: 'A field that a person corrected, and what the RFP says of it.' })
export class RequirementCorrectionType {
  @Field(() => RequirementFieldEnum) field: RequirementField;
  @Field({ description: 'Lists as one text.' }) inRfp: string;
  @Field({ description: 'A newer RFP says something new here: accept it or keep yours.' }) isIncoming: boolean;
}

@ObjectType('RequirementAbilities')
export class RequirementAbilitiesType {
  @Field() review: boolean;
}

@ObjectType('Requirement', { description: 'One numbered demand of the RFP, as people corrected it.' })
export class RequirementType implements RequirementTexts {
  @Field(() => ID) id: string;
  @Field(() => ID) tenderId: string;
  @Field(() => String, { nullable: true, description: 'SFR-001; null where the RFP gives none.' }) code: string | null;
  @Field() title: string;
  @Field(() => String, { nullable: true }) category: string | null;
  @Field() definition: string;
  @Field() details: string;
  @Field() deliverables: string;
  @Field(() => [String], { description: 'Numbers that it names as related.' }) related: string[];
  @Field(() => [RequirementLabelType], { description: 'Labels of its card that are none of the others.' }) others: RequirementLabelType[];
  @Field(() => RequirementStateEnum) state: RequirementState;
  @Field(() => RequirementRemovedByEnum, { nullable: true }) removedBy: RemovedBy | null;
  @Field({ description: 'The RFP that was read last has it.' }) isInRfp: boolean;
  @Field(() => ID, { nullable: true }) mergedIntoId: string | null;
  @Field(() => ID, { nullable: true, description: 'The RFP in which it stands at `places`; null for what a person typed.' }) rfpId: string | null;
  @Field(() => [SourcePlaceType], { description: 'Every block of its card, the first one first.' }) places: SourcePlaceType[];
  @Field(() => [RequirementDoubtEnum]) doubts: RequirementDoubt[];
  @Field({ description: 'A person has looked at the doubts.' }) doubtsSettled: boolean;
  @Field(() => Int, { description: 'Give it back with every change.' }) version: number;
  @Field(() => GraphQLISODateTime) updatedAt: Date;
}

@ObjectType('RequirementConnection')
export class RequirementConnection extends connectionOf(RequirementType) {}

@ObjectType('RequirementCategoryCount')
export class RequirementCategoryCountType {
  @Field(() => String, { nullable: true }) category: string | null;
  @Field(() => Int) count: number;
}
@ObjectType('RequirementDoubtCount')
export class RequirementDoubtCountType {
  @Field(() => RequirementDoubtEnum) doubt: RequirementDoubt;
  @Field(() => Int) count: number;
}
@ObjectType('RequirementsAbilities')
export class RequirementsAbilitiesType {
  @Field({ description: 'Correct, add, merge, split and take out.' }) review: boolean;
  @Field({ description: 'Bring in a file.' }) bringIn: boolean;
}
@ObjectType('RequirementCounts', { description: 'Of a tender.' })
export class RequirementCountsType {
  @Field(() => Int) active: number;
  @Field(() => Int) removed: number;
  @Field(() => Int, { description: 'Where a newer RFP says something new of what was corrected.' }) incoming: number;
  @Field(() => Int, { description: 'With doubts that nobody has looked at.' }) doubtful: number;
  @Field(() => [RequirementCategoryCountType], { description: 'The most frequent first.' }) categories: RequirementCategoryCountType[];
  @Field(() => [RequirementDoubtCountType]) doubts: RequirementDoubtCountType[];
}

@ObjectType('RequirementFieldChange')
export class RequirementFieldChangeType {
  @Field(() => RequirementFieldEnum) field: RequirementField;
  @Field({ description: 'Lists as one text; empty where there was nothing.' }) before: string;
  @Field() after: string;
}

@ObjectType('RequirementChange')
export class RequirementChangeType {
  @Field(() => ID) id: string;
  @Field(() => ID) requirementId: string;
  @Field(() => ID, { nullable: true, description: 'The RFP that brought it; null for what a person did.' }) rfpId: string | null;
  @Field(() => RequirementChangeKindEnum) kind: RequirementChangeKind;
  @Field(() => GraphQLISODateTime) at: Date;
}

@ObjectType('RequirementChangeConnection')
export class RequirementChangeConnection extends connectionOf(RequirementChangeType) {}
