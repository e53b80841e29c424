import { categoryOf, isNotificationKind, notificationText, type NotificationCategory, type NotificationLanguage } from '@shoal/notifications-domain';
import type { InboxRowFragment } from '../generated/graphql';

interface NotificationWords {
  readonly text: string;
  readonly category: NotificationCategory;
}

/** What it says on the screen; null when it is of a kind that this page, older than the server, does not know. */
export const wordsOf = (notification: Pick<InboxRowFragment, 'kind' | 'arguments'>, language: NotificationLanguage): NotificationWords | null => {
  const kind = notification.kind.toLowerCase();
  if (!isNotificationKind(kind)) return null;
  const args = Object.fromEntries(notification.arguments.map(({ name, value }) => [name, value]));
  return { text: notificationText(kind, language, args), category: categoryOf(kind) };
};
