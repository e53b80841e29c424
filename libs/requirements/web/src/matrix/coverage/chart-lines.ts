import type { MatrixCoverageQuery } from '../../generated/graphql';

export type CoverageDay = MatrixCoverageQuery['complianceCoverage']['days'][number];
/** From the whole to what is furthest. */
export const SERIES = ['total', 'assigned', 'writing', 'written', 'confirmed'] as const;
export type Series = (typeof SERIES)[number];

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** `x,y` of each day, the first at the left edge and the last at the right; the highest count at the top. */
export const pointsOf = (days: readonly CoverageDay[], series: Series, { width, height }: Box): string => {
  const most = Math.max(1, ...days.map(({ total }) => total));
  const step = days.length > 1 ? width / (days.length - 1) : 0;
  const at = (day: CoverageDay, index: number): string => `${round(days.length > 1 ? index * step : width)},${round(height - (height * day[series]) / most)}`;
  // One day alone is a level from edge to edge.
  return days.length === 1 && days[0] ? `0,${round(height - (height * days[0][series]) / most)} ${at(days[0], 0)}` : days.map(at).join(' ');
};

const round = (value: number): number => Math.round(value * 10) / 10;

/** Round numbers for the axis, at most so many, the last not above the highest. */
export const ticksOf = (most: number, count = 4): number[] => {
  if (most <= 0) return [0];
  const rough = most / count;
  const scale = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * scale).find((one) => one >= rough) ?? rough);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
};

/** Indexes of days that get a label: the first, the last, and some between at even steps. */
export const labelled = (count: number, most = 6): number[] => {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  return Array.from({ length: most }, (_, index) => Math.round((index * (count - 1)) / (most - 1)));
};
