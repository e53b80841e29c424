import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, PageArgs } from '@shoal/platform';
import { IsUUID } from 'class-validator';
import { BidRoleEnum, BidStageEnum } from '../consortia.enums';
import type { RunningBidRow } from './running-bids.repository';

@ArgsType()
export class RunningBidsArgs extends PageArgs {
  @Field(() => ID) @IsUUID() firmId: string;
}

@ObjectType('RunningBid', { description: 'What the office sees of a bid: how a firm stands in which tender. Not its partners, shares or text.' })
export class RunningBidType implements RunningBidRow {
  @Field(() => ID) id: string;
  @Field(() => BidStageEnum) stage: RunningBidRow['stage'];
  @Field(() => BidRoleEnum) role: RunningBidRow['role'];
  tenderId: string;
}

@ObjectType('RunningBidConnection')
export class RunningBidConnection extends connectionOf(RunningBidType) {}
