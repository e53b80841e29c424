/** Milliseconds. */
export interface Times {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** The smallest value that so many per cent do not exceed (nearest rank). */
const percentile = (sorted: readonly number[], percent: number): number => sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;

export const timesOf = (samples: readonly number[]): Times => {
  const sorted = [...samples].sort((a, b) => a - b);
  return { count: sorted.length, p50: percentile(sorted, 50), p95: percentile(sorted, 95), p99: percentile(sorted, 99) };
};

interface Patience {
  readonly samples: number;
  /** No new sample after so long, when there are `least` already. */
  readonly ms: number;
  readonly least: number;
}

const WARM_UPS = 3;

/** One after the other, after some that are not counted. */
export const timeWarm = async (work: () => Promise<unknown>, { samples, ms, least }: Patience): Promise<number[]> => {
  for (let index = 0; index < WARM_UPS; index += 1) await work();
  const taken: number[] = [];
  const end = performance.now() + ms;
  while (taken.length < samples && (taken.length < least || performance.now() < end)) {
    const started = performance.now();
    await work();
    taken.push(performance.now() - started);
  }
  return taken;
};
