import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Cooperative')
export class CooperativeType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() nameEn: string;
  @Field(() => Int) firmCount: number;
  @Field(() => Int) personCount: number;
}
