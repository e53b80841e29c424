import type { Measures } from '../scenarios/scenario';

/** The middle value; NaN when any repetition has none. */
const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (values.some(Number.isNaN)) return Number.NaN;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};

/** Figure by figure. */
export const medians = (repetitions: readonly Measures[]): Measures => {
  const keys = new Set(repetitions.flatMap((measures) => Object.keys(measures)));
  return Object.fromEntries([...keys].map((key) => [key, median(repetitions.map((measures) => measures[key] ?? Number.NaN))]));
};
