/** Beyond so many cells of the table, what lies between the equal ends is not compared any further. */
const MAX_CELLS = 4_000_000;
/** Two things less alike than this are not the same thing changed. */
const ALIKE = 0.3;

export type Pair = readonly [a: number | null, b: number | null];

/**
 * Two lists side by side: equal things opposite each other, then, between those, things alike; what has no partner stands alone,
 * what is gone before what is new.
 */
export function align<A, B>(a: readonly A[], b: readonly B[], options: { readonly keyA: (one: A) => string; readonly keyB: (one: B) => string; readonly likeness?: (one: A, other: B) => number }): Pair[] {
  const keysA = a.map(options.keyA);
  const keysB = b.map(options.keyB);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...equalPairs(keysA, keysB), [a.length, b.length] as const]) {
    pairs.push(...between(a, b, [i, nextI], [j, nextJ], options.likeness));
    if (nextI < a.length && nextJ < b.length) pairs.push([nextI, nextJ]);
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return pairs;
}

/** Longest common subsequence of two lists of keys, as pairs of places. */
function equalPairs(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const pairs: (readonly [number, number])[] = [];
  for (let at = 0; at < head; at += 1) pairs.push([at, at]);
  pairs.push(...middlePairs(a, b, head, tail));
  for (let at = tail; at > 0; at -= 1) pairs.push([a.length - at, b.length - at]);
  return pairs;
}

function middlePairs(a: readonly string[], b: readonly string[], head: number, tail: number): [number, number][] {
  const rows = a.length - head - tail;
  const columns = b.length - head - tail;
  if (rows === 0 || columns === 0 || rows * columns > MAX_CELLS) return [];
  const width = columns + 1;
  const longest = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      longest[row * width + column] = a[head + row] === b[head + column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (a[head + row] === b[head + column]) pairs.push([head + row++, head + column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Partners among what has no equal: the pairing whose pairs are most alike in all. */
function between<A, B>(a: readonly A[], b: readonly B[], [fromA, toA]: readonly [number, number], [fromB, toB]: readonly [number, number], likeness?: (one: A, other: B) => number): Pair[] {
  const alone = (): Pair[] => [...range(fromA, toA).map((i): Pair => [i, null]), ...range(fromB, toB).map((j): Pair => [null, j])];
  const [rows, columns] = [toA - fromA, toB - fromB];
  if (!likeness || rows === 0 || columns === 0 || rows * columns > MAX_CELLS / 100) return alone();
  const width = columns + 1;
  const likes = new Float64Array(rows * columns);
  const best = new Float64Array((rows + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const alike = likeness(a[fromA + row] as A, b[fromB + column] as B);
      likes[row * columns + column] = alike;
      best[row * width + column] = Math.max(at(row + 1, column), at(row, column + 1), alike >= ALIKE ? alike + at(row + 1, column + 1) : 0);
    }
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    const here = at(row, column);
    const alike = row < rows && column < columns ? (likes[row * columns + column] ?? 0) : 0;
    if (row < rows && column < columns && alike >= ALIKE && here === alike + at(row + 1, column + 1)) pairs.push([fromA + row++, fromB + column++]);
    else if (row < rows && here === at(row + 1, column)) pairs.push([fromA + row++, null]);
    else pairs.push([null, fromB + column++]);
  }
  return pairs;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
