import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Language, PersonEntity, SessionEntity } from '@shoal/platform';
import { LanguageEnum, PersonRoleEnum, PersonType } from './person.type';

@ObjectType('Me')
export class MeType implements Pick<PersonEntity, 'id' | 'name' | 'email' | 'title' | 'role' | 'language'> {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() email: string;
  @Field() title: string;
  @Field(() => PersonRoleEnum) role: PersonEntity['role'];
  @Field(() => LanguageEnum) language: Language;
  firmId: string | null;
}

@ObjectType('MeAbilities')
export class MeAbilitiesType {
  @Field() importNotice: boolean;
  @Field() openBid: boolean;
  @Field() invitePerson: boolean;
  @Field() admitFirm: boolean;
  @Field({ description: 'Decide on applications and on firms, and set the eligibility rules.' }) decideMembership: boolean;
  @Field() readAudit: boolean;
  @Field() removeDemo: boolean;
}

@ObjectType('Session')
export class SessionType implements Pick<SessionEntity, 'id' | 'createdAt' | 'lastSeenAt' | 'userAgent' | 'address'> {
  @Field(() => ID) id: string;
  @Field() createdAt: Date;
  @Field() lastSeenAt: Date;
  @Field() userAgent: string;
  @Field() address: string;
  @Field({ description: 'The session that asks.' }) current: boolean;
}

@ObjectType()
export class SignInPayload {
  @Field(() => PersonType) person: PersonType;
}
