import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@shoal/platform';
import { FirmType } from './firm.type';
import type { InvitationEntity } from './invitation.entity';
import { PersonRoleEnum, PersonType } from './person.type';

@ObjectType('Invitation')
export class InvitationType implements Pick<InvitationEntity, 'id' | 'email' | 'name' | 'role' | 'expiresAt' | 'landingPath' | 'createdAt' | 'usedAt'> {
  @Field(() => ID) id: string;
  @Field() email: string;
  @Field() name: string;
  @Field(() => PersonRoleEnum) role: 'admin' | 'member';
  @Field() expiresAt: Date;
  @Field() landingPath: string;
  @Field() createdAt: Date;
  @Field(() => Date, { nullable: true }) usedAt: Date | null;
  firmId: string;
}

@ObjectType('InvitationConnection')
export class InvitationConnection extends connectionOf(InvitationType) {}

@ObjectType('InvitationPreview')
export class InvitationPreviewType {
  @Field() email: string;
  @Field() name: string;
  @Field() firmName: string;
  @Field() cooperativeName: string;
  @Field() expiresAt: Date;
}

@ObjectType()
export class InvitePersonPayload {
  @Field(() => InvitationType) invitation: InvitationType;
  @Field({ description: 'The link, shown this once.' }) url: string;
}

@ObjectType()
export class AdmitFirmPayload extends InvitePersonPayload {
  @Field(() => FirmType) firm: FirmType;
}

@ObjectType()
export class AcceptInvitationPayload {
  @Field(() => PersonType) person: PersonType;
  @Field() landingPath: string;
}
