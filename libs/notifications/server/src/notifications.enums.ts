import { registerEnumType } from '@nestjs/graphql';
import { MAIL_CATEGORIES, NOTIFICATION_KINDS } from '@shoal/notifications-domain';

const namesOf = <T extends string>(values: readonly T[]): Readonly<Record<string, T>> => Object.fromEntries(values.map((value) => [value.toUpperCase(), value]));

export const NotificationKindEnum = namesOf(NOTIFICATION_KINDS);
registerEnumType(NotificationKindEnum, { name: 'NotificationKind' });
export const MailCategoryEnum = namesOf(MAIL_CATEGORIES);
registerEnumType(MailCategoryEnum, { name: 'MailCategory', description: 'Mail that can be switched off; mail about security always goes.' });
