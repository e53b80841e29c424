import { cpus, loadavg } from 'node:os';

/** So many milliseconds on a computer that has nothing else to do; longer, and said loudly, where others keep it busy. */
export const within = (ms: number): number => {
  const share = (loadavg()[0] ?? 0) / cpus().length;
  if (share <= 1.5) return ms;
  process.stderr.write(`\n*** This computer is ${share.toFixed(1)} times as busy as it can be: ${ms} ms are taken for ${Math.round(ms * share)} ms. ***\n`);
  return ms * share;
};
