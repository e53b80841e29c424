import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { ProposalEntity } from './proposal.entity';

@ObjectType('Proposal')
export class ProposalType implements Pick<ProposalEntity, 'id'> {
  @Field(() => ID) id: string;
  bidId: string;
}

@ObjectType('ProposalAbilities')
export class ProposalAbilitiesType {
  @Field({ description: 'Add, move, name, assign and remove sections.' }) changeOutline: boolean;
}
