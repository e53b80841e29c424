import type { RoomClient } from './room-client';
import { Samples } from './samples';

/** From sending an update to hearing that it is saved. */
export class Receipts {
  readonly latencies = new Samples();
  count = 0;
  timed = false;
  private readonly heard = new Map<RoomClient, number>();

  readonly take = (client: RoomClient, total: number): void => {
    const before = this.heard.get(client) ?? 0;
    this.heard.set(client, total);
    this.count += total - before;
    if (!this.timed) return;
    const now = performance.now();
    for (let place = before; place < total; place += 1) this.latencies.add(now - (client.sentAt[place] ?? Number.NaN));
  };
}
