/** So many at once, refilled by so many a second. */
export class MessageRate {
  private left: number;
  private countedAt = Date.now();

  constructor(
    private readonly atOnce: number,
    private readonly perSecond: number,
  ) {
    this.left = atOnce;
  }

  /** False when it is one too many. */
  take(): boolean {
    const now = Date.now();
    this.left = Math.min(this.atOnce, this.left + ((now - this.countedAt) / 1000) * this.perSecond);
    this.countedAt = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
