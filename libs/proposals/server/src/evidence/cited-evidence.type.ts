import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type CitationRisk, type CitedThing, CITING_LIMITS, type EvidenceKind } from '@shoal/references-domain';
import { CitedThingType, EvidenceKindEnum, type OwnThing } from '@shoal/references-server';
import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { SectionType } from '../section.type';

export const CitationRiskEnum = { WITHDRAWN: 'withdrawn', EXPIRED: 'expired', CHANGED: 'changed' } as const;
registerEnumType(CitationRiskEnum, { name: 'CitationRisk', description: 'Not shared with the bid (any more), not proving it on the day that counts, or another version than the cited one.' });

@ObjectType('OwnEvidence', { description: "A thing of the viewer's own firm, whether or not the bid may see it." })
export class OwnEvidenceType implements OwnThing {
  @Field(() => EvidenceKindEnum) kind: EvidenceKind;
  @Field() title: string;
  @Field() mayShare: boolean;
}

@ObjectType('CitedEvidence')
export class CitedEvidenceType {
  @Field(() => ID) id: string;
  @Field(() => CitedThingType, { nullable: true, description: 'Null: not shared with this bid, whether or not there is such a thing.' }) thing: CitedThing | null;
  @Field(() => OwnEvidenceType, { nullable: true }) own: OwnThing | null;
}

@ObjectType('CitedEvidenceChange')
export class CitedEvidenceChangeType {
  @Field(() => [ID], { nullable: true, description: 'What is shown otherwise than before; null: look at all of it again.' }) evidenceIds: readonly string[] | null;
  @Field(() => [SectionType], { description: 'That cite it, or cite something else than before.' }) sections: readonly SectionType[];
}

@ObjectType('KeptEvidence', { description: 'What a confirmed section says of a thing, for good.' })
export class KeptEvidenceType {
  @Field(() => ID) id: string;
  @Field(() => CitedThingType, { nullable: true, description: 'Null: it was not shared with the bid when the section was confirmed.' }) thing: CitedThing | null;
}

@ObjectType('SectionCitation')
export class SectionCitationType {
  @Field(() => ID) evidenceId: string;
  @Field(() => Int, { description: 'The version that is cited.' }) version: number;
  @Field(() => CitationRiskEnum, { nullable: true }) risk: CitationRisk | null;
  @Field(() => CitedThingType, { nullable: true }) thing: CitedThing | null;
}

@ObjectType('SectionEvidence', { description: 'As of some seconds after the last edit.' })
export class SectionEvidenceType {
  @Field(() => Int) cited: number;
  @Field(() => Int, { description: 'Withdrawn, expired and changed together.' }) atRisk: number;
  @Field(() => Int) withdrawn: number;
  @Field(() => Int) expired: number;
  @Field(() => Int) changed: number;
  @Field(() => [SectionCitationType], { description: 'In the order of the text.' }) citations: SectionCitationType[];
}

@ArgsType()
export class CitedEvidenceArgs {
  @Field(() => ID) @IsUUID() proposalId: string;
  @Field(() => [ID]) @IsArray() @ArrayMaxSize(CITING_LIMITS.asked) @IsUUID(undefined, { each: true }) ids: string[];
}
