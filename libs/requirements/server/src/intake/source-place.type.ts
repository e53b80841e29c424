import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { SourcePlace } from '@shoal/requirements-domain';

@ObjectType('SourcePlace', { description: 'Where in the file something stands.' })
export class SourcePlaceType implements SourcePlace {
  @Field(() => Int, { description: 'The number of the block: ask `rfpBlocks(from:)` for it.' }) block: number;
  @Field(() => Int, { nullable: true, description: 'From 1, where the format knows it.' }) page: number | null;
}
