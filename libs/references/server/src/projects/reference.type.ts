import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, Day, Won } from '@shoal/platform';
import type { AmountBand, BuyerKind, PartState, ReferenceMethod, ReferencePhase, ReferenceProject, WorkKind } from '@shoal/references-domain';
import type { ReferenceOutlineEntity } from './reference-outline.entity';
import type { ReferenceParticipantEntity } from './reference-participant.entity';
import { AmountBandEnum, BuyerKindEnum, PartStateEnum, ReferenceMethodEnum, WorkKindEnum } from './references.enums';

@ObjectType('ReferencePhase', { description: '장기계속계약의 차수' })
export class ReferencePhaseType implements ReferencePhase {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => Won) amount: bigint;
  @Field(() => Won, { nullable: true, description: "The owner's own part of it, where work is divided or subcontracted." }) partAmount: bigint | null;
  @Field(() => Day, { nullable: true }) completedOn: string | null;
}

@ObjectType('ReferenceParticipant', { description: 'Another firm of the contract.' })
export class ReferenceParticipantType implements Pick<ReferenceParticipantEntity, 'id' | 'name' | 'shareBasisPoints' | 'partAmount' | 'state' | 'note' | 'answeredAt'> {
  @Field(() => ID) id: string;
  @Field({ description: 'Empty for a firm of the cooperative.' }) name: string;
  @Field(() => Int, { nullable: true }) shareBasisPoints: number | null;
  @Field(() => Won, { nullable: true }) partAmount: bigint | null;
  @Field(() => PartStateEnum, { description: "A firm of the cooperative's word about its part; others stay WAITING." }) state: PartState;
  @Field({ description: 'Why it is disputed.' }) note: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) answeredAt: Date | null;
}

@ObjectType('Reference', { description: '수행실적' })
export class ReferenceType implements ReferenceProject {
  @Field(() => ID) id: string;
  @Field({ description: '발주처' }) buyerName: string;
  @Field(() => BuyerKindEnum) buyerKind: BuyerKind;
  @Field() contractNumber: string;
  @Field(() => Day, { nullable: true, description: '계약일' }) contractDay: string | null;
  @Field(() => Day, { description: '착수일' }) startsOn: string;
  @Field(() => Day, { nullable: true, description: '완료일; null while it runs.' }) endsOn: string | null;
  @Field(() => Won, { description: 'The whole contract.' }) amount: bigint;
  @Field({ description: 'Whether all amounts of this reference contain value-added tax.' }) vatIncluded: boolean;
  @Field(() => ReferenceMethodEnum) method: ReferenceMethod;
  @Field(() => Int, { nullable: true, description: "The owner's share of a joint contract." }) shareBasisPoints: number | null;
  @Field(() => Won, { nullable: true, description: "The owner's part of a divided contract or its subcontract." }) partAmount: bigint | null;
  @Field(() => WorkKindEnum) workKind: WorkKind;
  @Field() description: string;
  @Field(() => [String]) technologies: string[];
  @Field({ description: '실적증명서의 증명기관' }) issuer: string;
  @Field({ description: 'Whether the buyer approved the subcontract.' }) subcontractApproved: boolean;
}

@ObjectType('ReferenceConnection')
export class ReferenceConnection extends connectionOf(ReferenceType) {}

@ObjectType('ReferenceAbilities')
export class ReferenceAbilitiesType {
  @Field({ description: "Confirm or dispute the viewer's firm's own part." }) answerPart: boolean;
}

@ObjectType('AnonymousReference', { description: 'What a firm shows of a reference that it does not show.' })
export class AnonymousReferenceType implements Pick<ReferenceOutlineEntity, 'id' | 'buyerKind' | 'amountBand' | 'completedYear'> {
  @Field(() => ID) id: string;
  @Field(() => BuyerKindEnum) buyerKind: BuyerKind;
  @Field(() => AmountBandEnum) amountBand: AmountBand;
  @Field(() => Int, { nullable: true, description: 'Null while it runs.' }) completedYear: number | null;
}

@ObjectType('AnonymousReferenceConnection')
export class AnonymousReferenceConnection extends connectionOf(AnonymousReferenceType) {}
