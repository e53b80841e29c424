import { WIRE_LIMITS } from '@shoal/contract';
import type { Clock } from './ports';
import { writeEntries, type StampedEntry } from './presence-entries';

/** What the other nodes are to hear of one room: at most once per interval, the newest of each client. */
export class PresenceNews {
  private readonly untold = new Map<number, StampedEntry>();
  private toldAt = 0;
  private waiting = false;

  constructor(
    private readonly clock: Clock,
    private readonly publish: (entries: Uint8Array) => void,
  ) {}

  tell(entry: StampedEntry): void {
    this.untold.set(entry.clientId, entry);
    if (this.waiting) return;
    this.waiting = true;
    this.clock.after(Math.max(0, this.toldAt + WIRE_LIMITS.presenceIntervalMs - this.clock.now()), () => this.flush());
  }

  private flush(): void {
    this.waiting = false;
    this.toldAt = this.clock.now();
    const entries = [...this.untold.values()];
    this.untold.clear();
    for (const message of writeEntries(entries)) this.publish(message);
  }
}
