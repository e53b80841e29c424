import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { RfpType } from '../intake/rfp.type';

@ObjectType('RequirementVersion')
export class RequirementVersionType {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
}

@ObjectType('RequirementsChange')
export class RequirementsChangeType {
  @Field({ description: 'So much that it is not named, or events were missed: ask for everything again.' }) all: boolean;
  @Field(() => [RequirementVersionType]) requirements: RequirementVersionType[];
  @Field(() => [RfpType], { description: 'As they stand now: state and progress of their reading.' }) rfps: RfpType[];
}
