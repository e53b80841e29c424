import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Connection, PageArgs, type Principal, Viewer } from '@shoal/platform';
import { InboxLive } from './inbox-live';
import { InboxService } from './inbox.service';
import { MailPreferencesInput, MailPreferencesType } from './mail-preferences.types';
import type { NotificationEntity } from './notification.entity';
import { InboxChangeType, NotificationArgumentType, NotificationConnection, NotificationType } from './notification.type';

@Resolver(() => NotificationType)
export class InboxResolver {
  constructor(
    private readonly inbox: InboxService,
    private readonly live: InboxLive,
  ) {}

  @Query(() => NotificationConnection, { description: 'What the viewer was told, the newest first.' })
  @Action('notification.use')
  notifications(@Viewer() viewer: Principal, @Args() page: PageArgs, @Args('unreadOnly', { type: () => Boolean, defaultValue: false }) unreadOnly: boolean): Promise<Connection<NotificationEntity>> {
    return this.inbox.list(viewer, page, unreadOnly);
  }

  @Query(() => Int)
  @Action('notification.use')
  unreadNotificationCount(@Viewer() viewer: Principal): Promise<number> {
    return this.inbox.unreadCount(viewer);
  }

  @Query(() => MailPreferencesType)
  @Action('notification.use')
  mailPreferences(@Viewer() viewer: Principal): Promise<MailPreferencesType> {
    return this.inbox.mailPreferences(viewer);
  }

  @Mutation(() => NotificationType)
  @Action('notification.use')
  markNotificationRead(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<NotificationEntity> {
    return this.inbox.markRead(viewer, id, new Date());
  }

  @Mutation(() => Int, { description: 'Marks this notification and all before it; says how many were unread.' })
  @Action('notification.use')
  markAllNotificationsRead(@Viewer() viewer: Principal, @Args('upTo', { type: () => ID }) upTo: string): Promise<number> {
    return this.inbox.markAllRead(viewer, upTo, new Date());
  }

  @Mutation(() => MailPreferencesType)
  @Action('notification.use')
  setMailPreferences(@Viewer() viewer: Principal, @Args('input') input: MailPreferencesInput): Promise<MailPreferencesType> {
    return this.inbox.setMailPreferences(viewer, input);
  }

  @Subscription(() => InboxChangeType, { description: "Whenever something came into the viewer's inbox or was read there, and once at the beginning." })
  @Action('notification.use')
  inboxChanged(@Viewer() viewer: Principal): AsyncIterableIterator<object> {
    return this.live.changes(viewer);
  }

  @ResolveField(() => [NotificationArgumentType], { name: 'arguments' })
  argumentsOf(@Parent() { args }: NotificationEntity): NotificationArgumentType[] {
    return Object.entries(args).map(([name, value]) => ({ name, value: String(value) }));
  }
}
