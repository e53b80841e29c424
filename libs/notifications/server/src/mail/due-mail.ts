import { categoryOf, isNotificationKind, type MailCategory } from '@shoal/notifications-domain';
import type { NotificationEntity } from '../notification.entity';

type Waiting = Pick<NotificationEntity, 'kind' | 'readAt'>;

/** Whether it still needs a mail: not once it was read, and not of a category that the person has switched off. */
export const isWanted = ({ kind, readAt }: Waiting, off: readonly MailCategory[]): boolean => {
  if (readAt !== null || !isNotificationKind(kind)) return false;
  const category = categoryOf(kind);
  return category === 'security' || !off.includes(category);
};
