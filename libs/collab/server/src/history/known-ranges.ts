import type { ClientRange } from './squash-updates';

interface Range {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Ranges of clocks by client, kept sorted and disjoint, with what is new in each addition. */
export class KnownRanges {
  private readonly clients = new Map<number, Range[]>();

  constructor(ranges: readonly ClientRange[] = []) {
    this.add(ranges);
  }

  /** Adds the ranges and returns the parts that were not known. */
  add(ranges: readonly ClientRange[]): ClientRange[] {
    return ranges.flatMap(({ client, from, to }) => {
      let known = this.clients.get(client);
      if (!known) this.clients.set(client, (known = []));
      return addTo(known, from, to).map((part) => ({ client, ...part }));
    });
  }

  has(client: number, clock: number): boolean {
    const known = this.clients.get(client) ?? [];
    const range = known[firstEndingBeyond(known, clock)];
    return range !== undefined && range.from <= clock;
  }

  /** Where the answer of `has` changes next beyond this clock. */
  changesAt(client: number, clock: number): number {
    const known = this.clients.get(client) ?? [];
    const range = known[firstEndingBeyond(known, clock)];
    if (!range) return Infinity;
    return range.from <= clock ? range.to : range.from;
  }
}

/** Returns the parts of [from, to) that no range held. */
function addTo(known: Range[], from: number, to: number): Range[] {
  const added: Range[] = [];
  // Ranges that touch are joined, hence one clock earlier.
  const first = firstEndingBeyond(known, from - 1);
  let end = first;
  let at = from;
  for (let range = known[end]; range !== undefined && range.from <= to; range = known[++end]) {
    if (range.from > at) added.push({ from: at, to: range.from });
    at = Math.max(at, range.to);
  }
  if (at < to) added.push({ from: at, to });
  if (added.length > 0) {
    const joined = { from: Math.min(from, known[first]?.from ?? from), to: Math.max(to, at) };
    known.splice(first, end - first, joined);
  }
  return added;
}

/** Index of the first range that ends beyond the clock. */
function firstEndingBeyond(known: readonly Range[], clock: number): number {
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((known[middle]?.to ?? Infinity) <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}
