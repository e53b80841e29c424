import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { PersonType } from '../person.type';

@InputType()
export class ChangePasswordInput {
  @Field() @IsString() @Length(1, 200) currentPassword: string;
  @Field() @IsString() @MaxLength(200) newPassword: string;
}

@InputType()
export class MakePasswordResetInput {
  @Field(() => ID) @IsUUID() personId: string;
}

@InputType()
export class ResetPasswordInput {
  @Field() @Matches(/^[A-Za-z0-9_-]{43}$/) token: string;
  @Field() @IsString() @MaxLength(200) password: string;
}

@ObjectType()
export class MakePasswordResetPayload {
  @Field(() => PersonType) person: PersonType;
  @Field({ description: 'The link, shown this once; valid once.' }) url: string;
  @Field() expiresAt: Date;
}

@ObjectType('PasswordResetPreview')
export class PasswordResetPreviewType {
  @Field() name: string;
  @Field() email: string;
  @Field() expiresAt: Date;
}
