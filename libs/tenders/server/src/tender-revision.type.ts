import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import type { TenderChange } from '@shoal/tenders-domain';

@ObjectType('TenderChange')
export class TenderChangeType implements TenderChange {
  @Field(() => String, { description: "Tender's field name." }) field: TenderChange['field'];
  @Field(() => String, { nullable: true, description: 'Won in digits, instants in ISO 8601 UTC, lists joined; null is nothing.' }) before: string | null;
  @Field(() => String, { nullable: true }) after: string | null;
}

@ObjectType('TenderRevision')
export class TenderRevisionType {
  @Field(() => ID) id: string;
  @Field() revision: string;
  @Field() kind: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) publishedAt: Date | null;
  @Field(() => GraphQLISODateTime) importedAt: Date;
  @Field() changeReason: string;
  @Field(() => [TenderChangeType], { description: 'Against the revision before it.' }) changes: readonly TenderChange[];
}
