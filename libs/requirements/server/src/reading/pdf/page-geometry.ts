/** As PDF writes it: a, b, c, d, e, f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const SAME: Matrix = [1, 0, 0, 1, 0, 0];

/** First the inner, then the outer. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const matrixOf = (numbers: ArrayLike<number> | null | undefined): Matrix => (numbers && numbers.length >= 6 ? [numbers[0] ?? 1, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 1, numbers[4] ?? 0, numbers[5] ?? 0] : SAME);

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const moved = (matrix: Matrix, x: number, y: number): Point => ({ x: matrix[0] * x + matrix[2] * y + matrix[4], y: matrix[1] * x + matrix[3] * y + matrix[5] });

/** On the page as it is seen: from the top left corner, in points. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const holds = ({ left, top, right, bottom }: Box, { x, y }: Point, slack = 0): boolean => x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;
