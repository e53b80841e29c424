import type { Box, Point } from './page-geometry';
import { holds } from './page-geometry';
import type { PageRules, Rule } from './page-rules';

/** A table that lines on a page enclose. `rows`, `columns`: where the lines stand, in order. */
export interface RuledTable {
  readonly box: Box;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cells: readonly RuledCell[];
}
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

/** Lines nearer than that are one, as double lines and the edges of thick ones are. */
const NEAR = 3;
/** A drawing, not a table. */
const RULES_MAX = 4_000;
const CELLS_MAX = 20_000;
/** How much of a cell's side a line has to cover. */
const ENOUGH = 0.5;

export const tablesIn = (rules: PageRules): readonly RuledTable[] => {
  const [across, down] = [merged(rules.across), merged(rules.down)];
  if (across.length + down.length > RULES_MAX) return [];
  return touching(across, down).flatMap((group) => tableOf(group) ?? []);
};

/** Pieces of the same line put together. */
const merged = (rules: readonly Rule[]): readonly Rule[] => {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const lines: Rule[][] = [];
  for (const rule of sorted) {
    const line = lines.at(-1);
    if (line?.[0] && rule.at - line[0].at <= NEAR / 2) line.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap((line) => {
    const joined: { at: number; from: number; to: number }[] = [];
    for (const { at, from, to } of [...line].sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last && from <= last.to + NEAR) last.to = Math.max(last.to, to);
      else joined.push({ at, from, to });
    }
    return joined;
  });
};

/** Lines that meet, directly or over others. */
const touching = (across: readonly Rule[], down: readonly Rule[]): readonly PageRules[] => {
  const parents = Array.from({ length: across.length + down.length }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parents[top] !== top) top = parents[top] = parents[parents[top] ?? top] ?? top;
    return top;
  };
  across.forEach((row, at) => down.forEach((column, other) => {
    if (column.at >= row.from - NEAR && column.at <= row.to + NEAR && row.at >= column.from - NEAR && row.at <= column.to + NEAR) parents[root(at)] = root(across.length + other);
  }));
  const groups = new Map<number, { across: Rule[]; down: Rule[] }>();
  [...across, ...down].forEach((rule, at) => {
    const group = groups.get(root(at)) ?? { across: [], down: [] };
    (at < across.length ? group.across : group.down).push(rule);
    groups.set(root(at), group);
  });
  return [...groups.values()];
};

const clustered = (values: readonly number[]): readonly number[] => {
  const places: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) if (places.length === 0 || value - (places.at(-1) ?? 0) > NEAR) places.push(value);
  return places;
};

/** Tables are often open at their sides: then the ends of the other lines are the edge. A single box is a frame and no table. */
const tableOf = ({ across, down }: PageRules): RuledTable | null => {
  if (across.length < 2 || down.length === 0) return null;
  const columns = clustered([...down.map(({ at }) => at), Math.min(...across.map(({ from }) => from)), Math.max(...across.map(({ to }) => to))]);
  const rows = clustered([...across.map(({ at }) => at), Math.min(...down.map(({ from }) => from)), Math.max(...down.map(({ to }) => to))]);
  const count = (rows.length - 1) * (columns.length - 1);
  if (count < 2 || count > CELLS_MAX) return null;
  const cells = joinedCells({ rows, columns, across, down });
  const box = { left: columns[0] ?? 0, right: columns.at(-1) ?? 0, top: rows[0] ?? 0, bottom: rows.at(-1) ?? 0 };
  return cells.length < 2 ? null : { box, rows, columns, cells };
};

interface Lattice extends PageRules {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const isCovered = (rules: readonly Rule[], at: number, from: number, to: number): boolean => {
  const covered = rules.filter((rule) => Math.abs(rule.at - at) <= NEAR).reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
  return covered >= ENOUGH * (to - from);
};

/** The smallest places of the lattice, joined wherever no line stands between them. */
const joinedCells = ({ rows, columns, across, down }: Lattice): readonly RuledCell[] => {
  const [high, wide] = [rows.length - 1, columns.length - 1];
  const owner = Array.from({ length: high * wide }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (owner[top] !== top) top = owner[top] ?? top;
    return top;
  };
  const join = (a: number, b: number): void => {
    const [first, second] = [root(a), root(b)].sort((x, y) => x - y);
    if (first !== undefined && second !== undefined) owner[second] = first;
  };
  const y = (row: number): number => rows[row] ?? 0;
  const x = (column: number): number => columns[column] ?? 0;
  for (let row = 0; row < high; row += 1) {
    for (let column = 0; column < wide; column += 1) {
      const place = row * wide + column;
      if (column + 1 < wide && !isCovered(down, x(column + 1), y(row), y(row + 1))) join(place, place + 1);
      if (row + 1 < high && !isCovered(across, y(row + 1), x(column), x(column + 1))) join(place, place + wide);
    }
  }
  const groups = new Map<number, { row: number; column: number; lastRow: number; lastColumn: number }>();
  owner.forEach((_, place) => {
    const [row, column] = [Math.floor(place / wide), place % wide];
    const group = groups.get(root(place));
    if (!group) groups.set(root(place), { row, column, lastRow: row, lastColumn: column });
    else Object.assign(group, { column: Math.min(group.column, column), lastRow: Math.max(group.lastRow, row), lastColumn: Math.max(group.lastColumn, column) });
  });
  return [...groups.values()].map(({ row, column, lastRow, lastColumn }) => ({
    row, column, rowSpan: lastRow - row + 1, columnSpan: lastColumn - column + 1,
    box: { left: x(column), right: x(lastColumn + 1), top: y(row), bottom: y(lastRow + 1) },
  }));
};

/** The cell of the smallest table around a point. */
export const cellAt = (tables: readonly RuledTable[], point: Point): { readonly table: RuledTable; readonly cell: RuledCell } | null => {
  const around = tables.filter(({ box }) => holds(box, point, 1)).sort((a, b) => areaOf(a.box) - areaOf(b.box));
  for (const table of around) {
    const cell = table.cells.find(({ box }) => holds(box, point)) ?? table.cells.find(({ box }) => holds(box, point, 1));
    if (cell) return { table, cell };
  }
  return null;
};

const areaOf = ({ left, right, top, bottom }: Box): number => (right - left) * (bottom - top);
