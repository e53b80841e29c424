import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Day } from '@shoal/platform';
import type { Grant } from '@shoal/references-domain';

@ObjectType('EvidenceGrant', { description: 'To one firm, or to all firms of one bid.' })
export class EvidenceGrantType implements Pick<Grant, 'id' | 'until' | 'revokedAt'> {
  @Field(() => ID) id: string;
  @Field(() => Day, { nullable: true, description: 'The last day, in Asia/Seoul; null: until it is ended.' }) until: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was ended by hand.' }) revokedAt: Date | null;
  @Field(() => GraphQLISODateTime) createdAt: Date;
}
