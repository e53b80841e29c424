import type { LiveSubscription } from './live-subscription';
import type { LiveTopic } from './live-topic';

/** The subscriptions of this process, by what they are about. */
export class LiveDesk {
  readonly open = new Set<LiveSubscription>();
  private readonly byTopic = new Map<LiveTopic, Set<LiveSubscription>>();

  add(subscription: LiveSubscription): void {
    this.open.add(subscription);
    for (const topic of subscription.question.topics) {
      const known = this.byTopic.get(topic) ?? new Set();
      this.byTopic.set(topic, known.add(subscription));
    }
  }

  remove(subscription: LiveSubscription): void {
    this.open.delete(subscription);
    for (const topic of subscription.question.topics) {
      const known = this.byTopic.get(topic);
      known?.delete(subscription);
      if (known?.size === 0) this.byTopic.delete(topic);
    }
  }

  about(topic: LiveTopic): Iterable<LiveSubscription> {
    return this.byTopic.get(topic) ?? [];
  }
}
