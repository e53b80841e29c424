import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SectionReaders, SectionState } from '@shoal/access-domain';
import { PersonType } from '@shoal/firms-server';
import { connectionOf, Day } from '@shoal/platform';
import type { Section } from '@shoal/proposals-domain';
import { SectionReadersEnum, SectionStateEnum } from './proposals.enums';

type Shown = 'id' | 'title' | 'parentId' | 'position' | 'readers' | 'state' | 'dueOn' | 'version' | 'updatedAt';

@ObjectType('Section')
export class SectionType implements Pick<Section, Shown> {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field(() => ID, { nullable: true, description: 'Null on the top level.' }) parentId: string | null;
  @Field(() => Int, { description: 'Place among the siblings, from 0.' }) position: number;
  @Field(() => SectionReadersEnum) readers: SectionReaders;
  @Field(() => SectionStateEnum) state: SectionState;
  @Field(() => Day, { nullable: true, description: 'Internal deadline.' }) dueOn: string | null;
  @Field(() => Int) version: number;
  @Field() updatedAt: Date;
  bidId: string;
  proposalId: string;
  ownerFirmId: string;
}

@ObjectType('SectionAbilities')
export class SectionAbilitiesType {
  @Field() read: boolean;
  @Field() write: boolean;
  @Field() changeState: boolean;
  @Field({ description: 'Choose readers and writers.' }) assign: boolean;
}

@ObjectType('SectionConnection')
export class SectionConnection extends connectionOf(SectionType) {}

@ObjectType('SectionPresence')
export class SectionPresenceType {
  @Field(() => ID) sectionId: string;
  @Field(() => [PersonType]) people: PersonType[];
}
