import type { NotificationCategory } from './notification-kind';

/** Mail about security always goes. */
export type MailCategory = Exclude<NotificationCategory, 'security'>;
export const MAIL_CATEGORIES: readonly MailCategory[] = ['assignment', 'deadline', 'review', 'sharing', 'exchange', 'opinion', 'membership'];
