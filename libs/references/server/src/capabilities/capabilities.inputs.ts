import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { PAGE_SIZE_DEFAULT } from '@shoal/contract';
import { PageArgs } from '@shoal/platform';
import { CAPABILITY_LIMITS, CAPABILITY_TREE_LIMITS, type CapabilityLevel, type CapabilityState, type EvidenceKind } from '@shoal/references-domain';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { EvidenceKindEnum } from '../evidence/evidence.enums';
import { CapabilityLevelEnum, CapabilityStateEnum } from './capabilities.enums';

const COLUMNS_MAX = 60;
const FIRMS_MAX = 100;

@ArgsType()
export class CapabilitiesArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() firmId?: string;
  @Field(() => ID, { nullable: true, description: 'With everything below it; the id of a merged node stands for the one that answers for it.' }) @IsOptional() @IsUUID() nodeId?: string;
  @Field(() => CapabilityLevelEnum, { nullable: true, description: 'This level and above.' }) @IsOptional() minLevel?: CapabilityLevel;
  @Field(() => CapabilityStateEnum, { nullable: true }) @IsOptional() state?: CapabilityState;
  @Field(() => String, { nullable: true, description: 'Part of a name, an English name, a synonym or the note.' }) @IsOptional() @IsString() @MaxLength(100) search?: string;
}

@ArgsType()
export class BackingCandidatesArgs extends PageArgs {
  @Field(() => EvidenceKindEnum, { nullable: true }) @IsOptional() kind?: EvidenceKind;
  @Field(() => String, { nullable: true, description: 'Part of the title or of what it is found by.' }) @IsOptional() @IsString() @MaxLength(100) search?: string;
}

@ArgsType()
export class CapabilityMapArgs extends PageArgs {
  @Field(() => [ID], { nullable: true, description: `Columns, up to ${COLUMNS_MAX}; without them the children of parentId.` }) @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(COLUMNS_MAX) @ArrayUnique() @IsUUID(undefined, { each: true }) nodeIds?: string[];
  @Field(() => ID, { nullable: true, description: 'Without it and without nodeIds: the top level.' }) @IsOptional() @IsUUID() parentId?: string;
  @Field(() => [ID], { nullable: true, description: 'Only these firms.' }) @IsOptional() @IsArray() @ArrayMaxSize(FIRMS_MAX) @IsUUID(undefined, { each: true }) firmIds?: string[];
}

@ArgsType()
export class CapabilityGapsArgs {
  @Field(() => CapabilityLevelEnum, { defaultValue: 'delivery' satisfies CapabilityLevel }) level: CapabilityLevel = 'delivery';
  @Field(() => Int, { defaultValue: 2, description: 'Fewer firms than this are a gap.' }) @IsInt() @Min(1) @Max(100) minFirms: number = 2;
  @Field(() => Int, { defaultValue: PAGE_SIZE_DEFAULT }) @IsInt() @Min(1) @Max(100) first: number = PAGE_SIZE_DEFAULT;
  @Field(() => String, { nullable: true, description: 'endCursor of nodes.' }) @IsOptional() @IsString() @MaxLength(500) afterNode?: string;
  @Field(() => String, { nullable: true, description: 'endCursor of firms.' }) @IsOptional() @IsString() @MaxLength(500) afterFirm?: string;
}

@ArgsType()
export class CapabilityMergeArgs {
  @Field(() => ID) @IsUUID() fromId: string;
  @Field(() => ID) @IsUUID() intoId: string;
}

@InputType()
export class StateCapabilityInput {
  @Field(() => ID) @IsUUID() nodeId: string;
  @Field(() => CapabilityLevelEnum) level: CapabilityLevel;
  @Field(() => String, { nullable: true, description: 'As it was when not given.' }) @IsOptional() @IsString() @MaxLength(CAPABILITY_LIMITS.noteMax) note?: string | null;
  @Field(() => [ID], { nullable: true, description: "Evidence of one's own firm, all of it; as it was when not given." }) @IsOptional() @IsArray() @ArrayMaxSize(CAPABILITY_LIMITS.backingsMax) @ArrayUnique() @IsUUID(undefined, { each: true }) backingIds?: string[] | null;
  @Field(() => Int, { nullable: true, description: 'Of the evidence, when the firm states this capability already.' }) @IsOptional() @IsInt() version?: number | null;
}

@InputType({ isAbstract: true })
abstract class NodeWordsInput {
  @Field() @IsString() @MaxLength(CAPABILITY_TREE_LIMITS.nameMax) name: string;
  @Field({ defaultValue: '' }) @IsString() @MaxLength(CAPABILITY_TREE_LIMITS.nameMax) nameEn: string = '';
  @Field(() => [String], { defaultValue: [] }) @IsArray() @ArrayMaxSize(CAPABILITY_TREE_LIMITS.synonymsMax) @IsString({ each: true }) @MaxLength(CAPABILITY_TREE_LIMITS.nameMax, { each: true }) synonyms: string[] = [];
}

@InputType()
export class AddCapabilityNodeInput extends NodeWordsInput {
  @Field(() => ID, { nullable: true, description: 'Null: at the top level.' }) @IsOptional() @IsUUID() parentId?: string | null;
}

@InputType()
export class RenameCapabilityNodeInput extends NodeWordsInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int) @IsInt() version: number;
}

@InputType({ isAbstract: true })
abstract class NodeChangeInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int) @IsInt() version: number;
}

@InputType()
export class MoveCapabilityNodeInput extends NodeChangeInput {
  @Field(() => ID, { nullable: true, description: 'Null: to the top level.' }) @IsOptional() @IsUUID() parentId?: string | null;
  @Field(() => Int, { description: 'Among its new siblings; beyond either end counts as that end.' }) @IsInt() index: number;
}

@InputType()
export class MergeCapabilityNodesInput extends NodeChangeInput {
  @Field(() => ID, { description: 'Stays, and answers for the other from now on.' }) @IsUUID() intoId: string;
}

@InputType()
export class RetireCapabilityNodeInput extends NodeChangeInput {
  @Field({ description: 'False brings it back.' }) @IsBoolean() retired: boolean;
}
