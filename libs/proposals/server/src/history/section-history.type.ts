import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { FirmType, PersonType } from '@shoal/firms-server';
import { connectionOf, PageArgs } from '@shoal/platform';
import { IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { SectionType } from '../section.type';

/** Largest number that a version can have. */
const MAX_SEQ = 2 ** 31 - 1;
/** Longer than any name in UTF-16; the rule itself counts people's characters. */
const NAME_UNITS = 640;

@ObjectType('NamedVersion')
export class NamedVersionType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() createdAt: Date;
  personId: string;
}

@ObjectType('SectionVersion', { description: 'A state of the text that is kept: at a pause of writing, after an hour without one, where somebody named it, restored or confirmed.' })
export class SectionVersionType {
  @Field(() => Int, { description: 'Names the version within its section; grows with time.' }) seq: number;
  @Field({ description: 'When the writing that led to it began.' }) startedAt: Date;
  @Field() endedAt: Date;
  @Field({ description: 'The text as it is now; its number grows while somebody writes.' }) newest: boolean;
  @Field(() => NamedVersionType, { nullable: true }) named: NamedVersionType | null;
  @Field(() => Int, { nullable: true, description: 'The earlier version that was brought back here.' }) restoredSeq: number | null;
  personIds: readonly (string | null)[];
}

@ObjectType('SectionVersionConnection')
export class SectionVersionConnection extends connectionOf(SectionVersionType) {}

@ObjectType('SectionVersionText')
export class SectionVersionTextType {
  @Field(() => Int, { description: 'The kept version that was found: the one asked for, or the next one that is kept.' }) seq: number;
  @Field({ description: 'JSON: a tree of nodes as ProseMirror reads it.' }) document: string;
}

@ObjectType('PersonChange')
export class PersonChangeType {
  @Field(() => PersonType, { nullable: true, description: 'Null: the server, a template, or nobody known.' }) person: PersonType | null;
  @Field(() => Int, { description: 'Characters written that are there at the end.' }) written: number;
  @Field(() => Int, { description: 'Characters removed that were there at the beginning.' }) removed: number;
}

@ObjectType('SectionComparison')
export class SectionComparisonType {
  @Field(() => Int, { description: '0: the empty beginning.' }) fromSeq: number;
  @Field(() => Int) toSeq: number;
  @Field({ description: 'JSON: both versions as one tree; `change` says `inserted`, `deleted` or `formatted`, and `by` the id of who did it.' }) document: string;
  @Field(() => [PersonChangeType]) changes: PersonChangeType[];
}

@ObjectType('SectionConfirmation', { description: 'What was confirmed, kept for good.' })
export class SectionConfirmationType {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'The version that was confirmed; 0 for an empty text.' }) seq: number;
  @Field({ description: 'SHA-256 of the kept text, hexadecimal.' }) sha256: string;
  @Field() confirmedAt: Date;
  personId: string;
}

@ObjectType('FirmContribution')
export class FirmContributionType {
  @Field(() => FirmType, { nullable: true, description: 'Null: the office, a template, or nobody known.' }) firm: FirmType | null;
  @Field(() => Int, { description: 'Characters of its people that are in the text now.' }) characters: number;
}

@ObjectType('SectionContribution')
export class SectionContributionType {
  @Field(() => SectionType) section: SectionType;
  @Field(() => [FirmContributionType]) firms: FirmContributionType[];
}

@ObjectType('ProposalContributions', { description: 'Only sections whose text the viewer may read are counted, in the sum as well.' })
export class ProposalContributionsType {
  @Field(() => [FirmContributionType]) firms: FirmContributionType[];
  @Field(() => [SectionContributionType], { description: 'In document order; empty texts are left out.' }) sections: SectionContributionType[];
  @Field(() => Int, { description: 'Sections that are left out because the viewer may not read them.' }) closedSections: number;
}

@ArgsType()
export class SectionVersionsArgs extends PageArgs {
  @Field(() => ID) @IsUUID() sectionId: string;
}

@ArgsType()
export class SectionVersionArgs {
  @Field(() => ID) @IsUUID() sectionId: string;
  @Field(() => Int) @IsInt() @Min(1) @Max(MAX_SEQ) seq: number;
}

@ArgsType()
export class CompareSectionVersionsArgs {
  @Field(() => ID) @IsUUID() sectionId: string;
  @Field(() => Int, { description: '0: the empty beginning.' }) @IsInt() @Min(0) @Max(MAX_SEQ) from: number;
  @Field(() => Int) @IsInt() @Min(1) @Max(MAX_SEQ) to: number;
}

@InputType()
export class NameSectionVersionInput {
  @Field(() => ID) @IsUUID() sectionId: string;
  @Field() @IsString() @MaxLength(NAME_UNITS) name: string;
}

@InputType()
export class RenameSectionVersionInput {
  @Field(() => ID, { description: 'Of the named version.' }) @IsUUID() id: string;
  @Field() @IsString() @MaxLength(NAME_UNITS) name: string;
}

@InputType()
export class RestoreSectionVersionInput {
  @Field(() => ID) @IsUUID() sectionId: string;
  @Field(() => Int, { description: 'A version from the list, not the newest.' }) @IsInt() @Min(1) @Max(MAX_SEQ) seq: number;
}
