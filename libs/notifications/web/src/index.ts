export { InboxPage } from './inbox/inbox.page';
export { MailPreferences } from './mail/mail-preferences';
