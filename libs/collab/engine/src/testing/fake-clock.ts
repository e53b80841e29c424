import type { Clock } from '../ports';

interface Timer {
  readonly at: number;
  readonly task: () => void;
}

/** A clock that stands still until it is told otherwise; `soon` tasks run in `turn()`. */
export class FakeClock implements Clock {
  private time = Date.UTC(2026, 10, 24);
  private due: (() => void)[] = [];
  private timers: Timer[] = [];

  now(): number {
    return this.time;
  }

  soon(task: () => void): void {
    this.due.push(task);
  }

  after(ms: number, task: () => void): () => void {
    const timer = { at: this.time + ms, task };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** The process dies: nothing that it had planned happens. */
  kill(): void {
    this.due = [];
    this.timers = [];
  }

  /** One turn of the event loop, then all promises that are ready. */
  async turn(): Promise<void> {
    const due = this.due;
    this.due = [];
    for (const task of due) task();
    await new Promise<void>((resolve) => setImmediate(resolve));
  }

  /** Turns until nothing is due any more. */
  async settle(): Promise<void> {
    do await this.turn();
    while (this.due.length > 0);
  }

  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      const next = this.timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.time = Math.max(this.time, next.at);
      next.task();
      await this.settle();
    }
    this.time = end;
    await this.settle();
  }
}
