import type { Clock } from './ports';

const RETRY_MS = 1_000;

/** One reading of the log at a time; whoever asks while one runs shares the next, since the running one may have begun too early. */
export class LogReader {
  private running: Promise<void> | null = null;
  private next: Promise<void> | null = null;
  private retrying = false;

  constructor(
    private readonly clock: Clock,
    private readonly read: () => Promise<void>,
  ) {}

  /** Resolves after a reading that began after this call; rejects when that failed. */
  refresh(): Promise<void> {
    this.next ??= this.readNext();
    return this.next;
  }

  /** Reads on in the background, again and again until it succeeds. */
  catchUp(): void {
    this.refresh().catch(() => {
      if (this.retrying) return;
      this.retrying = true;
      this.clock.after(RETRY_MS, () => {
        this.retrying = false;
        this.catchUp();
      });
    });
  }

  private async readNext(): Promise<void> {
    await this.running?.catch(() => undefined);
    const reading = this.read();
    this.running = reading;
    this.next = null;
    try {
      await reading;
    } finally {
      if (this.running === reading) this.running = null;
    }
  }
}
