import type { Persistence } from '@shoal/platform';
import { MailPreferenceEntity } from './mail-preference.entity';
import { Notifications1764000695000 } from './migrations/notifications-1764000695000';
import { NotificationEntity } from './notification.entity';

export const notificationsPersistence: Persistence = { entities: [NotificationEntity, MailPreferenceEntity], migrations: [Notifications1764000695000] };
