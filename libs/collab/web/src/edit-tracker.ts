interface InFlight {
  /** Which of this connection's update-carrying messages it was: 1, 2, 3 … */
  readonly message: number;
  readonly edits: number;
  /** This document's own clock after those edits. */
  readonly clock: number;
}

/**
 * Which local edits the server has confirmed. It acknowledges, per connection, how many messages carrying an update
 * (step 2 or update, empty ones too) are on the disk; a new connection starts at nought on both sides.
 */
export class EditTracker {
  /** Edits that no message of this connection has carried. */
  private unsent = 0;
  private sentMessages = 0;
  private inFlight: InFlight[] = [];

  /** Edits of this person that are not confirmed. */
  get unsaved(): number {
    return this.inFlight.reduce((sum, { edits }) => sum + edits, this.unsent);
  }

  /** Edits that this connection has not carried. */
  get waiting(): number {
    return this.unsent;
  }

  edited(count = 1): void {
    this.unsent += count;
  }

  /** An update went out: it carries one edit, that of the moment. `clock`: the document's own clock now. */
  sentUpdate(clock: number): void {
    this.sent(Math.min(this.unsent, 1), clock);
  }

  /** The answer to the server's step 1 went out: it carries everything. */
  sentEverything(clock: number): void {
    this.sent(this.unsent, clock);
  }

  /** The server has committed so many messages; returns the own clock up to which edits are confirmed, null when nothing of ours was. */
  acknowledged(committed: number): number | null {
    let clock: number | null = null;
    const left = this.inFlight.findIndex(({ message }) => message > committed);
    const confirmed = this.inFlight.splice(0, left === -1 ? this.inFlight.length : left);
    if (confirmed.length > 0) clock = confirmed[confirmed.length - 1]?.clock ?? null;
    return clock;
  }

  /** Whatever was on its way may be lost: it counts until step 2 of the next connection is confirmed. */
  connectionLost(): void {
    this.unsent = this.unsaved;
    this.inFlight = [];
    this.sentMessages = 0;
  }

  private sent(edits: number, clock: number): void {
    this.sentMessages += 1;
    this.unsent -= edits;
    if (edits > 0) this.inFlight.push({ message: this.sentMessages, edits, clock });
  }
}
