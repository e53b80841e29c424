import { Field, Float, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('EvidenceFile', { description: 'A proof. Whoever sees the thing sees its proofs.' })
export class EvidenceFileType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field({ description: 'Media type as told by the content.' }) type: string;
  @Field(() => Float) bytes: number;
  @Field(() => GraphQLISODateTime) createdAt: Date;
}
