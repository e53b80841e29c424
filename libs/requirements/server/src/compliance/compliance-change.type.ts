import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@shoal/platform';

export const ComplianceChangedEnum = { STATE: 'state', OWNER_FIRM: 'owner_firm', OWNER_PERSON: 'owner_person', COMPLIANCE: 'compliance', DUE: 'due', POINTS: 'points', FLAG: 'flag' } as const;
export type ComplianceChanged = (typeof ComplianceChangedEnum)[keyof typeof ComplianceChangedEnum];
registerEnumType(ComplianceChangedEnum, { name: 'ComplianceChanged', description: 'What of an item is another than before.' });

/** As the database logged it, whoever changed it. */
export interface LoggedChange {
  readonly id: string;
  readonly at: Date;
  readonly personId: string | null;
  readonly what: ComplianceChanged;
  readonly from: string | null;
  readonly to: string | null;
}

@ObjectType('ComplianceLogEntry')
export class ComplianceLogEntryType implements Omit<LoggedChange, 'personId' | 'from' | 'to'> {
  @Field(() => ID) id: string;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => ComplianceChangedEnum) what: ComplianceChanged;
  personId: string | null;
  from: string | null;
  to: string | null;
}

@ObjectType('ComplianceLogConnection')
export class ComplianceLogConnection extends connectionOf(ComplianceLogEntryType) {}
