import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { MAIL_CATEGORIES, type MailCategory } from '@shoal/notifications-domain';
import { ArrayMaxSize } from 'class-validator';
import { MailCategoryEnum } from './notifications.enums';

@ObjectType('MailPreferences')
export class MailPreferencesType {
  @Field(() => [MailCategoryEnum], { description: 'Of these the viewer gets no mail; the inbox has them all the same.' }) off: readonly MailCategory[];
}

@InputType()
export class MailPreferencesInput {
  @Field(() => [MailCategoryEnum])
  @ArrayMaxSize(MAIL_CATEGORIES.length)
  off: MailCategory[];
}
