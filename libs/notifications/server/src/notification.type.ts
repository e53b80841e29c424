import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { NotificationKind } from '@shoal/notifications-domain';
import { connectionOf } from '@shoal/platform';
import type { NotificationEntity } from './notification.entity';
import { NotificationKindEnum } from './notifications.enums';

@ObjectType('NotificationArgument')
export class NotificationArgumentType {
  @Field() name: string;
  @Field() value: string;
}

@ObjectType('Notification', { description: 'Something that the viewer was told: a sentence by its kind, filled from the arguments, and where it leads.' })
export class NotificationType implements Pick<NotificationEntity, 'id' | 'kind' | 'link' | 'createdAt' | 'readAt'> {
  @Field(() => ID) id: string;
  @Field(() => NotificationKindEnum) kind: NotificationKind;
  @Field({ description: 'A path in the app.' }) link: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) readAt: Date | null;
}

@ObjectType('InboxChange')
export class InboxChangeType {
  @Field(() => Int) unreadCount: number;
}

@ObjectType()
export class NotificationConnection extends connectionOf(NotificationType) {}
