import type { Clock } from './ports';

/** Token bucket: `burst` at once, refilled continuously with `perSecond`. */
export class RateLimit {
  private tokens: number;
  private filledAt: number;

  constructor(
    private readonly clock: Clock,
    private readonly burst: number,
    private readonly perSecond: number,
  ) {
    this.tokens = burst;
    this.filledAt = clock.now();
  }

  /** False when there is not enough left; then nothing is taken. */
  take(amount: number): boolean {
    const now = this.clock.now();
    const refill = (Math.max(0, now - this.filledAt) * this.perSecond) / 1000;
    this.tokens = Math.min(this.burst, this.tokens + refill);
    this.filledAt = now;
    if (this.tokens < amount) return false;
    this.tokens -= amount;
    return true;
  }
}
