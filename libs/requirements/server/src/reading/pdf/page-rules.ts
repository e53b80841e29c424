import { type Matrix, matrixOf, moved, multiply, type Point } from './page-geometry';

/** A line along one axis: where it stands on the other, and from where to where it goes. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
export interface PageRules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}
export type Operators = Readonly<Record<'save' | 'restore' | 'transform' | 'constructPath' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd' | 'stroke' | 'closeStroke' | 'fill' | 'eoFill' | 'fillStroke' | 'eoFillStroke' | 'closeFillStroke' | 'closeEOFillStroke', number>>;

/** The steps of a path as the library packs them, and how many numbers follow each. */
const STEP = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;
const NUMBERS = [2, 2, 6, 4, 0];
const SLANT = 0.8;
const THICKEST = 4;
const SHORTEST = 3;

/** The lines that a page draws: strokes, and areas so thin that they are seen as lines. */
export const rulesOf = ({ fnArray, argsArray }: OperatorList, operators: Operators, view: Matrix): PageRules => {
  const rules = { across: [] as Rule[], down: [] as Rule[] };
  const stack: Matrix[] = [];
  let matrix = view;
  const strokes = new Set([operators.stroke, operators.closeStroke, operators.fillStroke, operators.eoFillStroke, operators.closeFillStroke, operators.closeEOFillStroke]);
  const fills = new Set([operators.fill, operators.eoFill]);
  fnArray.forEach((operator, at) => {
    const given = argsArray[at] as readonly unknown[] | null;
    if (operator === operators.save || operator === operators.paintFormXObjectBegin) stack.push(matrix);
    if (operator === operators.restore || operator === operators.paintFormXObjectEnd) matrix = stack.pop() ?? view;
    else if (operator === operators.transform) matrix = multiply(matrix, matrixOf(given as readonly number[]));
    else if (operator === operators.paintFormXObjectBegin) matrix = multiply(matrix, matrixOf(given?.[0] as readonly number[] | null));
    else if (operator === operators.constructPath && given) {
      const [paint, [path] = []] = given as readonly [number, (readonly (ArrayLike<number> | null)[])?];
      if (path && strokes.has(paint)) outlines(path, matrix).forEach((points) => strokeRules(points, rules));
      else if (path && fills.has(paint)) outlines(path, matrix).forEach((points) => fillRules(points, rules));
    }
  });
  return rules;
};

type Rules = { readonly across: Rule[]; readonly down: Rule[] };

/** The corners of each part of a path; what is curved is left out. */
const outlines = (path: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] => {
  const parts: Point[][] = [];
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? STEP.close;
    const numbers = NUMBERS[step] ?? 0;
    const end = moved(matrix, path[at + numbers - 1] ?? 0, path[at + numbers] ?? 0);
    const last = parts.at(-1);
    if (step === STEP.close) {
      if (last?.[0]) last.push(last[0]);
    } else if (step === STEP.line && last) last.push(end);
    else parts.push([end]);
    at += numbers + 1;
  }
  return parts;
};

const strokeRules = (points: readonly Point[], { across, down }: Rules): void => {
  points.forEach((point, at) => {
    const next = points[at + 1];
    if (!next) return;
    const [wide, high] = [Math.abs(next.x - point.x), Math.abs(next.y - point.y)];
    if (high < SLANT && wide >= SHORTEST) across.push({ at: (point.y + next.y) / 2, from: Math.min(point.x, next.x), to: Math.max(point.x, next.x) });
    else if (wide < SLANT && high >= SHORTEST) down.push({ at: (point.x + next.x) / 2, from: Math.min(point.y, next.y), to: Math.max(point.y, next.y) });
  });
};

const fillRules = (points: readonly Point[], { across, down }: Rules): void => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= THICKEST && right - left >= SHORTEST) across.push({ at: (top + bottom) / 2, from: left, to: right });
  if (right - left <= THICKEST && bottom - top >= SHORTEST) down.push({ at: (left + right) / 2, from: top, to: bottom });
};
