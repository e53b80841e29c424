import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@shoal/platform';
import type { Look } from '../../evidence/evidence-look.entity';

export const LookEnum = { PAGE: 'page', FILE: 'file', PROPOSAL: 'proposal', EXPORT: 'export' } as const;
registerEnumType(LookEnum, { name: 'Look', description: 'What was seen: the page, a proof, a proposal that cites it, or a file that was taken out.' });

@ObjectType('EvidenceLook')
export class EvidenceLookType {
  @Field(() => ID) id: string;
  @Field(() => LookEnum) what: Look;
  @Field(() => GraphQLISODateTime) at: Date;
}

@ObjectType('EvidenceLookConnection')
export class EvidenceLookConnection extends connectionOf(EvidenceLookType) {}
