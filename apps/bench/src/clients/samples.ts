/** Measured values, as many as come. */
export class Samples {
  private values = new Float64Array(1024);
  count = 0;
  private sorted = false;

  add(value: number): void {
    if (this.count === this.values.length) {
      const larger = new Float64Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.count] = value;
    this.count += 1;
    this.sorted = false;
  }

  /** The value below which this share (0 to 1) of all lies; NaN without any. */
  at(share: number): number {
    if (this.count === 0) return Number.NaN;
    if (!this.sorted) this.values.subarray(0, this.count).sort();
    this.sorted = true;
    return this.values[Math.min(this.count - 1, Math.ceil(share * this.count) - 1)] ?? Number.NaN;
  }
}
