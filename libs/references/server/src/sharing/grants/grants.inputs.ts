import { Field, ID, InputType } from '@nestjs/graphql';
import type { EvidenceVisibility } from '@shoal/access-domain';
import { Day } from '@shoal/platform';
import { EVIDENCE_VISIBILITIES } from '@shoal/references-domain';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { EvidenceVisibilityEnum } from '../../evidence/evidence.enums';

@InputType()
export class SetEvidenceVisibilityInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => EvidenceVisibilityEnum, { nullable: true, description: 'As it is when left out.' }) @IsOptional() @IsIn([...EVIDENCE_VISIBILITIES]) visibility?: EvidenceVisibility;
  @Field(() => Boolean, { nullable: true, description: 'Whether the anonymised form is visible to the cooperative while the thing is private.' }) @IsOptional() @IsBoolean() isAnonymousVisible?: boolean;
}

@InputType()
export class GrantEvidenceInput {
  @Field(() => ID) @IsUUID() evidenceId: string;
  @Field(() => ID, { nullable: true, description: 'Either this or a bid.' }) @IsOptional() @IsUUID() firmId?: string;
  @Field(() => ID, { nullable: true, description: 'One that the own firm has joined and that is not over.' }) @IsOptional() @IsUUID() bidId?: string;
  @Field(() => Day, { nullable: true, description: 'The last day, in Asia/Seoul; without one it holds until it is ended.' }) @IsOptional() @IsString() until?: string;
}
