import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Firm } from '@shoal/firms-domain';
import type { MembershipState } from '@shoal/contract';
import { connectionOf } from '@shoal/platform';
import { MembershipStateEnum } from './membership/membership.types';

@ObjectType('Firm')
export class FirmType implements Firm {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() nameEn: string;
  @Field({ description: 'Two syllables that stand for the firm everywhere.' }) chip: string;
  @Field(() => Int, { description: 'Colour slot 1 to 12.' }) colorSlot: number;
  @Field({ description: 'Ten digits.' }) businessNumber: string;
  @Field() about: string;
  @Field(() => String, { nullable: true }) website: string | null;
  @Field(() => [String]) capabilities: string[];
  @Field(() => Int, { nullable: true }) foundedYear: number | null;
  @Field(() => MembershipStateEnum) membership: MembershipState;
  @Field(() => Int) version: number;
}

@ObjectType('FirmAbilities')
export class FirmAbilitiesType {
  @Field() update: boolean;
  @Field() invite: boolean;
  @Field() suspend: boolean;
  @Field() reinstate: boolean;
  @Field() letGo: boolean;
}

@ObjectType('FirmConnection')
export class FirmConnection extends connectionOf(FirmType) {}
