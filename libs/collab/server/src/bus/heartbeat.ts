import type { BusChannel } from './bus-channel';
import { wordMessage } from './bus-messages';

/** A connection that stands but lets nothing through is given up after so long. */
const DEAF_MS = 6_000;

/** Tells on a channel that this node is alive, and notices by its own words whether the channel lets anything through. */
export class Heartbeat {
  private heardAt = Date.now();

  constructor(
    private readonly channel: BusChannel,
    private readonly node: string,
    private readonly onRound: (tookMs: number) => void,
  ) {}

  /** Once every few seconds. Returns false when the channel was found deaf. */
  beat(): boolean {
    const now = Date.now();
    this.channel.send([wordMessage(this.node, `tick ${now}`)]).catch(() => undefined);
    if (now - this.heardAt <= DEAF_MS) return true;
    this.heardAt = now;
    this.channel.renew();
    return false;
  }

  /** Its own word has come back. */
  heard(sentAt: number): void {
    const now = Date.now();
    this.heardAt = now;
    this.onRound(Math.max(0, now - sentAt));
  }
}
