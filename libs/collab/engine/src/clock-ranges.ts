interface Range {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Ranges of one client's clocks, kept sorted, disjoint and not touching. */
export class ClockRanges {
  private readonly ranges: Range[] = [];

  /** End of the range that starts at 0; 0 when there is none. */
  get contiguous(): number {
    const first = this.ranges[0];
    return first?.from === 0 ? first.to : 0;
  }

  [Symbol.iterator](): IterableIterator<Range> {
    return this.ranges.values();
  }

  covers(from: number, to: number): boolean {
    const range = this.ranges[this.firstEndingAt(from + 1)];
    return range !== undefined && range.from <= from && to <= range.to;
  }

  add(from: number, to: number): void {
    const first = this.firstEndingAt(from);
    let merged: Range = { from, to };
    let count = 0;
    for (let next = this.ranges[first]; next !== undefined && next.from <= to; next = this.ranges[first + count]) {
      merged = { from: Math.min(merged.from, next.from), to: Math.max(merged.to, next.to) };
      count += 1;
    }
    this.ranges.splice(first, count, merged);
  }

  /** Index of the first range that ends at or beyond `clock`. */
  private firstEndingAt(clock: number): number {
    let low = 0;
    let high = this.ranges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.ranges[middle]?.to ?? Infinity) < clock) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
