import type { LiveTopic } from './live-topic';

/** Beyond it a subscriber that is slow to take what it is told looks at everything anew. */
const MOST_KEPT = 1_000;

/** What has happened to a subscription's topics since it was told last. */
export class LiveNews {
  private readonly topics = new Map<LiveTopic, Set<string>>();
  private everything = false;

  /** Events may have been missed: whatever the subscriber shows may be another. */
  get all(): boolean {
    return this.everything;
  }

  get isEmpty(): boolean {
    return !this.everything && this.topics.size === 0;
  }

  /** `ids`: null where there were too many to name. */
  add(topic: LiveTopic, ids: Iterable<string> | null): void {
    if (ids === null) return this.addAll();
    const known = this.topics.get(topic) ?? new Set();
    for (const id of ids) known.add(id);
    this.topics.set(topic, known);
    if (known.size > MOST_KEPT) this.addAll();
  }

  addAll(): void {
    this.everything = true;
    this.topics.clear();
  }

  addFrom(other: LiveNews): void {
    if (other.all) this.addAll();
    for (const [topic, ids] of other.topics) this.add(topic, ids);
  }

  idsOf(topic: LiveTopic): readonly string[] {
    return [...(this.topics.get(topic) ?? [])];
  }
}
