export * from './notifications.module';
export * from './notifications.persistence';
export { type NewNotification, NotificationsService } from './notifications.service';
