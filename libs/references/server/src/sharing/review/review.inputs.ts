import { ArgsType, Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import type { ReviewState } from '@shoal/access-domain';
import { PageArgs } from '@shoal/platform';
import { EVIDENCE_KINDS, EVIDENCE_LIMITS, type EvidenceKind, REVIEW_STATES } from '@shoal/references-domain';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { EvidenceKindEnum, ReviewStateEnum } from '../../evidence/evidence.enums';

export type Verdict = 'verified' | 'returned';
export const VerdictEnum = { VERIFIED: 'verified', RETURNED: 'returned' } as const;
registerEnumType(VerdictEnum, { name: 'ReviewVerdict' });

/** What the office's list can show; without a review there is nothing for it. */
export type Reviewed = Exclude<ReviewState, 'none'>;

@ArgsType()
export class ReviewQueueArgs extends PageArgs {
  @Field(() => ReviewStateEnum, { defaultValue: 'requested', description: 'REQUESTED: the longest waiting first; the others: the last reviewed first.' })
  @IsIn(REVIEW_STATES.filter((state) => state !== 'none'))
  state: Reviewed = 'requested';

  @Field(() => EvidenceKindEnum, { nullable: true }) @IsOptional() @IsIn([...EVIDENCE_KINDS]) kind?: EvidenceKind;
}

@InputType()
export class ReviewEvidenceInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int, { description: 'The version that was looked at; when it has changed meanwhile, nothing is decided.' }) @IsInt() version: number;
  @Field(() => VerdictEnum) @IsIn(Object.values(VerdictEnum)) verdict: Verdict;
  @Field(() => String, { nullable: true, description: 'To the owner; returning needs one.' }) @IsOptional() @IsString() @MaxLength(EVIDENCE_LIMITS.reviewNoteMax) note?: string;
}
