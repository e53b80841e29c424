import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@shoal/platform';
import type { CapabilityNode } from '@shoal/references-domain';
import { CapabilityNodeChangeEnum } from './capabilities.enums';
import type { CapabilityNodeChangeEntity, NodeChange } from './capability-node-change.entity';

@ObjectType('CapabilityNode', { description: 'One thing that a firm can be able to do.' })
export class CapabilityNodeType implements CapabilityNode {
  @Field(() => ID) id: string;
  @Field(() => ID, { nullable: true }) parentId: string | null;
  @Field() name: string;
  @Field({ description: 'Empty when it has none.' }) nameEn: string;
  @Field(() => [String], { description: 'Other words by which it is found.' }) synonyms: string[];
  @Field(() => Int) position: number;
  @Field(() => ID, { nullable: true, description: 'The node that answers for it since the two became one.' }) mergedInto: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'No longer offered since then.' }) retiredAt: Date | null;
  @Field(() => Int) version: number;
}

@ObjectType('CapabilityTreeAbilities')
export class CapabilityTreeAbilitiesType {
  @Field({ description: 'Change the tree, as the office.' }) maintain: boolean;
  @Field({ description: "State what one's own firm can do." }) state: boolean;
  @Field({ description: 'See where the cooperative has gaps.' }) oversee: boolean;
}

@ObjectType('CapabilityTree')
export class CapabilityTreeType {
  @Field(() => [CapabilityNodeType], { description: 'In reading order, parents before what is below them; what is retired is among them, what was merged away comes last.' }) nodes: CapabilityNodeType[];
  @Field(() => CapabilityTreeAbilitiesType) viewerCan: CapabilityTreeAbilitiesType;
}

@ObjectType('CapabilityNodeChange', { description: 'What the office did to the tree, in the names of then.' })
export class CapabilityNodeChangeType implements Pick<CapabilityNodeChangeEntity, 'id' | 'what' | 'at'> {
  @Field(() => ID) id: string;
  @Field(() => CapabilityNodeChangeEnum) what: NodeChange;
  @Field({ name: 'from', description: 'Names or path before; empty for a new one.' }) fromText: string;
  @Field({ name: 'to', description: 'Names or path after; the node that stays, after a merge.' }) toText: string;
  @Field(() => GraphQLISODateTime) at: Date;
}

@ObjectType('CapabilityNodeChangeConnection')
export class CapabilityNodeChangeConnection extends connectionOf(CapabilityNodeChangeType) {}

@ObjectType('CapabilityMergePreview', { description: 'What a merge would do, as far as the office may see it: private statements move as well and are not counted.' })
export class CapabilityMergePreviewType {
  @Field(() => CapabilityNodeType) from: CapabilityNodeType;
  @Field(() => CapabilityNodeType) into: CapabilityNodeType;
  @Field(() => [CapabilityNodeType], { description: 'Would stand below the one that stays.' }) children: CapabilityNodeType[];
  @Field(() => Int, { description: 'Statements that would move.' }) moved: number;
  @Field(() => Int, { description: 'Firms that state both: the higher level stays and the backings are joined.' }) joined: number;
}
