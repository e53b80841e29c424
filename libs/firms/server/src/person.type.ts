import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, type PersonEntity } from '@shoal/platform';

export const PersonRoleEnum = { OFFICE: 'office', ADMIN: 'admin', MEMBER: 'member' } as const;
registerEnumType(PersonRoleEnum, { name: 'PersonRole' });
export const LanguageEnum = { KO: 'ko', EN: 'en' } as const;
registerEnumType(LanguageEnum, { name: 'Language' });

/** What members of one cooperative see of each other: no e-mail. */
@ObjectType('Person')
export class PersonType implements Pick<PersonEntity, 'id' | 'name' | 'title' | 'role'> {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() title: string;
  @Field(() => PersonRoleEnum) role: PersonEntity['role'];
  cooperativeId: string;
  suspendedAt: Date | null;
  firmId: string | null;
}

@ObjectType('PersonAbilities')
export class PersonAbilitiesType {
  @Field({ description: 'Make a link with which this person sets a new password.' }) resetPassword: boolean;
  @Field() suspend: boolean;
  @Field() reinstate: boolean;
  @Field({ description: 'Make an administrator of the firm, by the office.' }) appoint: boolean;
}

@ObjectType('PersonConnection')
export class PersonConnection extends connectionOf(PersonType) {}
