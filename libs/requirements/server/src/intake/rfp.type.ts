import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@shoal/platform';
import type { RfpState, SourceFormat } from '@shoal/requirements-domain';
import type { RfpEntity, RfpFailure } from './rfp.entity';
import { RfpStateEnum, SourceFormatEnum } from './rfp.enums';

@ObjectType('RfpFailure')
export class RfpFailureType {
  @Field() code: string;
  @Field() ko: string;
  @Field() en: string;
}

@ObjectType('RfpAbilities')
export class RfpAbilitiesType {
  @Field() cancel: boolean;
  @Field() readAgain: boolean;
}

@ObjectType('Rfp', { description: 'A file that was brought in as the RFP of a tender, the first or a corrected one. Ask again for how far its reading is.' })
export class RfpType implements Omit<RfpEntity, 'cooperativeId' | 'attempt' | 'toldAt' | 'sha256'> {
  @Field(() => ID) id: string;
  @Field(() => ID) tenderId: string;
  @Field(() => Int, { description: '1, and one more for each file.' }) ordinal: number;
  @Field(() => ID, { nullable: true, description: 'The one before it.' }) supersedesId: string | null;
  @Field() fileName: string;
  @Field(() => Int) bytes: number;
  @Field(() => SourceFormatEnum) format: SourceFormat;
  @Field(() => RfpStateEnum) state: RfpState;
  @Field(() => Float, { description: 'Of this state, 0 to 1.' }) fraction: number;
  failure: RfpFailure | null;
  @Field(() => Int, { description: 'Cards found in the file.' }) requirementCount: number;
  @Field(() => Int, { nullable: true, description: 'Null where the format does not say.' }) pages: number | null;
  @Field({ description: 'The requirements of the tender were brought up to it; not where a newer one had been read before.' }) isApplied: boolean;
  @Field(() => GraphQLISODateTime) broughtInAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) readAt: Date | null;
}

@ObjectType('RfpConnection')
export class RfpConnection extends connectionOf(RfpType) {}
