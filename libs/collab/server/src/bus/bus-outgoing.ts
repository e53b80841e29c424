import type { BusNews } from '@shoal/collab-engine';
import type { RoomName } from '@shoal/contract';
import { appendMessages, type BusMessage, presenceMessage } from './bus-messages';

/** Presence beyond this many messages is dropped while the channel does not keep up: it is renewed anyway. */
const MAX_WAITING_PRESENCE = 2_000;

/** What leaves for the other nodes: whatever comes while the last message is on its way goes together with the next. */
export class BusOutgoing {
  private newest = new Map<RoomName, number>();
  private presence: BusMessage[] = [];
  private sending: Promise<void> | null = null;

  constructor(
    private readonly node: string,
    private readonly send: (messages: readonly BusMessage[]) => Promise<void>,
  ) {}

  put(news: BusNews): void {
    if (news.type === 'appended') {
      this.newest.set(news.room, Math.max(news.seq, this.newest.get(news.room) ?? 0));
    } else {
      const message = presenceMessage(this.node, news.room, news.entries);
      if (message && this.presence.length < MAX_WAITING_PRESENCE) this.presence.push(message);
    }
    this.sending ??= this.run();
  }

  /** Resolves when nothing is waiting. */
  async idle(): Promise<void> {
    await this.sending;
  }

  private async run(): Promise<void> {
    // Everything of one turn of the event loop is one message.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.newest.size + this.presence.length > 0) {
      const messages = [...appendMessages(this.node, this.newest), ...this.presence];
      this.newest = new Map();
      this.presence = [];
      // Lost when it fails: appended updates are found by number, presence is told again when the channel is back.
      await this.send(messages).catch(() => undefined);
    }
    this.sending = null;
  }
}
