import { Module } from '@nestjs/common';
import { InboxLive } from './inbox-live';
import { InboxRepository } from './inbox.repository';
import { InboxResolver } from './inbox.resolver';
import { InboxService } from './inbox.service';
import { CollectMailJob } from './mail/collect-mail.job';
import { MailsRepository } from './mail/mails.repository';
import { SendMailJob } from './mail/send-mail.job';
import { NotificationsRepository } from './notifications.repository';
import { NotificationsService } from './notifications.service';

/** What people are told: in the inbox and by mail. */
@Module({
  providers: [NotificationsRepository, NotificationsService, InboxRepository, InboxService, InboxLive, InboxResolver, MailsRepository, CollectMailJob, SendMailJob],
  exports: [NotificationsService],
})
export class NotificationsModule {}
