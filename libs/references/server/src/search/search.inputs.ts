import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { PageArgs, Won } from '@shoal/platform';
import { type EvidenceKind, SEARCH_LIMITS } from '@shoal/references-domain';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { EvidenceKindEnum } from '../evidence/evidence.enums';

@ArgsType()
export class SearchRegistryArgs extends PageArgs {
  @Field(() => String, { defaultValue: '', description: 'Words of two letters and more, initial consonants, synonyms, a firm. Empty: everything that the filters let through.' })
  @IsString()
  @MaxLength(SEARCH_LIMITS.textMax)
  text: string = '';
  @Field(() => [EvidenceKindEnum], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(4) kinds?: EvidenceKind[] | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() firmId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only what the office has checked.' }) @IsOptional() @IsBoolean() verified?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'Capabilities of this node and those below it, and what backs them.' }) @IsOptional() @IsUUID() nodeId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() certificateKindId?: string | null;
  @Field(() => String, { nullable: true, description: "Part of a reference's buyer." }) @IsOptional() @IsString() @MaxLength(100) buyer?: string | null;
  @Field(() => Won, { nullable: true, description: 'References from this contract amount on.' }) @IsOptional() amountFrom?: bigint | null;
  @Field(() => Won, { nullable: true }) @IsOptional() amountTo?: bigint | null;
  @Field(() => Int, { nullable: true, description: 'References completed in this year or later.' }) @IsOptional() @IsInt() @Min(1990) @Max(2100) yearFrom?: number | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(1990) @Max(2100) yearTo?: number | null;
}
