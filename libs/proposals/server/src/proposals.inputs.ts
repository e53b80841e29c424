import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { SectionReaders, SectionState } from '@shoal/access-domain';
import { Day } from '@shoal/platform';
import { SECTION_LIMITS } from '@shoal/proposals-domain';
import { ArrayMaxSize, IsArray, IsBoolean, IsEnum, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { type OutlineTemplate, OutlineTemplateEnum, SectionReadersEnum, SectionStateEnum } from './proposals.enums';

/** Longer than any title in UTF-16; the rule itself counts people's characters. */
const TITLE_UNITS = SECTION_LIMITS.titleCharacters * 8;

@InputType()
export class StartOutlineInput {
  @Field(() => ID) @IsUUID() proposalId: string;
  @Field(() => OutlineTemplateEnum) @IsEnum(OutlineTemplateEnum) template: OutlineTemplate;
}

@InputType()
export class AddSectionInput {
  @Field(() => ID) @IsUUID() proposalId: string;
  @Field(() => ID, { nullable: true, description: 'Null or absent: the top level.' }) @IsOptional() @IsUUID() parentId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The sibling before it; absent: last.' }) @IsOptional() @IsUUID() afterId?: string | null;
  @Field() @IsString() @MaxLength(TITLE_UNITS) title: string;
  @Field(() => ID, { nullable: true, description: 'Absent: the firm of whoever adds it.' }) @IsOptional() @IsUUID() ownerFirmId?: string | null;
  @Field(() => SectionReadersEnum, { nullable: true, description: 'Absent: the consortium.' }) @IsOptional() @IsEnum(SectionReadersEnum) readers?: SectionReaders | null;
  @Field(() => Day, { nullable: true }) @IsOptional() dueOn?: string | null;
}

@InputType()
export class UpdateSectionInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int, { description: 'The version that was edited; an older one is refused.' }) @IsInt() version: number;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(TITLE_UNITS) title?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() ownerFirmId?: string | null;
  @Field(() => SectionReadersEnum, { nullable: true }) @IsOptional() @IsEnum(SectionReadersEnum) readers?: SectionReaders | null;
  @Field(() => [ID], { nullable: true, description: 'All named writers, in order.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  writerIds?: string[] | null;
  @Field(() => Day, { nullable: true, description: 'Null takes the day away; absent leaves it.' }) @IsOptional() dueOn?: string | null;
}

@InputType()
export class MoveSectionInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => ID, { nullable: true, description: 'Null or absent: the top level.' }) @IsOptional() @IsUUID() parentId?: string | null;
  @Field(() => Int, { description: 'Place among the new siblings, from 0.' }) @IsInt() @Min(0) index: number;
}

@InputType()
export class SetSectionStateInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int) @IsInt() version: number;
  @Field(() => SectionStateEnum) @IsEnum(SectionStateEnum) state: SectionState;
  @Field(() => Boolean, { nullable: true, description: 'Confirms also a text whose evidence has changed, expired or been withdrawn, and keeps it so; refused without.' })
  @IsOptional()
  @IsBoolean()
  acceptEvidenceRisks?: boolean | null;
}
