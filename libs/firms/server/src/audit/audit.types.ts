import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type AuditEntryEntity, connectionOf, Day, PageArgs } from '@shoal/platform';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

@ArgsType()
export class AuditArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'As in the log, e.g. membership.suspend.' }) @IsOptional() @IsString() @MaxLength(60) @Matches(/^[a-z_]+\.[a-zA-Z_]+$/) action?: string;
  @Field(() => Day, { nullable: true, description: 'In Seoul, included.' }) @IsOptional() @IsString() from?: string;
  @Field(() => Day, { nullable: true, description: 'In Seoul, included.' }) @IsOptional() @IsString() to?: string;
}

@ObjectType('AuditDetail')
export class AuditDetailType {
  @Field() name: string;
  @Field() value: string;
}

@ObjectType('AuditEntry')
export class AuditEntryType implements Pick<AuditEntryEntity, 'at' | 'action' | 'subjectKind' | 'subjectId' | 'reason'> {
  @Field(() => ID, { description: 'Its number in the cooperative, from 1 and without gaps.' }) seq: string;
  @Field() at: Date;
  @Field() action: string;
  @Field() subjectKind: string;
  @Field(() => ID) subjectId: string;
  @Field() reason: string;
  personId: string | null;
  details: AuditEntryEntity['details'];
}

@ObjectType('AuditConnection')
export class AuditConnection extends connectionOf(AuditEntryType) {}

@ObjectType('AuditCheck')
export class AuditCheckType {
  @Field(() => Int, { description: 'The number of the newest entry; 0 while there is none.' }) seq: number;
  @Field(() => String, { nullable: true, description: 'Its hash, hexadecimal: whoever keeps it outside can tell later whether the log was cut.' }) hash: string | null;
  @Field(() => Int, { nullable: true, description: 'The first entry that does not follow from the one before it; null when the chain is whole.' }) firstBreak: number | null;
  @Field(() => Int, { description: 'Heads of earlier days that this process holds outside the database; a process without the data folder of the worker holds none.' }) keptHeads: number;
  @Field(() => Day, { nullable: true, description: 'The newest of them.' }) keptUntil: string | null;
  @Field(() => Int, { nullable: true, description: 'The first entry that is not what was kept of it: somebody has rewritten the log, chain and all.' }) firstUnlike: number | null;
}
