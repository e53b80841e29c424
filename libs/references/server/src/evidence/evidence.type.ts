import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { EvidenceVisibility, ReviewState } from '@shoal/access-domain';
import { connectionOf } from '@shoal/platform';
import type { Evidence, EvidenceKind } from '@shoal/references-domain';
import { EvidenceKindEnum, EvidenceVisibilityEnum } from './evidence.enums';

@ObjectType('Evidence', { description: 'What references, certificates, experts and capabilities have in common; each of them carries it in its field `evidence`.' })
export class EvidenceType implements Pick<Evidence, 'id' | 'kind' | 'title' | 'visibility' | 'isAnonymousVisible' | 'reviewState' | 'reviewNote' | 'reviewRequestedAt' | 'reviewedAt' | 'createdAt' | 'updatedAt' | 'removedAt' | 'version'> {
  @Field(() => ID) id: string;
  @Field(() => EvidenceKindEnum) kind: EvidenceKind;
  @Field() title: string;
  @Field(() => EvidenceVisibilityEnum) visibility: EvidenceVisibility;
  @Field({ description: 'Whether the anonymised form is visible to the cooperative while this is not.' }) isAnonymousVisible: boolean;
  reviewState: ReviewState;
  reviewNote: string;
  reviewRequestedAt: Date | null;
  reviewedAt: Date | null;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime) updatedAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: "In the owner's trash since then." }) removedAt: Date | null;
  @Field(() => Int, { description: 'Rises with every change of content; an update names the version it saw.' }) version: number;
}

@ObjectType('EvidenceAbilities')
export class EvidenceAbilitiesType {
  @Field() change: boolean;
  @Field() share: boolean;
  @Field() remove: boolean;
  @Field({ description: 'As the office, against the proof.' }) review: boolean;
}

@ObjectType('EvidenceConnection')
export class EvidenceConnection extends connectionOf(EvidenceType) {}
