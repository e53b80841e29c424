import { Injectable } from '@nestjs/common';
import { Live, type Principal } from '@shoal/platform';
import { InboxService } from './inbox.service';
import { inboxTopic } from './inbox-topic';

/** Tells people of their own inbox. */
@Injectable()
export class InboxLive {
  constructor(
    private readonly live: Live,
    private readonly inbox: InboxService,
  ) {}

  changes(viewer: Principal): AsyncIterableIterator<object> {
    return this.live.subscribe(viewer, {
      topics: [inboxTopic(viewer.personId)],
      check: async (person) => ({ inboxChanged: { unreadCount: await this.inbox.unreadCount(person) } }),
    });
  }
}
