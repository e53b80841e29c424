import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { FirmType } from '@shoal/firms-server';
import { connectionOf, PageInfo } from '@shoal/platform';
import type { CapabilityLevel, CapabilityState, CapabilityStatement } from '@shoal/references-domain';
import { EvidenceType } from '../evidence/evidence.type';
import { CapabilityLevelEnum, CapabilityStateEnum } from './capabilities.enums';
import { CapabilityNodeType } from './capability-tree.type';

@ObjectType('Capability', { description: 'What a firm says it can do.' })
export class CapabilityType implements Pick<CapabilityStatement, 'id' | 'level' | 'note'> {
  @Field(() => ID) id: string;
  @Field(() => CapabilityLevelEnum) level: CapabilityLevel;
  @Field() note: string;
}

@ObjectType('CapabilityConnection')
export class CapabilityConnection extends connectionOf(CapabilityType) {}

@ObjectType('CapabilityBacking')
export class CapabilityBackingType {
  @Field(() => EvidenceType) evidence: EvidenceType;
  @Field({ description: 'Whether it proves anything today: not in the trash, a certificate valid.' }) counts: boolean;
}

@ObjectType('CapabilityBackingConnection')
export class CapabilityBackingConnection extends connectionOf(CapabilityBackingType) {}

@ObjectType('BackingCounts', { description: 'Backings that count today, as far as the viewer may see them.' })
export class BackingCountsType {
  @Field(() => Int) reference: number;
  @Field(() => Int) certificate: number;
  @Field(() => Int) expert: number;
}

@ObjectType('CapabilityCell')
export class CapabilityCellType {
  @Field(() => ID) nodeId: string;
  @Field(() => ID, { description: 'The statement shown: of the node, or the best one below it.' }) capabilityId: string;
  @Field(() => ID, { description: 'What that statement is about.' }) statedNodeId: string;
  @Field(() => CapabilityLevelEnum) level: CapabilityLevel;
  @Field(() => CapabilityStateEnum) state: CapabilityState;
  @Field(() => BackingCountsType) backings: BackingCountsType;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the office verified it.' }) verifiedAt: Date | null;
}

@ObjectType('CapabilityMapRow')
export class CapabilityMapRowType {
  @Field(() => FirmType) firm: FirmType;
  @Field({ description: "The viewer's own." }) isOwn: boolean;
  @Field(() => [CapabilityCellType], { description: 'Only where the firm states something that the viewer may see.' }) cells: CapabilityCellType[];
}

@ObjectType('CapabilityMapTotal', { description: 'Firms of all pages.' })
export class CapabilityMapTotalType {
  @Field(() => ID) nodeId: string;
  @Field(() => Int, { description: '경험 and above.' }) experience: number;
  @Field(() => Int, { description: '수행 and above.' }) delivery: number;
  @Field(() => Int, { description: '주력' }) core: number;
  @Field(() => Int, { description: 'Backed or verified, at any level.' }) backed: number;
  @Field(() => Int) verified: number;
}

@ObjectType('CapabilityMap', { description: 'Firms by capabilities: the same numbers for the heat map, the table and the file.' })
export class CapabilityMapType {
  @Field(() => [CapabilityNodeType]) columns: CapabilityNodeType[];
  @Field(() => [CapabilityMapRowType], { description: "The viewer's firm first, then by name." }) rows: CapabilityMapRowType[];
  @Field(() => [CapabilityMapTotalType]) totals: CapabilityMapTotalType[];
  @Field(() => PageInfo) pageInfo: PageInfo;
  @Field(() => Int, { description: 'Firms in all.' }) totalCount: number;
}

@ObjectType('CapabilityGap')
export class CapabilityGapType {
  @Field(() => CapabilityNodeType) node: CapabilityNodeType;
  @Field(() => Int, { description: 'Firms at the level or above, with what is stated below the node.' }) firms: number;
}

@ObjectType('CapabilityGapConnection')
export class CapabilityGapConnection extends connectionOf(CapabilityGapType) {}

@ObjectType('FirmGapConnection')
export class FirmGapConnection extends connectionOf(FirmType) {}

@ObjectType('CapabilityGaps')
export class CapabilityGapsType {
  @Field(() => CapabilityGapConnection, { description: 'Capabilities that too few firms have, the rarest first.' }) nodes: CapabilityGapConnection;
  @Field(() => FirmGapConnection, { description: 'Firms without any capability that is backed.' }) firms: FirmGapConnection;
}
