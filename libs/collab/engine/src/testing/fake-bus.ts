import type { Bus, BusEvent, BusNews } from '../ports';

/** A bus in memory: what one node publishes, the connected ones hear at once, unless they are deaf. */
export class FakeBus implements Bus {
  readonly published: BusNews[] = [];
  /** Hears nothing of the others. */
  deaf = false;
  private listener: ((event: BusEvent) => void) | null = null;
  private peers: FakeBus[] = [];

  constructor(private readonly node = 'node-a') {}

  connect(other: FakeBus): void {
    this.peers.push(other);
    other.peers.push(this);
  }

  subscribe(listener: (event: BusEvent) => void): () => void {
    this.listener = listener;
    return () => {
      this.listener = null;
    };
  }

  publish(news: BusNews): void {
    this.published.push(news);
    for (const peer of this.peers) if (!peer.deaf) peer.emit(news.type === 'presence' ? { ...news, node: this.node } : news);
  }

  emit(event: BusEvent): void {
    this.listener?.(event);
  }
}
